import { soon } from "../record/merging/when.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { PartyRow } from "../record/rows/parts.ts";
import { phraseOf } from "./brief/phrases.ts";
import { daysFrom } from "./day-words.ts";
import { isMany } from "./in-sentence.ts";
import { signedPhrase } from "./signed.ts";
import { talkedPhrase } from "./talked.ts";

/** An event as a clause in plain words, in parts, so that names in it can be links. */
interface Clause {
  /** Before who acts: "It is denied that". */
  readonly before: string;
  readonly who: readonly PartyRow[];
  /** The verb with what goes before whom: "is to meet". */
  readonly verb: string;
  readonly whom: readonly PartyRow[];
  /** After whom: "for help". */
  readonly after: string;
}

/**
 * Who did what to whom: composed from the act, its parties and its status, nothing else. What is planned stands in the future
 * (`due`: it was, and the day is past); what is proposed, possible, denied or called off says so.
 */
export function clauseOf(event: EventRow, due = false): Clause {
  const signed = signedPhrase(event);
  // Nobody signs anything with a sea, or meets his own state.
  const whom = event.recipients.filter((party) => !(signed && party.id.startsWith("place:")) && !isOwnState(event, party));
  const { base, past } =
    signed ??
    talkedPhrase(event) ??
    phraseOf(event.type, isOfTwo(event, whom) ? null : event.mode, whom.length > 0 && whom.every(isPeople));
  const many = event.actors.length > 1 || isMany(event.actors[0]?.name ?? "");
  const forms: Record<EventRow["status"], readonly [before: string, lead: string, phrase: string, tail: string]> = {
    happened: ["", "", past, ""],
    ongoing: ["", "", past, ", and it goes on"],
    planned: ["", due ? (many ? "were to " : "was to ") : many ? "are to " : "is to ", base, ""],
    proposed: ["It is proposed that", "", base, ""],
    "called-for": ["There are calls for", "to ", base, ""],
    hypothetical: ["", "may ", base, ""],
    denied: ["It is denied that", "", past, ""],
    cancelled: ["", many ? "were to " : "was to ", base, ", but it was called off"],
  };
  const [before, lead, phrase, tail] = forms[event.status];
  const filled = phrase.replace(/\[([^\]]*)\]/, (_, optional: string) => (whom.length > 0 ? optional : ""));
  const at = filled.indexOf("{r}");
  return at < 0
    ? { before, who: event.actors, verb: lead + filled, whom: [], after: tail }
    : { before, who: event.actors, verb: lead + filled.slice(0, at).trim(), whom, after: filled.slice(at + 3) + tail };
}

/** Whether a party is the state of those who act with each other: "Mitsotakis and Erdoğan met", at a conference in Turkey. */
const isOwnState = ({ type, actors }: EventRow, { id, code }: PartyRow): boolean =>
  type === "CONSULT" && actors.length > 1 && id.startsWith("state:") && actors.some((actor) => actor.code === code);

const isPeople = ({ id }: PartyRow): boolean => id.startsWith("group:") || id.startsWith("person:");

/** Whether a meeting of several is, by all that reports name, one of two. */
const isOfTwo = ({ type, mode, actors }: EventRow, whom: readonly PartyRow[]): boolean =>
  type === "CONSULT" &&
  mode === "multilateral" &&
  actors.length + whom.length === 2 &&
  new Set([...actors, ...whom].map(({ code }) => code)).size === 2;

/** Whether no report says for when a plan is: its day is that of its announcement. */
export const isForNoDay = ({ status, date: { start }, statusHistory }: EventRow): boolean =>
  status === "planned" &&
  start !== null &&
  statusHistory.some(({ asOf }) => asOf !== null && start.startsWith(asOf.slice(0, 10)));

/** Whether a plan's last day lies before an ISO day: it "was to" be. One for no day that is said has the weeks in which it may still come. */
export function wasFor(event: EventRow, day: string): boolean {
  const last = (event.date.end ?? event.date.start)?.slice(0, 10);
  if (event.status !== "planned" || last === undefined) return false;
  return (isForNoDay(event) && last.length === 10 ? daysFrom(last, soon) : last) < day;
}

/** Who is said to act where no report names anybody. */
export const nobody = "somebody unnamed";
