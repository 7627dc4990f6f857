import { type Command, Option } from "commander";
import { type FilterOptions, filterOf, filterOptions } from "./filter-options.ts";
import { recordOption } from "./record-option.ts";

const formats = ["jsonl", "csv", "plover", "polecat", "gdelt", "parquet", "ics", "ftm", "bibtex", "ris", "csl"] as const;

interface Options extends FilterOptions {
  readonly record: string;
  readonly format: (typeof formats)[number];
  readonly out?: string;
}

/** `chancery export`: the record, or a filtered part of it. */
export function register(program: Command): void {
  recordOption(filterOptions(program.command("export")))
    .description("the record, or a filtered part of it")
    .addOption(new Option("--format <format>", "what to write").choices([...formats]).default("jsonl"))
    .option("--out <file>", "write to a file instead of standard output")
    .action(async (options: Options) => {
      const { actorLookUp, withRecord } = await import("./with-record.ts");
      await withRecord(options.record, async (record) => {
        const { exportRecord } = await import("../record/export/export.ts");
        const filter = await filterOf(options, await actorLookUp(record));
        const { createWriteStream } = await import("node:fs");
        const { Readable } = await import("node:stream");
        const { pipeline } = await import("node:stream/promises");
        const chunks = Readable.from(exportRecord(record, options.format, filter), { objectMode: false });
        if (options.out) await pipeline(chunks, createWriteStream(options.out));
        else
          for await (const chunk of chunks)
            if (!process.stdout.write(chunk)) await new Promise((resolve) => process.stdout.once("drain", resolve));
      });
    });
}
