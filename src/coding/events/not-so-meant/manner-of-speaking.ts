import { lemma, type Sense, type Words } from "./words.ts";

/** What is fought, hit and killed in a manner of speaking. */
const metaphors = new Set(
  "poverty hunger disease cancer aids malaria epidemic pandemic virus inflation unemployment corruption climate racism ignorance illiteracy addiction fire flame blaze wildfire movie film video scene photo law decree order plan strategy duty mission problem challenge issue question bear animal wolf dog deer elephant whale shark cattle snake tiger lion pest weed balance chord task training record idea theory".split(
    " ",
  ),
);

const assaulting = new Set(
  "attack fight battle combat strike tackle target hit war beat defeat crush kill engage assault raid invade storm destroy flog whip shoot execute".split(
    " ",
  ),
);

/** "fight corruption", "hit a record". */
const isFigurative = ({ verb, object }: Words): boolean => assaulting.has(verb) && metaphors.has(object);

/** "vow to fight poverty". */
const isFigurativeBelow = ({ tree, clause: { xcomp } }: Words): boolean =>
  xcomp !== undefined &&
  assaulting.has(lemma(tree, xcomp)) &&
  tree.children(xcomp, "obj").some((each) => metaphors.has(lemma(tree, each)));

const why = "a manner of speaking";

export const mannersOfSpeaking: readonly Sense[] = [
  { type: "REJECT", is: isFigurative, why },
  { type: "ASSAULT", is: isFigurative, why },
  { type: "THREATEN", is: isFigurativeBelow, why },
];
