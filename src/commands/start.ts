import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Command, Option } from "commander";
import { serveRecord, serving } from "./serve.ts";

interface Options {
  readonly record: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
}

const examples = new URL("../../examples/", import.meta.url);

/** `chancery start`: reads the examples into a record of their own, what is new of them, and opens the desk. */
export function register(program: Command): void {
  serving(program.command("start"))
    .description("reads the examples and opens the desk in a browser")
    .addOption(new Option("--record <place>", "record of the examples").default("chancery-examples.db"))
    .action(start);
}

async function start(options: Options): Promise<void> {
  const articles = fileURLToPath(new URL("articles/", examples));
  if (existsSync(articles)) await readExamples(options.record, articles);
  const calendar = fileURLToPath(new URL("programme.ics", examples));
  await serveRecord({ ...options, ...(existsSync(calendar) ? { agenda: calendar, for: "KAZ" } : {}) });
}

async function readExamples(place: string, folder: string): Promise<void> {
  const [{ openRecord }, { ingest }, { findInputs }, { progress }] = await Promise.all([
    import("../record/store/open.ts"),
    import("./ingest.ts"),
    import("../intake/read-path.ts"),
    import("./progress.ts"),
  ]);
  const record = await openRecord(place);
  const bar = progress("examples");
  try {
    await ingest(record, findInputs(folder, { fileDates: false }), { threads: 1, onProgress: bar.seen });
  } finally {
    bar.done();
    await record.close();
  }
}
