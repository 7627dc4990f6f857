import type { Sentence } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";

/** Steps up from a relative clause to the name that it is told of. */
const reach = 6;

/**
 * The person of whom a verb tells something: "the foreign minister, | Jane Doe, | who", "Jane Doe, chief of the staff of Chad, | who",
 * wherever the tree hangs the clause.
 */
export const personAbove = (sentence: Sentence, tree: Tree, subject: number, parties: Parties): Party | null => {
  const { head, upos } = tree.token(subject);
  const relative = tree.lemma(subject) === "who" && head >= 0 && tree.token(head).deprel === "acl:relcl";
  let at = relative ? tree.token(head).head : subject;
  for (let steps = 0; steps < reach && at >= 0; steps++) {
    const name = tree.token(at).upos === "NOUN" ? tree.children(at, "appos", "flat").find((child) => isName(tree, child)) : at;
    const party = parties.at(sentence, name ?? at);
    if (party?.type === "person") return party;
    if (!(relative || upos === "NOUN") || !/^(?:nmod|appos|flat|compound)/.test(tree.token(at).deprel)) return null;
    at = tree.token(at).head;
  }
  return null;
};

const isName = (tree: Tree, index: number): boolean => tree.token(index).upos === "PROPN";
