import type { AgreementRow } from "../../record/rows/agreement.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { MentionRow } from "../../record/rows/parts.ts";
import { boundedWords, moneyWords } from "../amounts.ts";
import { clauseOf, nobody } from "../event-clause.ts";
import { inSentence, isMany, sentenceCase } from "../in-sentence.ts";

/** "A", "A and B", "A, B and C", as they stand in a sentence; from the seventh on "and others". */
export function namesOf(parties: readonly { readonly name: string }[]): string {
  const names = parties.map((party) => inSentence(party.name));
  const shown = names.length > 6 ? [...names.slice(0, 6), "others"] : names;
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/**
 * An event as a sentence: composed from the act, its parties, place and status, nothing else. What is only planned stands in the
 * future (`due`: it was to be, and nobody reported it), what is claimed with its claimant, what is only possible says so.
 */
export function eventSentence(event: EventRow, due = false): string {
  const { before, who, verb, whom, after } = clauseOf(event, due);
  const whose = namesOf(who) || nobody;
  const words = [before, whose, verb, namesOf(whom)].filter(Boolean).join(" ");
  return `${sentenceCase(`${words}${placeWords(event)}${after}`)}${claimants(event)}.`;
}

/** Where it was, unless that is whom it was with; a visit's town stands in brackets after the country. */
export function placeWords({ place: where, recipients, mode }: EventRow): string {
  if (!where || recipients.some((party) => party.name === where.name)) return "";
  return mode === "visit" && recipients.length > 0 ? ` (${where.name})` : ` in ${inSentence(where.name)}`;
}

const standings: Record<AgreementRow["status"], readonly [one: string, many: string]> = {
  proposed: ["is proposed", "are proposed"],
  announced: ["was announced", "were announced"],
  planned: ["is planned", "are planned"],
  signed: ["was signed", "were signed"],
  "in force": ["is in force", "are in force"],
  suspended: ["is suspended", "are suspended"],
  ended: ["has ended", "have ended"],
  rejected: ["was rejected", "were rejected"],
};

/** An agreement as a sentence: how many, its name, parties and standing, its value and sectors, with their bounds. */
export function agreementSentence(agreement: AgreementRow): string {
  const { parties, status, count, value, sectors, name } = agreement;
  const between = parties.length === 0 ? "" : ` ${parties.length > 1 ? "between" : "with"} ${namesOf(parties)}`;
  const many = count ? count.exactly !== 1 : agreement.form === "contracts" || ofSeveral.test(name);
  const what = count && !/\d/.test(name) ? `${boundedWords(count)} ${name}` : many ? name : inSentence(name);
  const worth = value ? `, worth ${moneyWords(value)}` : "";
  const within = sectors.length > 0 ? `; ${sectors.length > 1 ? "sectors" : "sector"}: ${sectors.join(", ")}` : "";
  return `${sentenceCase(what)}${between} ${standings[status][many ? 1 : 0]}${worth}${within}.`;
}

const ofSeveral = /\b(?:agreements|contracts|accords|memoranda|deals|treaties|documents)\b/i;

/** Whose claim it is, when no report tells it in its own words. */
function claimants(event: EventRow): string {
  if (event.reports.some((report) => report.attributedTo === null)) return "";
  const names = new Map<string, MentionRow>();
  for (const { attributedTo } of event.reports) if (attributedTo) names.set(attributedTo.id, attributedTo);
  const [own] = event.actors;
  if (own && event.actors.length === 1 && names.size === 1 && names.has(own.id))
    return `, by ${own.id.startsWith("person:") || isMany(own.name) ? "their" : "its"} own account`;
  return `, according to ${namesOf([...names.values()])}`;
}
