import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { BOTH, bilateral } from "./bilateral.ts";
import { expanded } from "./expanded.ts";
import { forState } from "./for-state.ts";
import type { AgreementForm } from "./lexicon.ts";
import { doersAbove, hostsOf, partnersBeside, spokenWith } from "./other-side-words.ts";
import { partnersUnder } from "./partners.ts";
import type { Standing } from "./standing-beside.ts";
import { sidesIn } from "./told-before.ts";

/** The sides of an agreement with those that `otherSide` adds, in order of the text. */
export const withOtherSide = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  head: number,
  standing: Standing,
  form: AgreementForm,
  said: readonly Party[],
  parties: Parties,
  world: World,
): readonly Party[] => {
  const others = otherSide(analysis, sentence, tree, head, standing, form, said, parties);
  return others.length === 0
    ? said
    : [...said, ...others.map((party) => forState(party, form, world))].sort((a, b) => a.start - b.start);
};

/**
 * Who else makes an agreement of which one side at most stands at its own verb: who is to do so ("barred Chad from signing"), the partner
 * known by the nation alone ("with the Danish embassy"), the host of who travelled to sign, with whom talks are held, of whom the
 * agreement speaks. Before anybody is guessed from the rest of the text.
 */
const otherSide = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  head: number,
  standing: Standing,
  form: AgreementForm,
  said: readonly Party[],
  parties: Parties,
): readonly Party[] => {
  const known = new Set(said.map(sideOf));
  if (known.size > 1) return [];
  const found = new Map<string, Party>();
  const take = (index: number, only?: Party["type"]): boolean => {
    const all = partiesAt(analysis, sentence, tree, index, parties).filter(
      (party) =>
        party.code !== "" && party.type !== "place" && (only === undefined || party.type === only) && !known.has(sideOf(party)),
    );
    for (const party of all) found.set(party.id, party);
    return all.length > 0;
  };
  // "a deal between the two nations": of two whom the sentence names, or the text is about.
  const takeTwo = (index: number): void => {
    const { start, end } = tree.span(index, ["case"]);
    if (said.length === 0 || !BOTH.test(analysis.document.text.slice(start, end))) return;
    const two = [sidesIn(analysis, sentence.index, parties), bilateral(analysis, parties)].find(
      (sides) => sides.length === 2 && sides.some((party) => known.has(sideOf(party))),
    );
    for (const party of two ?? []) if (!known.has(sideOf(party))) found.set(party.id, party);
  };
  if (said.length === 0 || isOnlyPartner(tree, head, standing, form, said))
    for (const doer of doersAbove(tree, standing)) if (take(doer)) break;
  const partners = partnersBeside(tree, head, standing, form);
  const told = said.length > 0 && partners.some((at) => said.some(covers(tree, at)));
  for (const partner of partners) if (!said.some(covers(tree, partner)) && !take(partner)) takeTwo(partner);
  // Whom it is with is said, and it is nobody of a state.
  if (said.length === 0) return found.size > 1 ? [...found.values()] : [];
  if (found.size > 0 || told || partners.length > 0) return [...found.values()];
  const { verb } = standing;
  if (verb === undefined) return [];
  for (const host of hostsOf(tree, verb)) if (take(host, "state")) break;
  if (found.size === 0) for (const partner of spokenWith(tree, head)) if (take(partner)) break;
  return [...found.values()];
};

/** The state or body that a party is of; who fights it at home is another side. */
const sideOf = ({ code, sector }: Party): string => (foes.has(sector ?? "") ? `${code} ${sector}` : code);

const foes = new Set(["REB", "UAF", "SEP"]);

const covers =
  (tree: Tree, index: number) =>
  ({ start, end }: Party): boolean =>
    start <= tree.token(index).start && tree.token(index).end <= end;

/** The parties of a noun; where nobody is known by it, the one state whose it is: "the Royal Danish Embassy", "the Colombian state". */
const partiesAt = (analysis: Analysis, sentence: Sentence, tree: Tree, index: number, parties: Parties): readonly Party[] => {
  const all = expanded(analysis, sentence, tree, index, parties);
  if (all.length > 0) return all;
  const owners = parties.modifiers(sentence, index).filter(({ party }) => party.type === "state");
  return owners.length === 1 ? [owners[0]!.party] : [];
};

/** Whether all that is said is whom the agreement is with: nobody is said to make it. */
const isOnlyPartner = (tree: Tree, head: number, { verb }: Standing, form: AgreementForm, said: readonly Party[]): boolean => {
  const partners = [head, ...(verb === undefined ? [] : [verb])].flatMap((at) => partnersUnder(tree, at, form));
  return said.every((party) => partners.some((at) => covers(tree, at)(party)));
};
