import type { EventFinding, Party } from "../finding.ts";
import { isLead } from "../lead.ts";
import { fromContext } from "../parties/from-context.ts";
import { leadingState, spokenOf } from "../parties/home-of-text.ts";
import type { PartyScope } from "../parties/party-scope.ts";

/** Who deals with his own state's people, or fights at home, unless it is said that he does not. */
const domestic = new Set(["COP", "JUD", "LEG", "PTY", "OPP", "REB", "UAF", "PRM"]);

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
  const code = leadingState(scope);
  if (code === "" || all.some((party) => party.code !== "" && party.code !== code)) return event;
  const settled = (party: Party): Party =>
    party.code === "" && isHomely(party)
      ? {
          ...party,
          code,
          id: party.type === "group" ? party.id.replace(/^group:/, `group:${code.toLowerCase()}-`) : party.id,
          rule: fromContext("role", spokenOf),
        }
      : party;
  return { ...event, actors: actors.map(settled), recipients: recipients.map(settled) };
}
