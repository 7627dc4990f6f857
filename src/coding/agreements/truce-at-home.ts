import type { Analysis } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords } from "../parties/actor-in-words.ts";
import { isOneState } from "../parties/state-code.ts";
import type { Parties } from "../syntax/parties.ts";

/** Those who fight a state at home. */
const rising: ReadonlySet<string> = new Set(["REB", "UAF", "SEP"]);
/** Those who fight for it. */
const ruling: ReadonlySet<string> = new Set(["GOV", "MIL"]);

interface AtHome {
  rebels?: Party;
  state?: Party;
  times: number;
}

const known = new WeakMap<Analysis, readonly Party[]>();

/**
 * A truce of which nobody says whose it is, in a text on a war within a state: of its government and its rebels, where the text names both.
 * Empty where it tells of no such war, or as often of two.
 */
export function truceAtHome(analysis: Analysis, parties: Parties, world: World): readonly Party[] {
  let pair = known.get(analysis);
  if (!pair) {
    pair = pairOf(analysis, parties, world);
    known.set(analysis, pair);
  }
  return pair;
}

function pairOf(analysis: Analysis, parties: Parties, world: World): readonly Party[] {
  const wars = new Map<string, AtHome>();
  for (const mention of analysis.mentions) {
    if (mention.kind === "pronoun") continue;
    const party = parties.of(mention);
    if (!party || !isOneState(party.code)) continue;
    const fights = party.type !== "person" && rising.has(party.sector ?? "");
    if (!fights && party.type !== "state" && !ruling.has(party.sector ?? "")) continue;
    const war = wars.get(party.code) ?? { times: 0 };
    if (fights) {
      war.rebels ??= party;
      war.times++;
    } else war.state ??= party;
    wars.set(party.code, war);
  }
  const [first, second] = [...wars.values()].filter(({ times }) => times > 0).sort((a, b) => b.times - a.times);
  if (!first?.rebels || !first.state || first.times < 2 || first.times === second?.times) return [];
  const state = world.actor(`state:${first.rebels.code}`);
  const { text, start, end } = first.state;
  return state
    ? [
        actorInWords(state, { text, start, end }, "at war at home in the text"),
        { ...first.rebels, rule: "at war at home in the text" },
      ]
    : [];
}
