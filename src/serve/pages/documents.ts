import { dayWords, shortDay } from "../../desk/day-words.ts";
import { findingMarks, languageMarks, placedLabel } from "../../desk/finding-marks.ts";
import { firstWords } from "../../desk/look-up.ts";
import { type Mark, markedText } from "../../desk/marked-text.ts";
import type { DocumentRow } from "../../record/rows/document.ts";
import type { Placed } from "../../record/store/record.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { partyLink, partyList, readBy } from "../parts/cite.ts";
import { whoToWhom } from "../parts/event-item.ts";
import { type Asked, filterForm } from "../parts/filters.ts";
import {
  boundedPlural,
  type Content,
  countedTo,
  cutWords,
  dotted,
  type Html,
  html,
  plural,
  query,
  quotedWords,
} from "../parts/html.ts";
import { markedParagraphs, marksKey } from "../parts/marked.ts";
import { empty, type Page, part } from "../parts/shell.ts";
import { documentOf } from "./read-again.ts";

/** The reports on record, newest first. */
export async function documentsPage(
  desk: Desk,
  now: Asked,
  text: string | undefined,
  offset: number,
  added = false,
): Promise<Page> {
  const size = 40;
  const filter = {
    ...(now.since ? { since: now.since } : {}),
    ...(now.until ? { until: now.until } : {}),
    ...(text ? { text } : {}),
  };
  const [rows, total] = await Promise.all([
    desk.record.list("document", { ...filter, limit: size, offset, ...(added ? { order: "added" as const } : {}) }),
    desk.record.count("document", filter, countedTo),
  ]);
  const page = (to: number): string =>
    `/documents${query({ ...filter, text: undefined, q: text, order: added ? "added" : undefined, offset: to || undefined })}`;
  return {
    title: "Documents",
    section: "/documents",
    body: html`<h1>Documents</h1>
${filterForm(now, { types: false, statuses: false, extra: html`<label>Words <input name="q" type="search" value="${text ?? ""}" maxlength="200"></label>` })}
${
  rows.length === 0
    ? empty("No document matches.", html`<a href="/documents">Show all</a>, or read one: <code>chancery read PATH</code>.`)
    : html`<p class="note">${boundedPlural(total, "document")}, ${added ? html`what was read last first (<a href="/documents">by date</a>)` : html`newest first (<a href="/documents?order=added">by when they were read</a>)`}.</p>
<ol class="doclist">${rows.map((row) => html`<li data-item><h2><a href="${address.document(row.id)}">${row.title ?? cutWords(row.text, 80)}</a></h2><p class="source">${dotted([row.source, row.byline, dayWords(row.published.date)])}${row.copyOf ? html` · near-copy of <a href="${address.document(row.copyOf)}">another</a>` : ""}</p><p class="lead">${cutWords(row.text, 220)}</p></li>`)}</ol>
<p class="pager">${offset > 0 ? html`<a rel="prev" href="${page(Math.max(0, offset - size))}">Newer</a>` : ""} ${rows.length === size ? html`<a rel="next" href="${page(offset + size)}">Older</a>` : ""}</p>`
}`,
  };
}

/** One report: its text with names, dates, quotations and findings marked, and the findings in the margin. */
export async function documentPage(
  desk: Desk,
  id: string,
  at: { readonly start: number; readonly end: number } | undefined,
): Promise<Page | undefined> {
  const row = await desk.record.row("document", id);
  if (!row) return undefined;
  const placed = await desk.record.findingsOf(id);
  const findings = findingMarks(placed);
  const marks: Mark[] = [...findings];
  const trouble =
    desk.reader && row.language === "en" && row.text.length < 200_000 ? await readAgain(desk.reader, row, marks) : "";
  const paragraphs = markedText(row.text, marks);
  const who = await partiesOf(desk, placed);
  const sorted = placed.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  return {
    title: row.title ?? firstWords(row.text),
    section: "/documents",
    wide: true,
    body: html`<article class="document">
<header class="head"><p class="kicker">${row.section ?? row.source ?? "Report"}</p><h1>${row.title ?? firstWords(row.text)}</h1>
<p class="standfirst">${dotted([row.byline, row.dateline?.text, row.source])}</p>
<p class="source">${dateLine(row)}${row.url && /^https?:\/\//.test(row.url) ? html` · <a href="${row.url}" rel="noreferrer external">where it was published</a>` : ""}${row.copyOf ? html` · near-copy of <a href="${address.document(row.copyOf)}">another report</a>` : ""}</p></header>
<div class="two reading">
<div class="text main-column" lang="${row.language === "und" ? "" : row.language}">${markedParagraphs(paragraphs, row.id, { at })}</div>
<aside class="rail margin" aria-label="Findings">
${marksKey(marks)}${trouble ? html`<p class="note">${trouble}</p>` : ""}
${part("findings", plural(placed.length, "finding"), placed.length > 0 ? html`<ol class="notes">${sorted.map((one, i) => note(row, one, i + 1, who))}</ol>` : html`<p class="quietly">${row.language === "en" ? "Nothing was found in this text." : `Findings are taken from English only; this text is “${row.language}”.`}</p>`)}
</aside></div>
<dialog id="explanation" aria-label="Explanation of a finding"><form method="dialog"><button aria-label="Close">Close</button></form><div class="explained"></div></dialog>
</article>`,
  };
}

