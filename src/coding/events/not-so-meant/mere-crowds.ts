import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

const fans = new Set(["fan", "supporter", "hooligan", "spectator"]);

const games = new Set(["match", "game", "league", "club", "stadium", "team", "tennis", "football", "bundesliga", "cup"]);

/** "banners displayed by the supporters before the match". */
const isOfFans = ({ tree }: Words): boolean =>
  tree.sentence.tokens.some(({ index }) => fans.has(tree.lemma(index))) &&
  tree.sentence.tokens.some(({ index }) => games.has(tree.lemma(index)));

/** "could strike deep into the country", "a good demonstration of his call": no crowd, no workers. */
const isNoCrowd = ({ verb, object, tree, own, clause, candidate: { match, actors, mode } }: Words): boolean =>
  (verb === "strike" && /^(?:deep|at|into)$/i.test(tree.sentence.tokens[own + 1]?.form ?? "")) ||
  object === "innocence" ||
  (verb === "demonstrate" && clause.ccomp !== undefined) ||
  (mode === "obstruct" && (actors.length === 0 || all(actors, ({ party }) => party.sector === "COP"))) ||
  all(actors, ({ party }) => party.sector === "BUS" && party.type === "org") ||
  (match.entry.kind === "n" &&
    verb === "demonstration" &&
    tree.children(own, "amod").some((each) => /^(?:good|clear|perfect|powerful|practical|live|vivid)$/.test(tree.lemma(each))));

const standing = new Set(["gather", "congregate", "assemble", "converge", "flock", "throng", "mass", "wave", "brandish", "wear"]);

const protesting = listed("mere crowds: protesting");

/** "crowds gathered at the shrine": of whom nothing says what they want. */
const isMereCrowd = ({ verb, tree }: Words): boolean =>
  standing.has(verb) && !tree.sentence.tokens.some(({ index }) => protesting.has(tree.lemma(index)));

/** Crowds that protest against nothing. */
export const mereCrowds: readonly Sense[] = [
  { type: "PROTEST", is: isOfFans, why: "sport" },
  { type: "PROTEST", is: isNoCrowd, why: "no crowd" },
  { type: "PROTEST", is: isMereCrowd, why: "nobody is said to protest" },
];
