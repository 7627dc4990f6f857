import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { conditionAfter } from "../or-else.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";

const none: readonly Found[] = [];

/**
 * Whoever must do something, or leave it, lest it comes: "will strike unless the government pays them", "would fire back if Omani boats
 * went on", "should raids on its capital by Chad not cease": the subject of the condition, else another state that it names.
 */
export function onCondition(reading: Reading, predicate: Predicate, actors: readonly Found[]): readonly Found[] {
  const { sentence, tree } = predicate;
  for (const condition of conditionsOf(predicate)) {
    const subject = tree.child(condition, "nsubj", "nsubj:pass");
    const named = subject === undefined || tree.token(subject).upos === "PRON" ? none : reading.parties.list(sentence, subject);
    const others = named.filter(({ party }) => !actors.some((actor) => actor.party.id === party.id));
    if (others.length > 0) return others;
    if (named.length > 0) continue;
    for (const phrase of [subject, ...tree.children(condition, "obl:agent", "obl", "obj", "xcomp")]) {
      const states =
        phrase === undefined ? none : reading.parties.deep(sentence, phrase).filter((each) => isForeign(each, actors));
      if (states.length > 0) return states;
    }
  }
  return behindCondition(reading, predicate, actors);
}

/** "would sever links | should British police enter": whoever is named right behind a condition that the tree hangs elsewhere. */
function behindCondition(reading: Reading, { sentence, tree, clause }: Predicate, actors: readonly Found[]): readonly Found[] {
  const from = conditionAfter(tree, clause.head);
  if (from === undefined) return none;
  for (let at = from + 1; at <= from + 8 && at < sentence.tokens.length; at++) {
    const { upos } = sentence.tokens[at]!;
    if (upos === "VERB" || upos === "PUNCT") return none;
    const found = /^(?:NOUN|PROPN)$/.test(upos)
      ? reading.parties.list(sentence, at).filter((each) => isForeign(each, actors))
      : none;
    if (found.length > 0) return found;
  }
  return none;
}

/** The clauses of condition that a predicate hangs on: its own, those of what it says or is to do, and of what it stands below. */
function conditionsOf({ tree, clause: { head, ccomp, xcomp } }: Predicate): readonly number[] {
  const { deprel, head: verb } = tree.token(head);
  const tops = [head, ...[ccomp, xcomp].filter((each) => each !== undefined), ...tree.children(head, "parataxis", "conj")];
  if (deprel.startsWith("xcomp") && verb >= 0) tops.push(verb);
  return tops
    .flatMap((each) => tree.children(each, "advcl", "ccomp"))
    .filter((clause, index, all) => all.indexOf(clause) === index && isCondition(tree, clause));
}

/** "unless he yields", "until they leave", "if Japan goes ahead", "should Japan go ahead". */
const isCondition = (tree: Tree, clause: number): boolean => {
  if (tree.children(clause, "mark").some((mark) => /^(unless|until|if)$/i.test(tree.token(mark).form))) return true;
  const subject = tree.child(clause, "nsubj", "nsubj:pass") ?? 0;
  return tree.children(clause, "aux").some((each) => each < subject && /^should$/i.test(tree.token(each).form));
};

/** One of another state, or of the government and forces of one's own: "unless army raids stop". */
const isForeign = ({ party }: Found, actors: readonly Found[]): boolean =>
  isOneState(party.code) &&
  !actors.some((actor) => actor.party.id === party.id || (actor.party.code === party.code && !organs.has(party.sector ?? "")));

const organs = new Set(["GOV", "MIL", "COP"]);
