import { readFileSync } from "node:fs";
import type { Sentence, Span } from "../../language/analysis.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import type { PartyScope } from "./party-scope.ts";

const titles: readonly (readonly [title: RegExp, code: string])[] = dataLines(
  readFileSync(new URL("./data/titles-of-one-state.tsv", import.meta.url), "utf8"),
).map((line) => {
  const [code = "", words = ""] = line.split("\t");
  return [new RegExp(`\\b(?:${words.split(", ").join("|")})\\b`, "i"), code] as const;
});

/** Furthest that such a title stands from the name, in characters. */
const reach = 60;

/**
 * The state (ISO 3166-1 alpha-3) that alone has a title that stands right before a name, or beside it behind a comma; of what is no
 * person's name, that has a body so called. "" if none does.
 */
export function stateOfTitle(scope: PartyScope, sentence: Sentence, { start, end }: Span, isPerson: boolean): string {
  if (!isPerson) return titles.find(([title]) => title.test(scope.text({ start, end })))?.[1] ?? "";
  const before = scope.text({ start: Math.max(sentence.start, start - reach), end: start });
  const behind = scope.text({ start: end, end: Math.min(sentence.end, end + reach) });
  const own = scope.text({ start, end });
  // The last title before the name, with nothing but its own words between; or the first behind a comma.
  const near = `${/(?:^|[^,;:.]*?)$/.exec(before.replace(/,\s*$/, ""))?.[0] ?? ""} ${own}`;
  const beside = /^,\s*(?:the|a|an|who is)?\s*([^,;:]*)/.exec(behind)?.[1] ?? "";
  return titles.find(([title]) => title.test(near) || title.test(beside))?.[1] ?? "";
}
