import type { EventFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import { fromContext } from "../parties/from-context.ts";
import { everybodyNamed } from "../parties/home-of-text.ts";
import type { PartyScope } from "../parties/party-scope.ts";
import { isOneState } from "../parties/state-code.ts";

/** Who deals with his own state's people, or fights at home, unless it is said that he does not. */
const domestic = new Set(["COP", "JUD", "LEG", "PTY", "OPP", "REB", "UAF", "PRM"]);

/** Mentions of a state that make it that of a text, and how much more there must be of them than of any other. */
const enough = 3;
const more = 1.5;

const homes = new WeakMap<PartyScope, string>();

/** The state that a text of some length speaks of most, by its own names and those of its places, bodies and people; "" where none leads. */
function leading(scope: PartyScope): string {
  let home = homes.get(scope);
  if (home === undefined) {
    const [first, second] = [...everybodyNamed(scope)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    home = first && isOneState(first[0]) && first[1] >= enough && first[1] >= more * (second?.[1] ?? 0) ? first[0] : "";
    homes.set(scope, home);
  }
  return home;
}

/** Offices of persons by name, which a paper at home tells without their state. */
const held = new Set(["GOV", "MIL", "ELI"]);

const isHomely = ({ sector = "", type, rule, text }: Party): boolean =>
  rule !== "sides" &&
  (type === "person"
    ? domestic.has(sector) || held.has(sector)
    : !/^(?:they|them|their|he|him|his|she|her|it|its)$/i.test(text) &&
      (domestic.has(sector) || (sector === "GOV" && type === "org")));

/**
 * Police, courts, parties, rebels and persons in office of whom no state is said, with that of the state that the text speaks of most, where nobody of
 * another state is at either end of the event.
 */
export function atHomeOfText(scope: PartyScope, event: EventFinding): EventFinding {
  const { actors, recipients } = event;
  const all = [...actors, ...recipients];
  if (isLead(scope.analysis) || !all.some((party) => party.code === "" && isHomely(party))) return event;
  const code = leading(scope);
  if (code === "" || all.some((party) => party.code !== "" && party.code !== code)) return event;
  const settled = (party: Party): Party =>
    party.code === "" && isHomely(party)
      ? {
          ...party,
          code,
          id: party.type === "group" ? party.id.replace(/^group:/, `group:${code.toLowerCase()}-`) : party.id,
          rule: fromContext("role", "the state the text speaks of most"),
        }
      : party;
  return { ...event, actors: actors.map(settled), recipients: recipients.map(settled) };
}
