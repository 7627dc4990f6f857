import type { Sentence } from "../../language/analysis.ts";
import type { EventFinding, Party } from "../finding.ts";
import { stateOfParty } from "../parties/actor-in-words.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import { isOneState } from "../parties/state-code.ts";
import { crowds } from "./same-state.ts";

/**
 * "Junior doctors in Malta are on strike", "Sudan's president shortened the curfew": people protest against their own state, and a state
 * yields to its own people or refuses them a change, where the sentence names no other. The recipient is inferred, and the trace says so.
 */
export function withOwnState(parties: PartyReader, sentence: Sentence, event: EventFinding): EventFinding {
  const [first, ...others] = event.actors;
  if (event.recipients.length > 0 || !first || !isOneState(first.code)) return event;
  if (others.some(({ code }) => code !== first.code)) return event;
  const inward =
    ((event.act === "CONCEDE" || isRefusalToGo(event)) && others.length === 0) ||
    (event.act === "PROTEST" && event.actors.every(isOfThePeople)) ||
    (event.act === "THREATEN" && event.actors.every(({ sector = "", type }) => challengers.has(sector) && type === "group"));
  if (!inward || namesAnother(parties, sentence, first.code)) return event;
  const state = stateOfParty(first, parties.scope.world, "own state, no other named");
  if (!state) return event;
  return {
    ...event,
    recipients: [state],
    trace: {
      ...event.trace,
      because: [...event.trace.because, `no other side is named: ${state.name}, whose own people they are`],
    },
  };
}

/** Those who threaten the government of their own state, where nobody else is named: "rebels threatened to resume fighting". */
const challengers = new Set(["REB", "OPP", "LAB"]);

/** "students", "tens of thousands of Bulgarians". */
const isOfThePeople = ({ sector, rule }: Party): boolean => (sector === undefined ? rule === "demonym" : crowds.has(sector));

/** "refused to resign": whoever stays in office denies it to those whom he governs. */
const isRefusalToGo = ({ act, eventMode }: EventFinding): boolean => act === "REJECT" && eventMode.includes("change");

/** Whether a name in the sentence is of another state, or of somebody of one: "the Israeli military". */
const namesAnother = (parties: PartyReader, sentence: Sentence, code: string): boolean =>
  sentence.tokens.some(({ index }) => {
    const named = parties.names.at(sentence.index, index)?.senses[0]?.actor.code ?? "";
    return isOneState(named) && named !== code;
  });
