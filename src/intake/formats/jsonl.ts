import { readDocumentLine } from "../input.ts";
import type { Limits } from "../limits.ts";
import { refusalOf } from "../refusal.ts";
import { linesOf } from "./lines-of.ts";
import type { Found, Source } from "./source.ts";

/** JSONL: one document a line, of any number of lines; a bad line is refused by its number and the rest is read. */
export async function* readJsonl(source: Source, limits: Limits): AsyncIterable<Found> {
  for await (const { number, line, cut } of linesOf(source.chunks(), limits.line)) {
    const name = `${source.name}:${number}`;
    if (cut) {
      yield {
        refusal: {
          input: name,
          code: "E_READ_LONG_LINE",
          reason: `The line is longer than ${Math.round(limits.line / 1e6)} MB.`,
          hint: "A report is at most 2 million characters; check that every object ends with a line break.",
        },
      };
      continue;
    }
    if (line.trim() === "") continue;
    try {
      const input = readDocumentLine(line, name);
      if ((input.text?.length ?? 0) > limits.text) {
        yield {
          refusal: {
            input: name,
            code: "E_READ_TOO_LONG",
            reason: `Its text is ${(input.text!.length / 1e6).toFixed(1)} million characters long; a report has ${limits.text / 1e6} million at most.`,
            hint: "Split it into reports.",
          },
        };
      } else yield { name, input: { layout: "as-is-if-clean", ...input } };
    } catch (error) {
      yield { refusal: refusalOf(name, error) };
    }
  }
}
