import type { Command } from "commander";
import { type Format, formatOption, printRows } from "./output.ts";
import { recordOption } from "./record-option.ts";

/** `chancery search WORDS`: full text over documents, statements, events. */
export function register(program: Command): void {
  formatOption(recordOption(program.command("search")))
    .description("full text over documents, statements, events")
    .argument("<words...>")
    .option("--limit <n>", "at most so many", "30")
    .action(async (words: string[], options: { record: string; format?: Format; limit: string }) => {
      const [{ withRecord }, { numberAsked }] = await Promise.all([import("./with-record.ts"), import("./asked.ts")]);
      const limit = numberAsked("--limit", options.limit, 1);
      await withRecord(options.record, async (record) => {
        const hits = await record.search(words.join(" "), { limit });
        const marked = hits.map((hit) => ({ ...hit, snippet: hit.snippet.replaceAll("\u0002", "[").replaceAll("\u0003", "]") }));
        await printRows(
          marked,
          [
            { heading: "kind", cell: (row) => row.kind, width: 10 },
            { heading: "date", cell: (row) => row.date ?? "", width: 12 },
            { heading: "title", cell: (row) => row.title, width: 44 },
            { heading: "words", cell: (row) => row.snippet },
          ],
          options.format,
        );
      });
    });
}
