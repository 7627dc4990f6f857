import type { Sentence } from "../../language/analysis.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import type { Found } from "./found.ts";
import { listed } from "./listed.ts";
import type { PhraseReader } from "./phrase-reader.ts";
import { isOneState } from "./state-code.ts";

const bodies = listed("members named: bodies");

/** What leads in the foremost of several: "donors led by Norway". */
const leading = new Set(["lead", "head", "spearhead", "champion"]);

/**
 * "donors including Norway and Canada", "neighbours, led by Kenya", "Western nations such as Italy": states of which no more is said than that
 * they are several are those of them that are named.
 */
export function membersNamed(
  phrases: PhraseReader,
  sentence: Sentence,
  index: number,
  found: readonly Found[],
): readonly Found[] {
  if (found.length !== 1 || found[0]!.party.type !== "group" || found[0]!.party.code !== "") return found;
  const tree = treeOf(sentence);
  if (!bodies.has(tree.lemma(index)) || !tree.token(index).xpos.endsWith("S")) return found;
  const first = firstNamed(tree, index);
  if (first === undefined) return found;
  const named = phrases.list(sentence, first).filter(({ party }) => isOneState(party.code));
  return named.length === 0 ? found : named;
}

function firstNamed(tree: Tree, index: number): number | undefined {
  const among = tree.children(index, "nmod").find((child) => /^(?:including|such|such as|like)$/.test(tree.preposition(child)));
  if (among !== undefined) return among;
  const led = tree.children(index, "acl").find((child) => leading.has(tree.lemma(child)));
  return led === undefined ? undefined : tree.children(led, "obl").find((child) => tree.preposition(child) === "by");
}
