import { actWord, quadWord, statusWord } from "../../desk/acts.ts";
import { boundedWords, moneyWords } from "../../desk/amounts.ts";
import { dateWords, daysIn, dayWords, shortDay } from "../../desk/day-words.ts";
import { fieldWords } from "../../desk/difference-words.ts";
import { wasFor } from "../../desk/event-clause.ts";
import { matterLabel } from "../../desk/matter.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { DifferenceRow, EvidenceRow } from "../../record/rows/parts.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { cite, partyLink, partyList, quoted, type SourceMap } from "../parts/cite.ts";
import { eventLine, namedList, quadSign, statusTag } from "../parts/event-item.ts";
import { type Content, cutWords, type Html, html, plural, query } from "../parts/html.ts";
import { type Page, part } from "../parts/shell.ts";
import { outlookDay } from "./relation.ts";

const facts = (pairs: readonly (readonly [string, Content])[]): Html =>
  html`<dl class="facts">${pairs.filter(([, value]) => value !== "" && value !== null && value !== undefined).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** What sources disagree on, value by value with who says so. */
export function differencesTable(
  differences: readonly DifferenceRow[],
  reports: readonly EvidenceRow[],
  sources: SourceMap,
): Html {
  return html`<table class="plain differences"><thead><tr><th scope="col">On</th><th scope="col">One says</th><th scope="col">In</th></tr></thead><tbody>${differences.map(
    (difference) =>
      difference.values.map(
        (value, i) =>
          html`<tr data-item>${i === 0 ? html`<th scope="rowgroup" rowspan="${difference.values.length}">${fieldWords(difference.field)}</th>` : ""}<td class="value">${daysIn(value.value)}</td><td>${citations(oneADocument(value.reports, reports), sources)}</td></tr>`,
      ),
  )}</tbody></table>`;
}

/** Some of the reports, and how many more there are. */
const citations = (reports: readonly EvidenceRow[], sources: SourceMap, most = 5): Html =>
  html`${reports.slice(0, most).map((report, i) => html`${i > 0 ? "; " : ""}${cite(report, sources)}`)}${reports.length > most ? ` and ${reports.length - most} more` : ""}`;

/** The reports of the given places in the list, of each document the first. */
const oneADocument = (places: readonly number[], reports: readonly EvidenceRow[]): EvidenceRow[] =>
  [
    ...new Map(
      places
        .flatMap((place) => reports[place] ?? [])
        .toReversed()
        .map((report) => [report.document, report]),
    ).values(),
  ].toReversed();

const words = (reports: readonly EvidenceRow[], sources: SourceMap, kind: string): Html =>
  html`<ol class="reports">${reports.map((report) => html`<li data-item>${quoted(report, sources, 700)}<p class="source"><a href="${address.why(report.document, kind, report.start, report.end)}">Why?</a> · <a href="/corrections${query({ reject: kind, document: report.document, start: report.start, end: report.end })}">Reject</a></p></li>`)}</ol>`;

/** An event with all its reports, its history and what they disagree on. */
export async function eventPage(desk: Desk, id: string): Promise<Page | undefined> {
  const row = await desk.record.row("event", id);
  if (!row) return undefined;
  const sources = await desk.sources.of(row.reports.map((report) => report.document));
  const title = `${actWord(row.type, row.mode)}: ${[...row.actors, ...row.recipients].map((party) => party.name).join(", ")}`;
  return {
    title: cutWords(title, 90),
    body: html`<article class="row">
<header class="head"><p class="kicker">${quadSign(row.quad)} ${actWord(row.type, row.mode)} ${statusTag(row.status)}</p><h1>${eventLine(row, wasFor(row, await outlookDay(desk)))}</h1><p class="standfirst">${dateWords(row.date)}${row.place ? ` · ${row.place.name}` : ""}</p></header>
${facts([
  [
    "Kind",
    `${quadWord(row.quad)}; intensity ${String(row.intensity).replace("-", "−")} (PLOVER ${row.type}${row.mode ? `, ${row.mode}` : ""})`,
  ],
  ["Date", html`${dateWords(row.date)} <span class="basis">to the ${row.date.precision}</span>`],
  ["Who", partyList(row.actors, 20)],
  ["To whom", row.recipients.length > 0 ? partyList(row.recipients, 20) : ""],
  [
    "Matters",
    row.topics.length > 0
      ? html`${row.topics.map((topic, i) => html`${i > 0 ? ", " : ""}<a href="${address.matter(topic)}">${matterLabel(topic)}</a>`)}`
      : "",
  ],
  ["Contexts", row.contexts.join(", ").replaceAll("_", " ")],
  ["Numbers", sizeWords(row)],
  ["Sources", plural(row.sources, "independent source")],
])}
${row.statusHistory.length > 1 ? part("history", "History", html`<ol class="history">${row.statusHistory.map((step) => html`<li><time>${shortDay(step.asOf)}</time> ${statusTag(step.status)} ${row.reports[step.report] ? cite(row.reports[step.report]!, sources) : ""}</li>`)}</ol>`) : ""}
${row.differences.length > 0 ? part("differences", "Where the sources differ", differencesTable(row.differences, row.reports, sources)) : ""}
${part("reports", plural(row.reports.length, "report"), html`<ol class="reports">${row.reports.map((report) => html`<li data-item><p class="kicker">${statusTag(report.status)} ${dateWords(report.date)}${report.attributedTo ? html` · according to ${partyLink(report.attributedTo)}` : ""}</p>${quoted(report, sources, 700)}<p class="source"><a href="${address.why(report.document, "event", report.start, report.end)}">Why?</a> · <a href="/corrections${query({ reject: "event", document: report.document, start: report.start, end: report.end })}">Reject</a></p></li>`)}</ol>`)}
</article>`,
  };
}

const sizeWords = (row: EventRow): string =>
  row.size
    ? Object.entries(row.size)
        .map(([what, n]) => `${n} ${what === "count" ? "in number" : what}`)
        .join(", ")
    : "";

export async function statementPage(desk: Desk, id: string): Promise<Page | undefined> {
  const row = await desk.record.row("statement", id);
  if (!row) return undefined;
  const sources = await desk.sources.of(row.reports.map((report) => report.document));
  return {
    title: `${row.speaker.name}: ${cutWords(row.quote, 60)}`,
    body: html`<article class="row"><header class="head"><p class="kicker">Statement, ${row.form}</p><h1>${partyLink(row.speaker)}</h1></header>
