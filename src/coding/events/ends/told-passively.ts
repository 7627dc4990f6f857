import type { Found } from "../../parties/read-parties.ts";
import { negationOf } from "../../status/negation.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import { isOfficial } from "../party-kinds.ts";

/** Acts that are told of whom they befall alone: "Iran was accused", "aid to Mali has been suspended". */
const types = new Set([
  "SANCTION",
  "ACCUSE",
  "REQUEST",
  "AID",
  "AGREE",
  "SUPPORT",
  "CONCEDE",
  "RETREAT",
  "THREATEN",
  "COERCE",
  "REJECT",
]);

/** Verbs that ask; "expected to", "required to", "advised to" say less. */
const asking = listed("told passively: asking");

/** Acts that are told of any group of a state's people. */
const upon = new Set(["SANCTION", "RETREAT", "COERCE", "AID", "REJECT"]);

const through = new Set(["through", "via", "from", "by", "in", "into"]);

/** Acts that are told of somebody by the way, too: "the general, who was overthrown in May". */
const lasting = new Set(["ACCUSE", "SANCTION", "COERCE"]);

/**
 * Whether a sentence's own passive tells an act of nobody's that befalls a state, a body or somebody of one, who is its subject or
 * stands with it ("new sanctions were imposed on Iran").
 */
export function isToldPassively({ entry, predicate }: Match, recipients: readonly Found[]): boolean {
  const { tree, clause } = predicate;
  const { flags } = entry;
  if (!types.has(entry.type) || entry.kind === "n" || entry.kind === "a" || flags.has("weak")) return false;
  if (!clause.passive || tree.child(clause.head, "aux:pass") === undefined || clause.object === undefined) return false;
  if (tree.children(clause.head, "aux").some((each) => !/^(has|have|had|'s|'ve|’ve|was|were|been)$/i.test(tree.token(each).form)))
    return false;
  if (entry.type === "REQUEST" && !asking.has(tree.lemma(clause.head))) return false;
  if (negationOf(tree, clause.head) !== null) return false;
  const standing = standingOf(tree, clause.head);
  if (clause.obliques.some(({ preposition }) => preposition === "by") || standing === null) return false;
  return recipients.some(
    ({ token, party }) =>
      token >= 0 &&
      (standing === "own" || (token === clause.object && lasting.has(entry.type))) &&
      party.code !== "" &&
      party.type !== "place" &&
      (isOfficial({ token, party }) || (party.type === "group" && upon.has(entry.type))) &&
      (token === clause.object ||
        tree.isUnder(token, clause.object!) ||
        clause.obliques.some(({ head, preposition }) => head === token && !through.has(preposition))),
  );
}

/** "own": the sentence's main clause, one beside it, or what somebody says; "aside": what is said of somebody in a clause of his own. */
function standingOf(tree: Tree, head: number): "own" | "aside" | null {
  for (let at = head, steps = 0; at >= 0 && steps < 6; at = tree.token(at).head, steps++) {
    const { deprel } = tree.token(at);
    if (deprel === "acl:relcl") return "aside";
    if (!/^(root|conj|ccomp|parataxis)/.test(deprel)) return null;
  }
  return "own";
}

const documents = listed("documents");

/** Acts that a document does: those of words. */
const wordy = new Set(["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN"]);

/** "The report accuses Rwanda of arming the rebels": a document of which nobody is said to be the author, about a state or body. */
export function isToldByDocument({ entry, predicate }: Match, recipients: readonly Found[]): boolean {
  const { tree, clause } = predicate;
  const { subject } = clause;
  if (!wordy.has(entry.type) || entry.kind === "n" || entry.flags.has("weak") || subject === undefined || clause.passive)
    return false;
  if (!documents.has(tree.lemma(subject)) || standingOf(tree, clause.head) !== "own") return false;
  return recipients.some((each) => each.party.code !== "" && each.party.type !== "place" && isOfficial(each));
}
