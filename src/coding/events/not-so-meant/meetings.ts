import { isOneState } from "../../parties/state-code.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

/** "called the President a liar": named, not telephoned. */
const isNamed = ({ verb, tree, clause: { xcomp } }: Words): boolean =>
  verb === "call" && xcomp !== undefined && tree.token(xcomp).upos !== "VERB";

const vehicles = listed("meetings: vehicles");

/** "Speaking in Paris, the minister said": where he said it, whomever he spoke to. */
const isOnlySpeaking = ({ tree, own, verb }: Words): boolean => {
  const { deprel, head, xpos } = tree.token(own);
  return verb === "speak" && xpos === "VBG" && deprel.startsWith("advcl") && head >= 0 && sayings.has(tree.lemma(head));
};

/** "sends a clear message to us all": what somebody's act says. */
const isSignal = ({ verb, object, tree, clause }: Words): boolean =>
  (verb === "send" || verb === "deliver" || verb === "give") &&
  (object === "signal" ||
    (object === "message" &&
      tree
        .children(clause.object!, "amod")
        .some((each) =>
          /^(?:clear|strong|powerful|wrong|right|positive|negative|unmistakable|mixed|stark|bad|good|terrible|chilling|blunt|unequivocal|unambiguous)$/.test(
            tree.lemma(each),
          ),
        )));

const sayings = listed("meetings: sayings");

/** What is called, not whom: "called his bluff". */
const isCalled = (tree: Tree, verb: number): boolean =>
  tree.sentence.tokens.slice(verb + 1, verb + 6).some(({ lemma }) => /^(bluff|shots|tune|names)$/.test(lemma));

/** Words of talks and visits where nobody meets anybody. */
export const meetings: readonly Sense[] = [
  { type: "CONSULT", is: isNamed, why: "called so, not called up" },
  {
    type: "CONSULT",
    is: ({ tree, clause, candidate }) =>
      candidate.actMode === "visit" && clause.subject !== undefined && vehicles.has(tree.lemma(clause.subject)),
    why: "a journey of a vehicle",
  },
  {
    type: "CONSULT",
    is: ({ verb, candidate: { actors, recipients } }) =>
      verb === "return" &&
      all(actors, ({ party }) => isOneState(party.code)) &&
      all(recipients, ({ party }) => party.code === actors[0]!.party.code),
    why: "home again, no visit",
  },
  { type: "CONSULT", is: isSignal, why: "a sign, no letter" },
  { type: "CONSULT", is: isOnlySpeaking, why: "said where somebody speaks" },
  { type: "CONSULT", is: ({ verb, tree, own }) => verb === "call" && isCalled(tree, own), why: "nobody is called up" },
  {
    type: "CONSULT",
    is: ({ candidate: { actors }, tree, own }) =>
      /^(?:arrival|coming|advent|landing)$/.test(tree.lemma(own)) && all(actors, ({ party }) => party.rule === "demonym"),
    why: "a people came, nobody visited",
  },
  {
    type: "CONSULT",
    is: ({ candidate: { actors, recipients } }) =>
      all(recipients, ({ party }) => party.sector === "JRN") || all(actors, ({ party }) => party.sector === "JRN"),
    why: "a word to the press",
  },
];
