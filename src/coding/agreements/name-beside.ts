import type { Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { isPassive } from "../syntax/verb.ts";

/** "cooperation between Chad and Mali, which signed a pact": the first of the names before the relative clause, wherever the tree hangs it. */
export const ofRelative = (tree: Tree, verb: number): number | undefined => {
  if (isPassive(tree, verb)) return undefined;
  const relative = tree.children(verb, "nsubj").find((child) => /^(?:which|who)$/i.test(tree.token(child).form));
  const comma = relative === undefined ? undefined : tree.sentence.tokens[relative - 1];
  let at = comma?.form === "," ? comma.index - 1 : -1;
  if (at < 0 || tree.token(at).upos !== "PROPN") return undefined;
  for (let steps = 0; steps < 12 && /^(?:flat|compound|conj)/.test(tree.token(at).deprel) && tree.token(at).head >= 0; steps++)
    at = tree.token(at).head;
  return tree.token(at).upos === "PROPN" ? at : undefined;
};

/** "the French oil company | Total", "manufacturer Lockheed Martin": the name right behind a description. */
export const byItsName = (sentence: Sentence, party: Party, parties: Parties): Party => {
  if (party.type !== "group" || party.id.startsWith("group:") === false) return party;
  const last = sentence.tokens.findLast(({ end }) => end === party.end);
  const name = last && sentence.tokens[last.index + 1];
  if (!last || name?.upos !== "PROPN" || (name.head !== last.index && name.head !== last.head)) return party;
  if (!/^(?:appos|flat|nsubj)/.test(name.deprel)) return party;
  const named = parties.at(sentence, name.index);
  return named?.type === "org" ? { ...named, code: named.code === "" ? party.code : named.code } : party;
};
