import type { Sentence } from "../../language/analysis.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import { slotOf } from "../lexicon/slot.ts";
import { negationOf } from "../status/negation.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { type Act, actOfNoun } from "./complement.ts";
import { matchNoun } from "./match.ts";
import { matchesAt } from "./matches-at.ts";
import type { Reading } from "./reading.ts";
import type { Predicate } from "./slots.ts";
import { tellingAct } from "./telling.ts";

/** The act a word names by the lexicon, whoever does it. */
export function actAt(reading: Reading, sentence: Sentence, index: number): Act | null {
  const key = sentence.index * 65536 + index;
  const known = reading.acts.get(key);
  if (known !== undefined) return known;
  reading.acts.set(key, null);
  const tree = treeOf(sentence);
  const token = tree.token(index);
  let act: Act | null = null;
  // "agreed that their task must be the protection of civilians": nothing is done by what somebody is.
  if (token.upos === "NOUN" && tree.child(index, "cop") === undefined) act = actOfNoun(reading.lexicon, tree, index);
  // "$100 million" is given as "100 million dollars" is.
  if (token.upos === "SYM" && isCurrency(token.form)) act = giving;
  const begun = aspectual.has(token.lemma.toLowerCase()) ? tree.child(index, "xcomp") : undefined;
  // "vowed to help Chad fight": helped, whatever it is that Chad does.
  if (begun !== undefined && token.lemma === "help" && (tree.child(index, "obj") ?? tree.child(begun, "nsubj")) !== undefined)
    act = helping;
  else if (begun !== undefined) act = actAt(reading, sentence, begun);
  if (!act) {
    for (const { entry } of matchesAt(reading, sentence, tree, index)) {
      // "will not hold elections" refuses, "pledged to hold elections" does not.
      if (entry.flags.has("neg") && negationOf(tree, index) === null) continue;
      act = { type: entry.type, mode: entry.mode === "=" ? "" : entry.mode };
      break;
    }
  }
  if (!act && token.upos === "VERB") {
    const object = tree.child(index, "obj");
    if (object !== undefined) {
      const light = matchNoun(reading.room, sentence, object)[0];
      act = light ? { type: light.entry.type, mode: light.entry.mode === "=" ? "" : light.entry.mode } : null;
    }
    const further = tree.child(index, "xcomp");
    // "target firms supplying oil": what the firms do is not what is done to them.
    const isTheirs = further !== undefined && object === further - 1 && tree.token(further).xpos === "VBG";
    if (!act && further !== undefined && !isTheirs) act = actAt(reading, sentence, further);
    act ??= tellingAct(token.lemma.toLowerCase());
  }
  reading.acts.set(key, act);
  return act;
}

/** Verbs whose act is that of the verb they begin, go on with or end. */
const aspectual = new Set(["resume", "begin", "start", "continue", "keep", "try", "attempt", "help", "go"]);

const giving: Act = { type: "AID", mode: "" };
const isCurrency = (form: string): boolean => /^(?:\p{Sc}|(?:US|A|C|NZ|HK)\$)/u.test(form);

const helping: Act = { type: "AID", mode: "" };

/** "at the end of February" */
const opensTime = (tree: Tree, noun: number): boolean =>
  /^(?:end|beginning|start|close|middle|height|opening)$/.test(tree.lemma(noun)) &&
  tree.children(noun, "nmod").some((child) => isTimeNoun(tree, child));

const objects = ["obj", "for", "to", "on", "against", "of", "with", "from", "in"].map(slotOf);

/** What a predicate like "agree", "refuse", "demand" is about: a clause, or a noun that names an act. */
export function complementOf(reading: Reading, sentence: Sentence, predicate: Predicate): number | undefined {
  const { clause, tree } = predicate;
  if (clause.xcomp !== undefined) return clause.xcomp;
  if (clause.ccomp !== undefined) return clause.ccomp;
  for (const slot of objects) {
    const filler = predicate.first(slot);
    if (filler === undefined) continue;
    const own = actAt(reading, sentence, filler);
    if (own && own.type !== "AGREE") return filler;
    const inner = tree
      .children(filler, "nmod", "acl")
      .find((child) => !isTimeNoun(tree, child) && !opensTime(tree, child) && actAt(reading, sentence, child) !== null);
    if (inner !== undefined) return inner;
    if (own) return filler;
  }
  return tree
    .children(clause.head, "advcl")
    .find((child) => tree.children(child, "mark").some((mark) => tree.token(mark).lemma === "to"));
}
