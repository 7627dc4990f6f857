import type { EventRow } from "../record/rows/event.ts";
import type { Phrase } from "./brief/phrases.ts";

const meeting = /\b(?:met|meets?|meetings?|receiv(?:e[sd]?|ing)|host(?:s|ed|ing)?|summit|audience|visit(?:s|ed|ing)?)\b/i;
const consulting = /\bconsult(?:s|ed|ing|ations?)?\b/i;
const talking = /\b(?:talks|discuss(?:es|ed|ing|ions?)?|negotiat(?:e[sd]?|ing|ions?)|dialogue)\b/i;

/**
 * The wording of an encounter of which no report says that anybody met: "consult with", "hold talks with". Undefined where one speaks of
 * meeting, or where nothing tells.
 */
export function talkedPhrase({ type, mode, reports }: Pick<EventRow, "type" | "mode" | "reports">): Phrase | undefined {
  if (type !== "CONSULT" || mode !== null || reports.some(({ text }) => meeting.test(text))) return undefined;
  if (reports.some(({ text }) => consulting.test(text))) return { base: "consult[ with {r}]", past: "consulted[ with {r}]" };
  if (reports.some(({ text }) => talking.test(text))) return { base: "hold talks[ with {r}]", past: "held talks[ with {r}]" };
  return undefined;
}