/** Adds the marks of names, dates and quotations; says why where the text cannot be read again. */
async function readAgain(load: NonNullable<Desk["reader"]>, row: DocumentRow, marks: Mark[]): Promise<string> {
  try {
    const reader = await load();
    const document = documentOf(row);
    marks.push(...languageMarks(reader.analyse(document), reader.findings(document)));
    return "";
  } catch (error) {
    return `Names, dates and quotations are not marked: ${(error as Error).message}`;
  }
}

/** Who acts, speaks, holds or judges in the findings, by the rows that they are part of. */
async function partiesOf(desk: Desk, placed: readonly Placed[]): Promise<ReadonlyMap<string, Content>> {
  const ids = (kind: Placed["kind"]): string[] => [...new Set(placed.filter((one) => one.kind === kind).map((one) => one.row))];
  const [events, statements, agreements, offices, seats, assessments] = await Promise.all([
    desk.record.byId("event", ids("event")),
    desk.record.byId("statement", ids("statement")),
    desk.record.byId("agreement", ids("agreement")),
    desk.record.byId("office", ids("office")),
    desk.record.byId("seat", ids("seat")),
    desk.record.byId("assessment", ids("assessment")),
  ]);
  return new Map<string, Content>([
    ...events.map((event) => [event.id, html` · ${whoToWhom(event)}`] as const),
    ...statements.map((statement) => [statement.id, html` · ${partyLink(statement.speaker)}`] as const),
    ...agreements.map(({ id, parties }) => [id, parties.length > 0 ? html` · ${partyList(parties)}` : ""] as const),
    ...offices.map(({ id, actor, title }) => [id, html` · ${partyLink(actor)}, ${title}`] as const),
    ...seats.map(({ id, state, seat, body }) => [id, html` · ${partyLink(state)}, ${seat} of ${partyLink(body)}`] as const),
    ...assessments.map(
      ({ id, by, of, polarity }) =>
        [id, html`, ${polarity}${by ? html` · ${partyLink(by)}` : ""}${"id" in of ? html` on ${partyLink(of)}` : ""}`] as const,
    ),
  ]);
}

function note(row: DocumentRow, one: Placed, number: number, who: ReadonlyMap<string, Content>): Html {
  return html`<li id="f${number}" value="${number}" data-item data-why="${address.why(row.id, one.kind, one.start, one.end)}">
<p class="kicker"><a href="#r${number}" class="back" aria-label="${number}, to the words">${number}</a> <a href="${address.row(one.kind, one.row)}">${placedLabel(one)}</a>${who.get(one.row) ?? ""}</p>
<p class="said">${quotedWords(row.text.slice(one.start, one.end), 120)}</p>
<p class="source"><a class="why" href="${address.why(row.id, one.kind, one.start, one.end)}">Why?</a>${readBy(one.reader)}</p></li>`;
}

function dateLine(row: DocumentRow): Content {
  const { date, basis, because } = row.published;
  if (!date) return html`undated${because.length > 0 ? html`: ${because.join(" ")}` : ""}`;
  const words = {
    stated: "as stated",
    dateline: "from its dateline",
    inferred: "inferred from what it says",
    file: "the file’s date",
    unknown: "",
  }[basis];
  return html`<time datetime="${date}" title="${because.join(" ")}">${shortDay(date)}</time>${words ? `, ${words}` : ""}`;
}
