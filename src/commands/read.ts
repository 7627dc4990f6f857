import type { Command } from "commander";
import type { Found } from "../intake/formats/source.ts";
import { EXIT } from "./exit.ts";
import { recordOption } from "./record-option.ts";

interface Options {
  readonly record: string;
  readonly threads: string;
  readonly fileDates?: true;
}

/** `chancery read PATH…`: reads documents into the record. */
export function register(program: Command): void {
  recordOption(program.command("read"))
    .description("reads documents into the record")
    .argument("<path...>", "files, folders, addresses, or - for standard input")
    .option("--threads <n>", "reading threads; all for every core", "1")
    .option("--file-dates", "let a file's last change date what nothing else dates")
    .action(read);
}

async function read(paths: string[], options: Options): Promise<void> {
  const [{ openRecord }, { ingest }, { progress }, { threadCount }] = await Promise.all([
    import("../record/store/open.ts"),
    import("./ingest.ts"),
    import("./progress.ts"),
    import("./pool.ts"),
  ]);
  const record = await openRecord(options.record);
  const bar = progress("documents");
  try {
    const done = await ingest(record, found(paths, options.fileDates === true), {
      threads: threadCount(options.threads),
      onProgress: bar.seen,
      onRefusal: ({ input, code, reason, hint }) => {
        bar.done();
        process.stderr.write(`${input}: ${code}: ${reason} ${hint}\n`);
      },
    });
    bar.done();
    const counts = await record.counts();
    const same = done.inputs - done.inputsRefused - done.documents - done.changed;
    process.stderr.write(
      `${done.documents} new documents, ${done.changed} changed, ${same} known already, ${done.inputsRefused} refused. ` +
        `The record ${options.record} holds ${counts.documents} documents, ${counts.events} events, ${counts.statements} statements, ${counts.agreements} agreements.\n`,
    );
    if (done.inputsRefused > 0) process.exitCode = EXIT.refused;
  } finally {
    bar.done();
    await record.close();
  }
}

async function* found(paths: readonly string[], fileDates: boolean): AsyncGenerator<Found> {
  const { findInputs } = await import("../intake/read-path.ts");
  for (const path of paths) {
    if (path === "-") yield* (await import("./stdin-inputs.ts")).stdinInputs();
    else yield* findInputs(path, { fileDates });
  }
}
