import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

/** What is fought, hit and killed in a manner of speaking. */
const metaphors = new Set(
  "poverty hunger disease cancer aids malaria cholera ebola measles polio dengue zika tuberculosis coronavirus covid covid-19 infection outbreak illness obesity depression drought famine debt deficit recession terrorism extremism trafficking smuggling bureaucracy prejudice discrimination racism antisemitism sexism stigma pollution deforestation impunity injustice inequality market goal crime temptation odds clock element nerve chord note snag headline road campaign epidemic pandemic virus inflation unemployment corruption climate racism ignorance illiteracy addiction fire flame blaze wildfire movie film video scene photo law decree order plan strategy duty mission problem challenge issue question bear animal wolf dog deer elephant whale shark cattle snake tiger lion pest weed balance chord task training record idea theory forecast book novel report proposal budget bill speech article column essay verdict ruling decision argument claim".split(
    " ",
  ),
);

const assaulting = listed("manner of speaking: assaulting");

/** "fight corruption", "hit a record". */
const isFigurative = ({ verb, object }: Words): boolean =>
  (assaulting.has(verb) || assaulting.has(`${verb}e`)) && metaphors.has(object);

/** "besieged by tourists": nobody means any harm. */
const isThronged = ({ verb, candidate: { actors } }: Words): boolean =>
  /^(?:besiege|invade|storm|mob|attack|occupy|overrun|conquer)$/.test(verb) &&
  all(actors, ({ party }) =>
    /\b(?:tourists|visitors|customers|shoppers|fans|admirers|buyers|guests|bargain hunters|reporters|journalists|photographers|choir|orchestra|band|team)$/i.test(
      party.text,
    ),
  );

/** "vow to fight poverty". */
const isFigurativeBelow = ({ tree, clause: { xcomp } }: Words): boolean =>
  xcomp !== undefined &&
  assaulting.has(tree.lemma(xcomp)) &&
  tree.children(xcomp, "obj").some((each) => metaphors.has(tree.lemma(each)));

/** "agreed to disagree", "would have to agree to disagree". */
const isDisagreement = ({ tree }: Words): boolean =>
  tree.sentence.tokens.some(
    ({ lemma, head, deprel }) => lemma === "disagree" && deprel === "xcomp" && tree.lemma(head) === "agree",
  );

const why = "a manner of speaking";

export const mannersOfSpeaking: readonly Sense[] = [
  { type: "AGREE", is: isDisagreement, why },
  { type: "REQUEST", is: isDisagreement, why },
  { type: "ASSAULT", is: ({ candidate: { actors } }) => all(actors, ({ party }) => party.sector === "BUS"), why },
  { type: "ASSAULT", is: isThronged, why },
  { type: "PROTEST", is: isThronged, why },
  { type: "COERCE", is: isThronged, why },
  { type: "REJECT", is: isFigurative, why },
  { type: "ASSAULT", is: isFigurative, why },
  { type: "PROTEST", is: isFigurative, why },
  { type: "THREATEN", is: isFigurativeBelow, why },
];
