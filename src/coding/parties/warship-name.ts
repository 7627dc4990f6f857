import { readFileSync } from "node:fs";
import type { Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Found, nobody } from "./found.ts";
import type { PartyScope } from "./party-scope.ts";

/** What stands before the name of a warship, by the navy whose it is. */
const navies: ReadonlyMap<string, string> = new Map([
  ["USS", "USA"],
  ["USNS", "USA"],
  ["HMS", "GBR"],
  ["HMCS", "CAN"],
  ["HMAS", "AUS"],
  ["HMNZS", "NZL"],
  ["ROKS", "KOR"],
]);

/** States by the names of their ships. */
const ships: ReadonlyMap<string, string> = new Map(
  dataLines(readFileSync(new URL("./data/warships.tsv", import.meta.url), "utf8")).flatMap((line) => {
    const [code = "", names = ""] = line.split("\t");
    return names.split(",").map((name) => [name.trim(), code] as const);
  }),
);

const kinds = new Set(["carrier", "battleship", "cruiser", "destroyer", "frigate", "submarine", "warship"]);

/** "the carrier Nimitz": the state of a ship that stands right behind what it is; "" where it is not known. */
function navyOf(sentence: Sentence, tree: Tree, index: number): { readonly code: string; readonly end: number } | undefined {
  if (!kinds.has(tree.lemma(index))) return undefined;
  const { tokens } = sentence;
  let name = "";
  for (let at = index + 1; at < tokens.length && at <= index + 4; at++) {
    if (tokens[at]!.upos !== "PROPN" && !/^(?:of|the|de)$/.test(tokens[at]!.form)) return undefined;
    name = name === "" ? tokens[at]!.form : `${name} ${tokens[at]!.form}`;
    const code = ships.get(name);
    if (code !== undefined) return { code, end: tokens[at]!.end };
  }
  return undefined;
}

/** "the submarine USS Michigan", "HMS Sheffield": a ship of the navy that its name says. */
export function warshipName(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { tokens } = sentence;
  const named = (start: number, end: number, code: string): readonly Found[] => {
    const words = scope.words({ start, end });
    const ship = { id: `group:${slug(words.text)}`, name: words.text, code, sector: "MIL", type: "group" } as const;
    return [{ token: index, party: { ...words, ...ship, rule: "name of a warship" } }];
  };
  const known = navyOf(sentence, tree, index);
  if (known) return named(tokens[index]!.start, known.end, known.code);
  for (const at of [index, ...tree.children(index, "flat", "compound", "appos", "nmod:desc", "nmod")]) {
    if (tree.preposition(at) !== "" && at !== index) continue;
    for (const first of [at, at - 1]) {
      const code = navies.get(tokens[first]?.form ?? "");
      const ship = tokens[first + 1];
      if (code !== undefined && ship !== undefined && /^\p{Lu}/u.test(ship.form))
        return named(tokens[first]!.start, ship.end, code);
    }
  }
  return nobody;
}
