import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

const fears = listed("wording: fears");
const wrecking = listed("wording: wrecking");
const hindering = listed("wording: hindering");

/** "voiced fears for the people of the region": for whom somebody fears, nobody is charged. */
const isFearFor = ({ tree, clause, object }: Words): boolean =>
  fears.has(object) && tree.children(clause.object!, "nmod").some((child) => tree.preposition(child) === "for");

/** "voiced fears that arms are being passed on": what is feared, of nobody. */
const isFearOfNobody = ({ object, candidate: { recipients } }: Words): boolean => feared.has(object) && recipients.length === 0;

const feared = new Set(["fear", "worry", "anxiety"]);

/** "determine who used chemical weapons", "establish whether police fired": a question. */
const isQuestion = ({ tree, clause: { ccomp } }: Words): boolean =>
  ccomp !== undefined &&
  tree
    .children(ccomp, "nsubj", "nsubj:pass", "obj", "advmod", "mark", "det")
    .some((child) => /^(?:who|whom|what|which|whether|if|how|why|where)$/i.test(tree.token(child).form) && child < ccomp);

/** "blew up tunnels at its own test site": what is one's own is cleared away, nobody is attacked. */
const isOwnWreck = ({ tree, clause, verb, candidate: { actors, recipients } }: Words): boolean =>
  wrecking.has(verb) &&
  actors.length > 0 &&
  recipients.every(({ party }) => actors.some((actor) => actor.party.code === party.code) || party.code === "") &&
  [clause.object, ...clause.obliques.map(({ head }) => head)].some(
    (each) => each !== undefined && tree.children(each, "nmod:poss").some((owner) => /^its$/i.test(tree.token(owner).form)),
  );

/** "proposed making withdrawal more difficult": what hinders an act is not the act. */
const isHindered = ({ tree, verb, clause: { xcomp } }: Words): boolean =>
  xcomp !== undefined &&
  (/^(?:make|render)$/.test(verb)
    ? hindering.has(tree.lemma(xcomp))
    : /^(?:make|render)$/.test(tree.lemma(xcomp)) &&
      tree.children(xcomp, "xcomp").some((each) => hindering.has(tree.lemma(each))));

const isTrainedByNobody = ({ clause, verb, candidate: { actors } }: Words): boolean =>
  verb === "train" && clause.passive && actors.length === 0;

/** "The trip will be put off, the spokeswoman said": whoever tells of it does not travel. */
const isTellersTrip = ({ candidate: { match, actors, speakers } }: Words): boolean =>
  match.entry.kind === "n" &&
  match.entry.flags.has("visit") &&
  all(actors, ({ token }) => speakers.some((speaker) => speaker.token === token && token >= 0));

/** Wordings that tell something else than the act they name. */
export const wordings: readonly Sense[] = [
  { type: "ACCUSE", is: isFearFor, why: "fear for somebody, no charge" },
  { type: "ACCUSE", is: isFearOfNobody, why: "a fear, nobody is charged" },
  { type: "ACCUSE", is: isQuestion, why: "a question, nobody is charged" },
  { type: "ASSAULT", is: isOwnWreck, why: "its own, nobody is attacked" },
  { type: "any", is: isHindered, why: "made harder, not done" },
  { type: "AID", is: isTrainedByNobody, why: "nobody is said to train them" },
  { type: "AGREE", is: isTellersTrip, why: "who travels is not said" },
  { type: "CONSULT", is: isTellersTrip, why: "who travels is not said" },
  {
    type: "MOBILIZE",
    is: ({ clause, candidate: { actors, mode } }) =>
      clause.passive && mode === "police" && all(actors, ({ party }) => party.code === ""),
    why: "nobody is said to guard it",
  },
];
