import { isOf } from "../../lexicon/lexicon.ts";
import { all, type Sense, type Words } from "./words.ts";

/** "supplied arms for use against the rebels". */
const isUsedAgainst = ({ candidate: { recipients }, tree, lexicon, clause: { obliques }, object }: Words): boolean =>
  all(recipients, ({ token }) => token >= 0 && tree.preposition(token) === "against") ||
  (obliques.some(({ preposition }) => preposition === "against") && isOf(lexicon, object, "ARMS"));

const counts = new Set(["total", "number", "toll", "count", "contribution"]);
const studies = new Set("study research paper theory hypothesis finding event concert exhibition".split(" "));

/** "treated them badly", "treats us like dirt": no surgeon's work. */
const isDealtWith = ({ verb, tree, own }: Words): boolean =>
  verb === "treat" &&
  tree.sentence.tokens
    .slice(own + 1, own + 7)
    .some(
      ({ form }, at, words) =>
        /^(?:badly|bad|well|fairly|unfairly|harshly|kindly|equally|better|worse|like|as)$/i.test(form) ||
        (/^with$/i.test(form) &&
          /^(?:contempt|respect|dignity|kindness|disdain|caution|suspicion|scorn|care|fairness)$/i.test(
            words[at + 1]?.form ?? "",
          )),
    );

/** Words of giving where nothing is given to anybody. */
export const gifts: readonly Sense[] = [
  { type: "AID", is: isUsedAgainst, why: "nobody is helped by what is used against him" },
  {
    type: "any",
    is: ({ verb, object }) => verb === "bring" && counts.has(object),
    why: "a number is brought, nothing else",
  },
  {
    type: "AID",
    is: ({ candidate: { actors }, tree, lexicon }) =>
      all(actors, ({ token }) => token >= 0 && isOf(lexicon, tree.lemma(token), "ATTACK")),
    why: "an attack brings no aid",
  },
  {
    type: "AID",
    is: ({ verb, tree, own }) =>
      verb === "save" && /^(?:perhaps|maybe|possibly|for|only)$/i.test(tree.sentence.tokens[own + 1]?.form ?? ""),
    why: "all but them",
  },
  {
    type: "any",
    is: ({ verb, candidate: { recipients } }) => verb === "present" && all(recipients, ({ party }) => party.sector === "JRN"),
    why: "shown to the press",
  },
  { type: "AID", is: isDealtWith, why: "how they are dealt with" },
  { type: "SUPPORT", is: ({ object }) => studies.has(object), why: "a work is paid for" },
];
