import type { AgreementRow } from "../../record/rows/agreement.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { MentionRow, PartyRow } from "../../record/rows/parts.ts";
import { boundedWords, moneyWords } from "../amounts.ts";
import { phraseOf } from "./phrases.ts";

/** "A", "A and B", "A, B and C"; from the seventh on "and others". */
export function namesOf(parties: readonly { readonly name: string }[]): string {
  const names = parties.map((party) => party.name);
  const shown = names.length > 6 ? [...names.slice(0, 6), "others"] : names;
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/**
 * An event as a sentence: composed from the act, its parties, place and status, nothing else. What is only planned stands in the
 * future, what is claimed with its claimant, what is only possible says so.
 */
export function eventSentence(event: EventRow): string {
  const { base, past } = phraseOf(event.type, event.mode);
  const who = namesOf(event.actors) || "An unnamed party";
  const whom = namesOf(event.recipients);
  const doing = filled(base, whom);
  const plural = event.actors.length > 1;
  const place = event.place && !repeats(event.place.name, event.recipients) ? `, ${event.place.name}` : "";
  const said: Record<EventRow["status"], string> = {
    happened: `${who} ${filled(past, whom)}${place}.`,
    ongoing: `Under way: ${who} to ${doing}${place}.`,
    planned: `Planned: ${who} ${plural ? "are" : "is"} to ${doing}${place}.`,
    proposed: `Proposed: that ${who} ${doing}${place}.`,
    "called-for": `Called for: that ${who} ${doing}${place}.`,
    hypothetical: `Only possible: that ${who} ${doing}${place}.`,
    denied: `Denied: that ${who} ${filled(past, whom)}${place}.`,
    cancelled: `Called off: ${who} ${plural ? "were" : "was"} to ${doing}${place}.`,
  };
  return `${said[event.status]}${claimants(event)}`;
}

/** An agreement as a sentence: its name, parties, standing, counts and values with their bounds. */
export function agreementSentence(agreement: AgreementRow): string {
  const parties = namesOf(agreement.parties);
  const bits = [
    `${agreement.name}${parties ? ` (${parties})` : ""}: ${agreement.status}`,
    agreement.count ? `number ${boundedWords(agreement.count)}` : "",
    agreement.value ? `value ${moneyWords(agreement.value)}` : "",
    agreement.sectors.length > 0 ? `sectors ${agreement.sectors.join(", ")}` : "",
  ];
  return `${bits.filter(Boolean).join("; ")}.`;
}

/** Whose claim it is, when no report tells it in its own words. */
function claimants(event: EventRow): string {
  if (event.reports.some((report) => report.attributedTo === null)) return "";
  const names = new Map<string, MentionRow>();
  for (const { attributedTo } of event.reports) if (attributedTo) names.set(attributedTo.id, attributedTo);
  return ` According to ${namesOf([...names.values()])}.`;
}

const repeats = (place: string, parties: readonly PartyRow[]): boolean => parties.some((party) => party.name === place);

const filled = (phrase: string, whom: string): string =>
  phrase.replace(/\[([^\]]*)\]/, (_, optional: string) => (whom ? optional : "")).replace("{r}", whom);
