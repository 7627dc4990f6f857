import { shortDay } from "../../desk/day-words.ts";
import type { Source } from "../../desk/look-up.ts";
import type { EvidenceRow, PartyRow } from "../../record/rows/parts.ts";
import { address } from "./address.ts";
import { cutWords, type Html, html } from "./html.ts";

export type SourceMap = ReadonlyMap<string, Source>;

/** A party's name as a link to its page. */
export const partyLink = (party: PartyRow): Html => html`<a class="party" href="${address.actor(party.id)}">${party.name}</a>`;

/** Several parties: "A, B and C"; of many, the first and how many more. */
export function partyList(parties: readonly PartyRow[], most = 4): Html {
  const shown = parties.slice(0, most);
  const more = parties.length - shown.length;
  return html`${shown.map((party, i) => {
    const joint = i === 0 ? "" : i === shown.length - 1 && more === 0 ? " and " : ", ";
    return html`${joint}${partyLink(party)}`;
  })}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Where words stand: the source and its day, linked to the exact words in the document. `told`: a day that stands beside it already. */
export function cite(evidence: Omit<EvidenceRow, "text">, sources: SourceMap, told?: string): Html {
  const source = sources.get(evidence.document);
  const name = source?.source ?? cutWords(source?.title ?? evidence.document, 48);
  const day = shortDay(source?.date ?? null);
  return html`<a class="cite" href="${address.document(evidence.document, evidence.start, evidence.end)}" title="${source?.title ?? evidence.document}"><bdi>${name}</bdi>${day === told ? "" : `, ${day.replaceAll(" ", "\u00a0")}`}</a>${readBy(evidence.reader)}`;
}

/** Said of what a language model found, so that nobody takes it for the work of Chancery's own reader. */
export const readBy = (reader: string | undefined): Html | "" =>
  reader === undefined ? "" : html` <span class="reader">found by a language model, ${reader.replace(/^model:/, "")}</span>`;

/** The exact words with their source. */
export const quoted = (evidence: EvidenceRow, sources: SourceMap, most = 320): Html =>
  html`<blockquote class="words"><p>${cutWords(evidence.text, most)}</p></blockquote><p class="source">${cite(evidence, sources)}</p>`;
