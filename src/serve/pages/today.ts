import { bestReport } from "../../desk/best-report.ts";
import { eventSentence, placeWords } from "../../desk/brief/sentence.ts";
import { dateWords, daysFrom, dayWords, shortDay, weekdayWords } from "../../desk/day-words.ts";
import { fieldWords, valuesWords } from "../../desk/difference-words.ts";
import { findingMarks } from "../../desk/finding-marks.ts";
import { firstWords } from "../../desk/look-up.ts";
import { markedText } from "../../desk/marked-text.ts";
import { matterLabel } from "../../desk/matter.ts";
import { today } from "../../desk/today.ts";
import type { DocumentRow } from "../../record/rows/document.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { eventLine, eventsByDay } from "../parts/event-item.ts";
import { dotted, type Html, html, plural } from "../parts/html.ts";
import { markedParagraphs } from "../parts/marked.ts";
import { empty, type Page, part } from "../parts/shell.ts";

/** The first page: what happened, by date; the newest reports with their findings marked; what is expected; where sources differ. */
export async function todayPage(
  desk: Desk,
  on: string | undefined,
  last: { readonly day: string; readonly added: number } | undefined,
): Promise<Page> {
  const clock = desk.today();
  const now = await desk.kept.of(`today ${clock} ${on ?? ""}`, 4000, () => today(desk.record, clock, on));
  if (now.newest === null && now.documents.length === 0) return { title: "Today", section: "/", body: nothingYet() };
  const shown = now.events.slice(0, 28);
  const sources = await desk.sources.of([
    ...[...shown, ...now.thisWeek, ...now.later, ...now.overdue].map((event) => bestReport(event).document),
    ...now.differences.flatMap((one) => one.reports.map((report) => report.document)),
  ]);
  const dayOf = (event: EventRow): string =>
    event.date.start === event.date.end ? weekdayWords(event.date.start!) : dateWords(event.date);
  const openings = await Promise.all(now.documents.slice(0, 6).map((document) => opening(desk, document)));
  return {
    title: "Today",
    section: "/",
    wide: true,
    body: html`<div class="dateline">
  <h1>${weekdayWords(now.day)}</h1>
  <p>${now.day === clock ? "" : html`The desk as of this day${on ? "" : html`, the newest report’s; today is ${dayWords(clock)}`}. `}${last ? (last.added > 0 ? html`<a href="/documents?order=added">${plural(last.added, "report")} added</a> since you were here on ${shortDay(last.day)}. ` : `Nothing was added since you were here on ${shortDay(last.day)}. `) : ""}<a rel="prev" href="/?on=${daysFrom(now.day, -1)}">Day before</a> · <a rel="next" href="/?on=${daysFrom(now.day, 1)}">day after</a>${on ? html` · <a href="/">newest</a>` : ""}</p>
</div>
<div class="front">
  ${part("events", "What happened", shown.length > 0 ? eventsByDay(shown, sources, dayOf) : empty("No event is on record up to this day.", html`Go to <a href="/">the newest day</a>, or <a href="/documents">look through the reports</a>.`))}
  ${part("reports", "Newest reports", html`${openings}<p class="further"><a href="/documents">All reports</a></p>`, html`Marked are the words on which the record rests.`)}
  <div class="rail">
  ${part("week", "Expected this week", now.thisWeek.length > 0 ? html`<ul class="brieflist">${now.thisWeek.slice(0, 8).map((event) => line(event))}</ul>` : html`<p class="quietly">Nothing is announced for this week.</p>`)}
  ${now.later.length > 0 ? part("later", "Later", html`<ul class="brieflist">${now.later.slice(0, 6).map((event) => line(event))}</ul>`) : ""}
  ${now.overdue.length > 0 ? part("overdue", "Announced, never reported", html`<ul class="brieflist">${now.overdue.slice(0, 6).map((event) => line(event, true))}</ul>`) : ""}
  ${part("differ", html`<a href="/differences">Where sources differ</a>`, now.differences.length > 0 ? html`<ul class="brieflist">${now.differences.map(({ row, differences }) => html`<li data-item><a href="${address.row(row.kind, row.id)}#differences">${row.kind === "event" ? eventSentence(row).slice(0, -1) : row.name}</a>, ${dateWords(row.date)}: on ${fieldWords(differences[0]!.field)} ${valuesWords(differences[0]!)}</li>`)}</ul>` : html`<p class="quietly">No difference among the newest events. <a href="/differences">Look further back</a>.</p>`)}
  ${now.matters.length > 0 ? part("matters", html`<a href="/matters">Matters</a>`, html`<ul class="runin">${now.matters.map(({ topic, n }) => html`<li><a href="${address.matter(topic)}">${matterLabel(topic)}</a> <span class="n">${n}</span></li>`)}</ul>`) : ""}
  </div>
</div>`,
  };
}

const line = (event: EventRow, due = false): Html =>
  html`<li data-item><time datetime="${event.date.start ?? ""}">${dateWords(event.date)}</time> ${eventLine(event, due)}${placeWords(event)}</li>`;

/** A report's head and first paragraphs, with its findings marked. */
async function opening(desk: Desk, document: DocumentRow): Promise<Html> {
  const placed = await desk.record.findingsOf(document.id);
  const text = document.text;
  const cut = text.length > 460 ? text.lastIndexOf(" ", 460) : text.length;
  const marks = findingMarks(placed).filter((mark) => mark.start < cut);
  const paragraphs = markedText(
    cut < text.length ? `${text.slice(0, cut)}…` : text,
    marks.map((mark) => ({ ...mark, end: Math.min(mark.end, cut) })),
  ).slice(0, 3);
  return html`<article class="opening" data-item>
<h3><a href="${address.document(document.id)}">${document.title ?? firstWords(text)}</a></h3>
<p class="source">${dotted([document.source, document.byline, shortDay(document.published.date)])} · ${plural(placed.length, "finding")}${document.copyOf ? html` · near-copy of <a href="${address.document(document.copyOf)}">another</a>` : ""}</p>
${markedParagraphs(paragraphs, document.id, { numbers: false })}
</article>`;
}

const nothingYet = (): Html => html`<h1>Nothing has been read yet</h1>
${empty(
  "The record is empty. It fills as documents are read.",
  html`<ul>
<li>Read a folder, a file or a page: <code>chancery read PATH</code></li>
<li>Follow a feed: <code>chancery follow https://…/feed.xml</code></li>
<li>Read the examples that come with Chancery: <code>npm start</code></li>
<li>Or <a href="/parse">paste a text</a> and see what would be found in it.</li></ul>`,
)}`;
