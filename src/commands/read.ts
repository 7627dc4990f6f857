import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Found } from "../intake/formats/source.ts";
import type { Refusal } from "../intake/refusal.ts";
import { isPostgres, shownAddress } from "../record/store/postgres/address.ts";
import { ChanceryError } from "../world/errors.ts";
import { demandServer } from "./enqueue.ts";
import { EXIT } from "./exit.ts";
import type { ModelOptions } from "./model-reader.ts";
import { recordOption } from "./record-option.ts";
import { onOneLine } from "./terminal-text.ts";

interface Options extends ModelOptions {
  readonly record: string;
  readonly threads: string;
  readonly fileDates?: true;
  readonly findings?: true;
  readonly queue?: true;
}

/** `chancery read PATH…`: reads documents into the record. */
export function register(program: Command): void {
  recordOption(program.command("read"))
    .description("reads documents into the record")
    .argument("<path...>", "files, folders, addresses, or - for standard input")
    .option("--threads <n>", "reading threads; all for every core", "1")
    .option("--file-dates", "let a file's last change date what nothing else dates")
    .option("--findings", "the paths hold what chancery code --format findings printed")
    .option("--queue", "on a record on a server: leave them to chancery work, on any machine")
    .addOption(
      new Option("--reader <reader>", "who reads").choices(["chancery", "openai-compatible", "both"]).default("chancery"),
    )
    .option("--url <url>", "of the language model, for example http://127.0.0.1:11434/v1")
    .option("--model <name>", "the language model's name there")
    .option("--key-env <variable>", "the environment variable that holds the key, if the model wants one")
    .option("--timeout <seconds>", "how long one answer of the model may take", "120")
    .action(read);
}

async function read(paths: string[], options: Options): Promise<void> {
  const [{ openRecord }, { ingest, keep }, { progress }, { threadCount }, { modelReader }] = await Promise.all([
    import("../record/store/open.ts"),
    import("./ingest.ts"),
    import("./progress.ts"),
    import("./pool.ts"),
    import("./model-reader.ts"),
  ]);
  const model = modelReader(options, process.env);
  if (options.findings && model !== null)
    throw new ChanceryError("E_USAGE_MODEL", "Findings are read already.", "Leave out --findings, or --reader.");
  if (options.queue && (options.findings || model !== null))
    throw new ChanceryError(
      "E_USAGE_QUEUE",
      "What waits in the queue is read by Chancery itself.",
      "Leave out --queue, or the rest.",
    );
  const shown = shownAddress(options.record);
  if (options.queue) demandServer(isPostgres(options.record));
  const record = await openRecord(options.record);
  const bar = progress("documents");
  const stop = new AbortController();
  try {
    const watch = {
      signal: stop.signal,
      onProgress: bar.seen,
      onRefusal: ({ input, code, reason, hint }: Refusal) => {
        bar.done();
        process.stderr.write(`${onOneLine(`${input}: ${code}: ${reason} ${hint}`)}\n`);
      },
    };
    if (options.queue) {
      const { enqueue } = await import("./enqueue.ts");
      const { queued, refused } = await enqueue(options.record, record, found(paths, options), watch);
      bar.done();
      process.stderr.write(
        `${queued} documents wait in the queue of ${shown}, ${refused} refused. \`chancery work\` reads them.\n`,
      );
      if (refused > 0) process.exitCode = EXIT.refused;
      return;
    }
    process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());
    const done = options.findings
      ? await keep(record, (await import("./read-findings.ts")).readFindings(paths), watch)
      : await ingest(record, found(paths, options), {
          ...watch,
          threads: threadCount(options.threads),
          model,
        });
    bar.done();
    const counts = await record.counts();
    const same = done.inputs - done.inputsRefused - done.documents - done.changed;
    process.stderr.write(
      `${done.documents} new documents, ${done.changed} changed, ${same} known already, ${done.inputsRefused} refused. ` +
        `The record ${shown} holds ${counts.documents} documents, ${counts.events} events, ${counts.statements} statements, ${counts.agreements} agreements.\n`,
    );
    if (model !== null)
      process.stderr.write(
        `${done.findings} findings in them; ${done.dropped} answers of ${model.model} were dropped, because the words they quote do not stand in the document or they name nobody.\n`,
      );
    if (done.inputsRefused > 0) process.exitCode = EXIT.refused;
  } finally {
    bar.done();
    await record.close();
  }
  if (stop.signal.aborted) {
    process.stderr.write("Interrupted; the same command goes on where it stopped.\n");
    process.exit(EXIT.interrupted);
  }
}

async function* found(paths: readonly string[], { fileDates, record }: Options): AsyncGenerator<Found> {
  const { findInputs } = await import("../intake/read-path.ts");
  for (const path of paths) {
    if (path === "-") yield* (await import("./stdin-inputs.ts")).stdinInputs();
    else yield* findInputs(path, { fileDates: fileDates === true, except: filesOf(record) });
  }
}

/** A record's own files, which are no reports though they stand in a folder that is read. */
const filesOf = (record: string): ReadonlySet<string> =>
  new Set(isPostgres(record) ? [] : ["", "-wal", "-shm", "-journal"].map((end) => resolve(record + end)));