<blockquote class="${row.form === "direct" ? "direct" : "indirect"} large"><p>${row.form === "direct" ? html`“${row.quote}”` : row.quote}</p></blockquote>
${facts([
  ["Date", dateWords(row.date)],
  ["To", row.addressee ? partyLink(row.addressee) : ""],
  ["On", row.about.length > 0 ? partyList(row.about, 20) : ""],
  [
    "Matters",
    row.topics.length > 0
      ? html`${row.topics.map((topic, i) => html`${i > 0 ? ", " : ""}<a href="${address.matter(topic)}">${matterLabel(topic)}</a>`)}`
      : "",
  ],
  ["Stance", row.stance],
  ["According to", row.attributedTo ? partyLink(row.attributedTo) : ""],
  ["Sources", plural(row.sources, "independent source")],
])}
${part("reports", plural(row.reports.length, "report"), words(row.reports, sources, "statement"))}</article>`,
  };
}

export async function agreementPage(desk: Desk, id: string): Promise<Page | undefined> {
  const row = await desk.record.row("agreement", id);
  if (!row) return undefined;
  const sources = await desk.sources.of(row.evidence.map((report) => report.document));
  return {
    title: row.name,
    body: html`<article class="row"><header class="head"><p class="kicker">${row.form} ${statusTag(row.status)}</p><h1>${row.name}</h1><p class="standfirst">${row.parties.length > 0 ? html`${namedList(row.parties, true, 20)}, ` : ""}${dateWords(row.date)}</p></header>
${facts([
  ["Count", row.count ? boundedWords(row.count) : ""],
  ["Value", row.value ? moneyWords(row.value) : ""],
  ["Sectors", row.sectors.join(", ")],
  ["Sources", plural(row.sources, "independent source")],
])}
${row.statusHistory.length > 1 ? part("history", "History", html`<ol class="history">${row.statusHistory.map((step) => html`<li><time>${shortDay(step.asOf)}</time> ${statusWord(step.status)} ${row.evidence[step.report] ? cite(row.evidence[step.report]!, sources) : ""}</li>`)}</ol>`) : ""}
${row.differences.length > 0 ? part("differences", "Where the sources differ", differencesTable(row.differences, row.evidence, sources)) : ""}
${part("reports", plural(row.evidence.length, "report"), words(row.evidence, sources, "agreement"))}</article>`,
  };
}

/** An assessment, office or seat: who, what, and the words. */
export async function plainRowPage(desk: Desk, kind: "assessment" | "office" | "seat", id: string): Promise<Page | undefined> {
  const row = await desk.record.row(kind, id);
  if (!row) return undefined;
  const evidence = row.kind === "assessment" ? row.reports : row.evidence;
  const sources = await desk.sources.of(evidence.map((report) => report.document));
  const span = (from: string | null, to: string | null): Content =>
    from || to ? `${from ? dayWords(from) : "?"} to ${to ? dayWords(to) : "?"}` : "";
  const heading: Content =
    row.kind === "assessment"
      ? html`${row.by ? partyLink(row.by) : "The report"} on ${"id" in row.of ? partyLink(row.of) : `“${cutWords(row.of.text, 80)}”`}`
      : row.kind === "office"
        ? html`${partyLink(row.actor)}: ${row.title}${row.of ? html` of ${partyLink(row.of)}` : ""}`
        : html`${partyLink(row.state)}: ${row.seat} in ${partyLink(row.body)}`;
  return {
    title: kind,
    body: html`<article class="row"><header class="head"><p class="kicker">${kind === "assessment" ? "Judgement" : kind}</p><h1>${heading}</h1>${row.kind === "assessment" ? html`<p class="standfirst">${row.polarity}</p>` : html`<p class="standfirst">${span(row.from, row.to)}</p>`}</header>
${part("reports", plural(evidence.length, "report"), words(evidence, sources, kind))}</article>`,
  };
}
