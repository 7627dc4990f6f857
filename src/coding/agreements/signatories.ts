import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { agentOf, isPassive, subjectOf } from "../syntax/verb.ts";
import type { AgreementForm } from "./lexicon.ts";
import type { Standing } from "./standing.ts";

const BETWEEN = new Set(["between", "among", "amongst"]);
const WITH = new Set(["with", "together with", "along with", "alongside"]);
/** Verbs whose subject brings an agreement about for others, or only speaks of it. */
const NOT_A_PARTY = new Set([
  "broker",
  "mediate",
  "urge",
  "demand",
  "call for",
  "push for",
  "unveil",
  "veto",
  "vote down",
  "award",
  "discuss",
  "consider",
  "uphold",
]);

/** The parties of an agreement as its sentence tells them, each once, in order of the text. */
export const signatories = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  head: number,
  standing: Standing,
  form: AgreementForm,
  parties: Parties,
  world: World,
): Party[] => {
  const tokens: number[] = [];
  const add = (index: number | undefined) => {
    if (index !== undefined && index !== head) for (const conjunct of tree.conjuncts(index)) tokens.push(conjunct);
  };
  for (const child of tree.children(head, "nmod")) {
    const token = tree.token(child);
    const preposition = tree.preposition(child);
    if (token.deprel === "nmod:poss" || BETWEEN.has(preposition) || WITH.has(preposition)) add(child);
  }
  for (const child of tree.children(head, "amod", "compound")) add(child);
  const { verb } = standing;
  if (verb !== undefined) {
    if (!NOT_A_PARTY.has(standing.act)) add(isPassive(tree, verb) ? agentOf(tree, verb) : subjectOfVerb(tree, verb, head));
    for (const child of tree.children(verb, "obl")) {
      const preposition = tree.preposition(child);
      if (WITH.has(preposition) || BETWEEN.has(preposition)) add(child);
    }
  }
  const found = new Map<string, Party>();
  for (const index of [...new Set(tokens)].sort((a, b) => a - b))
    for (const party of expanded(analysis, sentence, index, parties)) {
      const signatory = forState(party, form, world);
      if (signatory.type !== "place" && !found.has(signatory.id)) found.set(signatory.id, signatory);
    }
  return [...found.values()];
};

const subjectOfVerb = (tree: Tree, verb: number, head: number): number | undefined => {
  const subject = subjectOf(tree, verb);
  return subject === head ? undefined : subject;
};

/** A plural reference ("the two sides") as the parties it adds up, else the party of the token. */
const expanded = (analysis: Analysis, sentence: Sentence, index: number, parties: Parties): Party[] => {
  const mention = analysis.mentions.find((candidate) => candidate.sentence === sentence.index && candidate.head === index);
  const members = mention && mention.chain >= 0 ? analysis.chains[mention.chain]?.members : undefined;
  if (members && members.length > 1) {
    const all = members.map((chain) => {
      const first = analysis.chains[chain]?.mentions[0];
      return first === undefined ? null : parties.of(analysis.mentions[first]!);
    });
    const known = all.filter((party) => party !== null);
    if (known.length > 1) return known;
  }
  const party = parties.at(sentence, index);
  return party ? [party] : [];
};

/** Heads and ministers sign for their states: the party to a treaty is the state. */
const forState = (party: Party, form: AgreementForm, world: World): Party => {
  if (form === "contracts" && party.type !== "person") return party;
  if (party.type === "state" || party.code.length !== 3 || (party.sector !== "GOV" && !party.office)) return party;
  if (party.type !== "person" && party.type !== "group" && party.type !== "org") return party;
  const state = world.actor(`state:${party.code}`);
  if (!state) return party;
  return {
    text: party.text,
    start: party.start,
    end: party.end,
    id: state.id,
    name: state.name,
    code: state.code,
    type: "state",
    rule: "signs-for-state",
  };
};
