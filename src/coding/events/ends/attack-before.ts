import type { Sentence, Token } from "../../../language/analysis.ts";
import { clauseOf } from "../../arguments/clause.ts";
import { settingOf } from "../../parties/place-phrase.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import { treeOf } from "../../syntax/tree.ts";
import { isAnyKind } from "../filler-kinds.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

/** An attack of which a text goes on to tell what it did: the state of the place, and who is said to have done it. */
export interface AttackBefore {
  readonly code: string;
  readonly told: Sentence;
  readonly doers: readonly Found[];
}

const none: readonly Found[] = [];

const attacking = listed("attack before: told by");
const harming = listed("attack before: harm");

/** How many sentences a text goes on about an attack without saying again where it was. */
const reach = 4;

/**
 * "Gunmen stormed a hotel in Mogadishu. Ten guests were killed.": the attack that a sentence before tells with its place, where this one says only
 * whom it harmed and names no state; undefined elsewhere.
 */
export function attackBefore({ parties, analysis }: Reading, { entry, predicate }: Match): AttackBefore | undefined {
  const { sentence, tree, clause } = predicate;
  if (entry.type !== "ASSAULT" || entry.kind === "n" || !harming.has(tree.lemma(clause.head))) return undefined;
  const here = settingOf(parties.scope, sentence, true);
  // "The bombing killed 40 in Peshawar"
  if (here && clause.object !== undefined && tree.token(clause.object).upos === "NUM")
    return { code: here.code, told: sentence, doers: [] };
  if (sentence.tokens.some(({ index }) => isOneState(parties.names.at(sentence.index, index)?.senses[0]?.actor.code ?? "")))
    return undefined;
  for (let back = 1; back <= reach; back++) {
    const before = analysis.sentences[sentence.index - back];
    if (!before) return undefined;
    const told = before.tokens.find(({ lemma, upos }) => (upos === "VERB" || upos === "NOUN") && attacking.has(lemma));
    const setting = told && settingOf(parties.scope, before, true);
    if (!told || !setting) continue;
    const above = treeOf(before);
    const { subject, passive } = clauseOf(above, told.index);
    const doers =
      told.upos === "NOUN"
        ? parties.modifiers(before, told.index)
        : subject === undefined || passive
          ? []
          : parties.deep(before, subject);
    return { code: setting.code, told: before, doers: doers.filter(({ party }) => party.code !== "" && party.type !== "place") };
  }
  return undefined;
}

/** Those whom it harmed, with the state of the place where they have none; people of the place where only their number is said; nobody where it harmed somebody by name. */
export function harmedBefore(
  { parties, room }: Reading,
  { predicate }: Match,
  recipients: readonly Found[],
  code: string,
): readonly Found[] {
  const { tree, clause } = predicate;
  const at = clause.object ?? clause.subject;
  const state = parties.scope.world.actor(`state:${code}`);
  const harmed = recipients.filter(({ party }) => party.type !== "place" && party.type !== "state");
  if (!state || harmed.some(({ party }) => party.code !== "" || party.type !== "group")) return none;
  const rule = "of the place of the attack before";
  if (harmed.length > 0)
    return harmed.map((each) => ({
      ...each,
      party: { ...each.party, code, id: each.party.id.replace(/^group:/, `group:${code.toLowerCase()}-`), rule },
    }));
  if (at === undefined || !(isNumberOfPeople(tree.token(at)) || isAnyKind(room, predicate, at, victims))) return none;
  const party = parties.scope.party(state, tree.span(at, ["acl", "nmod"]), rule);
  return [
    {
      token: at,
      party: {
        ...party,
        id: `group:${code.toLowerCase()}-person`,
        name: `people of ${state.name}`,
        type: "group",
        sector: "CVL",
        code,
      },
    },
  ];
}

const victims = ["VICTIM", "PEOPLE"];

/** "eleven others", "at least twelve", "dozens": so many people. */
const isNumberOfPeople = ({ upos, lemma, xpos }: Token): boolean =>
  upos === "NUM" || lemma === "people" || (xpos.endsWith("S") && counted.has(lemma));

const counted = listed("attack before: counted");

/** Who did it, as the sentence before says, in the words of this one, or unnamed attackers of that place; soldiers are not harmed by their own. */
export function doersBefore(
  { parties }: Reading,
  { predicate: { tree, clause } }: Match,
  { doers, told }: AttackBefore,
  harmed: readonly Found[],
): readonly Found[] {
  const words = parties.scope.words(tree.token(clause.head));
  const unnamed = doers.length === 0 ? parties.attackersAt(told, undefined, harmed) : null;
  const own = harmed.some(({ party }) => forces.has(party.sector ?? ""));
  return [...doers, ...(unnamed ? [unnamed] : [])]
    .filter(
      ({ party }) => !(own && (party.sector === undefined || forces.has(party.sector)) && party.code === harmed[0]!.party.code),
    )
    .map(({ party }) => ({ token: -1, party: { ...party, ...words, rule: "who attacked there before" } }));
}

const forces = new Set(["MIL", "COP"]);
