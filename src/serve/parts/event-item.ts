import { actWord, quadWord, statusWord } from "../../desk/acts.ts";
import { bestReport } from "../../desk/best-report.ts";
import { dateWords } from "../../desk/day-words.ts";
import { fieldsWords } from "../../desk/difference-words.ts";
import { clauseOf, nobody, wasFor } from "../../desk/event-clause.ts";
import { articleOf, inSentence, sentenceCase } from "../../desk/in-sentence.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import { address } from "./address.ts";
import { cite, partyLink, partyList, type SourceMap } from "./cite.ts";
import { type Content, type Html, html, plural, quotedWords } from "./html.ts";

/** The sign of a quad: its shape says what its colour says. */
const signs: Readonly<Record<string, readonly [sign: string, name: string]>> = {
  "VERBAL COOPERATION": ["○", "vc"],
  "MATERIAL COOPERATION": ["●", "mc"],
  "VERBAL CONFLICT": ["△", "vk"],
  "MATERIAL CONFLICT": ["▲", "mk"],
};

export function quadSign(quad: string): Html {
  const [sign, name] = signs[quad] ?? ["·", "vc"];
  return html`<span class="quad quad-${name}" role="img" aria-label="${quadWord(quad)}" title="${quadWord(quad)}">${sign}</span>`;
}

export const quadName = (quad: string): string => signs[quad]?.[1] ?? "vc";

export const statusTag = (status: string): Html =>
  html`<span class="status status-${status.replaceAll(" ", "-")}">${statusWord(status)}</span>`;

/** Who with whom, or who to whom. */
export function whoToWhom(event: EventRow): Html {
  if (event.actors.length === 0) return partyList(event.recipients);
  if (event.recipients.length === 0) return partyList(event.actors);
  const joint =
    event.type === "CONSULT" && event.mode !== "visit"
      ? html` <span class="joint">with</span> `
      : html` <span class="joint" role="img" aria-label="to">→</span> `;
  return html`${partyList(event.actors)}${joint}${partyList(event.recipients)}`;
}

/** A name as it stands within a sentence, linked; at its beginning "The". */
function named(party: PartyRow, begins: boolean): Html {
  const article = articleOf(party.name);
  if (article === "") return begins ? partyLink({ ...party, name: sentenceCase(party.name) }) : partyLink(party);
  return html`${begins ? sentenceCase(article) : article} ${partyLink(party)}`;
}

/** "A, B and C" within a sentence; of many, the first and how many more. */
export function namedList(parties: readonly PartyRow[], begins: boolean, most = 4): Html {
  const shown = parties.slice(0, most);
  const more = parties.length - shown.length;
  return html`${shown.map((party, i) => {
    const joint = i === 0 ? "" : i === shown.length - 1 && more === 0 ? " and " : ", ";
    return html`${joint}${named(party, begins && i === 0)}`;
  })}${more > 0 ? ` and ${more} more` : ""}`;
}

/** What happened as a clause of plain words; its verb leads to the event. */
export function eventLine(event: EventRow, due = false): Html {
  const { before, who, verb, whom, after } = clauseOf(event, due);
  return html`<span class="who">${before ? `${before} ` : ""}${who.length > 0 ? namedList(who, before === "") : before ? nobody : sentenceCase(nobody)} <a class="what" href="${address.row("event", event.id)}">${verb}</a>${whom.length > 0 ? html` ${namedList(whom, false)}` : ""}${after}</span>`;
}

interface Shown {
  readonly words?: boolean;
  readonly heading?: 3 | 4;
  readonly day?: boolean;
  /** ISO day on which one looks: what was planned for before it "was to" be. */
  readonly asOf?: string;
}

/** An event as an item of a list: what, who, where, when, how sure, in whose words. */
export function eventItem(
  event: EventRow,
  sources: SourceMap,
  { words = true, heading = 3, day = true, asOf }: Shown = {},
): Html {
  const report = bestReport(event);
  const line: Content = eventLine(event, asOf !== undefined && wasFor(event, asOf));
  const place = event.place && !event.recipients.some((party) => party.name === event.place!.name) ? event.place.name : "";
  return html`<article class="event" data-item>
  <p class="kicker">${quadSign(event.quad)} ${[actWord(event.type, event.mode), day ? html`<time datetime="${event.date.start ?? ""}">${dateWords(event.date)}</time>` : "", place ? html`<span class="place">${place}</span>` : ""].filter((bit) => bit !== "").map((bit, i) => html`${i > 0 ? " · " : ""}${bit}`)}${event.status === "happened" ? "" : html` ${statusTag(event.status)}`}</p>
  ${heading === 3 ? html`<h3>${line}</h3>` : html`<h4>${line}</h4>`}
  ${words ? html`<p class="said">${quotedWords(report.text, 260)}</p>` : ""}
  <p class="source">${report.attributedTo ? html`<span class="claim">according to ${inSentence(report.attributedTo.name)}</span> · ` : ""}${cite(report, sources)}${event.reports.length > 1 ? html` · <a href="${address.row("event", event.id)}">${plural(event.reports.length, "report")}</a>` : ""}${event.sources > 1 ? html` from ${plural(event.sources, "source")}` : ""}${event.differences.length > 0 ? html` · <a class="differ" href="${address.row("event", event.id)}#differences">sources differ on ${fieldsWords(event.differences)}</a>` : ""}</p>
</article>`;
}

/** Events under the days on which they were. */
export function eventsByDay(events: readonly EventRow[], sources: SourceMap, heading: (event: EventRow) => string): Html {
  const days: { day: string; events: EventRow[] }[] = [];
  for (const event of events) {
    const day = heading(event);
    if (days.at(-1)?.day === day) days.at(-1)!.events.push(event);
    else days.push({ day, events: [event] });
  }
  return html`${days.map(({ day, events: own }) => html`<section class="day"><h3 class="dayline">${day}</h3>${own.map((event) => eventItem(event, sources, { heading: 4, day: false }))}</section>`)}`;
}
