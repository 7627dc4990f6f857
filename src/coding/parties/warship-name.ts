import type { Sentence } from "../../language/analysis.ts";
import { slug } from "../../world/fold.ts";
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

/** "the submarine USS Michigan", "HMS Sheffield": a ship of the navy that its name says. */
export function warshipName(scope: PartyScope, sentence: Sentence, tree: Tree, index: number): readonly Found[] {
  const { tokens } = sentence;
  for (const at of [index, ...tree.children(index, "flat", "compound", "appos", "nmod:desc", "nmod")]) {
    if (tree.preposition(at) !== "" && at !== index) continue;
    for (const first of [at, at - 1]) {
      const code = navies.get(tokens[first]?.form ?? "");
      const ship = tokens[first + 1];
      if (code === undefined || ship === undefined || !/^\p{Lu}/u.test(ship.form)) continue;
      const words = scope.words({ start: tokens[first]!.start, end: ship.end });
      const id = `group:${slug(words.text)}`;
      return [
        {
          token: index,
          party: { ...words, id, name: words.text, code, sector: "MIL", type: "group", rule: "name of a warship" },
        },
      ];
    }
  }
  return nobody;
}
