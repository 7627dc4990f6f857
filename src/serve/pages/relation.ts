import { actWord } from "../../desk/acts.ts";
import { bestReport } from "../../desk/best-report.ts";
import { lookOutDay } from "../../desk/brief/as-of.ts";
import { placeWords } from "../../desk/brief/sentence.ts";
import { dateWords, dayWords } from "../../desk/day-words.ts";
import { wasFor } from "../../desk/event-clause.ts";
import { articleOf, inSentence, sentenceCase } from "../../desk/in-sentence.ts";
import { lookUp } from "../../desk/look-up.ts";
import { matterLabel } from "../../desk/matter.ts";
import { type Relation, relation, ties } from "../../desk/relation.ts";
import type { EventRow } from "../../record/rows/event.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import type { StatementRow } from "../../record/rows/statement.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { partyLink, type SourceMap } from "../parts/cite.ts";
import { eventItem, eventLine, statusTag, whoToWhom } from "../parts/event-item.ts";
import { type Asked, filterForm } from "../parts/filters.ts";
import { boundedPlural, type Content, type Html, html, plural, query } from "../parts/html.ts";
import { ledgerTable } from "../parts/ledger-table.ts";
import { empty, type Page, part } from "../parts/shell.ts";
import { judgementItem, statementItem } from "../parts/statement-item.ts";
import { timeline } from "../parts/timeline.ts";

/** A form for two actors, and the pairs with most on record. */
export async function relationsPage(desk: Desk, a = "", b = "", trouble?: string): Promise<Page> {
  const [states, events] = await desk.kept.of("states and newest events", 30_000, () =>
    Promise.all([desk.record.list("actor", { type: "state", limit: 400 }), desk.record.list("event", { limit: 240 })]),
  );
  const ranked = [...states].sort((x, y) => y.mentions - x.mentions).slice(0, 24);
  const pairs = new Map<string, { a: PartyRow; b: PartyRow; n: number; latest: string | null }>();
  for (const state of ranked) {
    const party = { id: state.id, name: state.name, code: state.code };
    const own = events.filter((event) =>
      [...event.actors, ...event.recipients].some((one) => one.id === state.id || one.code === state.code),
    );
    for (const tie of ties(own, party)) {
      const other = states.find((row) => row.id === tie.other.id);
      if (!other || pairs.has(`${other.id} ${state.id}`)) continue;
      pairs.set(`${state.id} ${other.id}`, {
        a: party,
        b: { id: other.id, name: other.name, code: other.code },
        n: tie.events,
        latest: tie.latest,
      });
    }
  }
  const most = [...pairs.values()].sort((x, y) => y.n - x.n).slice(0, 40);
  return {
    title: "Relations",
    section: "/relation",
    body: html`<h1>Relations</h1>
<form class="ask" action="/relation" method="get">
<label>Between <input name="a" list="actors" value="${a}" required maxlength="120" autocomplete="off"></label>
<label>and <input name="b" list="actors" value="${b}" required maxlength="120" autocomplete="off"></label>
<button>Open</button>
<datalist id="actors">${states.map((state) => html`<option value="${state.name}">${state.code}</option>`)}</datalist>
</form>
${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : ""}
${
  most.length === 0
    ? empty(
        "No two states are on record together yet.",
        html`Read reports with <code>chancery read PATH</code>, or <a href="/parse">paste one</a>.`,
      )
    : part(
        "pairs",
        "Most on record",
        html`<table class="plain"><thead><tr><th scope="col">Relation</th><th scope="col" class="num">Events</th><th scope="col">Newest</th></tr></thead><tbody>${most.map((pair) => html`<tr data-item><td><a href="${address.relation(pair.a.id, pair.b.id)}">${pair.a.name} and ${pair.b.name}</a></td><td class="num">${pair.n}</td><td class="date">${dayWords(pair.latest)}</td></tr>`)}</tbody></table>`,
        "Of the newest 240 events.",
      )
}`,
  };
}

/** The dossier of two actors; undefined where one of them is unknown. */
export async function relationPage(desk: Desk, first: string, second: string, now: Asked): Promise<Page | undefined> {
  const [a, b] = await Promise.all([lookUp(desk.record, desk.world, first), lookUp(desk.record, desk.world, second)]);
  if (!a || !b) return undefined;
  const asOf = await outlookDay(desk);
  const found = await desk.kept.of(`relation ${a.id} ${b.id} ${asOf} ${JSON.stringify(now)}`, 5000, () =>
    relation(desk.record, a, b, { asOf, ...now }),
  );
  const sources = await desk.sources.of(documentsOf(found));
  const path = address.relation(a.id, b.id);
  const title = sentenceCase(`${inSentence(a.name)} and ${inSentence(b.name)}`);
  const nothing = found.total === 0 && found.ledger.lines.length === 0 && found.positions.length === 0;
  const filtered = Object.keys(now).length > 0;
  const judged = (polarity: string) => found.judgements.filter((row) => row.polarity === polarity);
  return {
    title,
    section: "/relation",
    wide: true,
    body: html`<div class="dossier">
<header class="head"><p class="kicker">Relation</p><h1>${articleOf(a.name) ? `${sentenceCase(articleOf(a.name))} ` : ""}${partyLink(a)} <span class="joint">and</span> ${articleOf(b.name) ? `${articleOf(b.name)} ` : ""}${partyLink(b)}</h1>
<p class="standfirst">${boundedPlural(found.total, "event")}, ${plural(found.ledger.lines.length, "agreement")}, ${plural(
      found.positions.reduce((n, line) => n + line.a.length + line.b.length, 0),
      "statement",
    )} on matters between them${filtered ? ", filtered" : ""}.</p>
<p class="actions"><a href="/brief${path}${query({ since: now.since })}">Brief</a> <a href="/brief${path}${query({ for: a.code, since: now.since })}">for ${inSentence(a.name)}</a> <a href="/brief${path}${query({ for: b.code, since: now.since })}">for ${inSentence(b.name)}</a> <a href="/api/relation/${path.slice("/relation/".length)}">JSON</a></p>
<nav class="contents" aria-label="On this page"><a href="#course">Course</a> <a href="#outlook">Outlook</a> <a href="#ledger">Ledger</a> <a href="#visits">Visits and meetings</a> <a href="#positions">Positions</a> <a href="#judgements">Judgements</a></nav>
</header>
${filterForm(now)}
${
  nothing
    ? empty(
        html`Nothing is on record between ${inSentence(a.name)} and ${inSentence(b.name)}${filtered ? " with these filters" : ""}.`,
        filtered
          ? html`<a href="${path}">Take the filters off</a>.`
          : html`Look at <a href="${address.actor(a.id)}">${inSentence(a.name)}</a> or <a href="${address.actor(b.id)}">${inSentence(b.name)}</a> alone, or read reports that speak of both.`,
      )
    : html`${part(
        "course",
        "Course of the relation",
        html`${timeline(found.events, `Events between ${inSentence(a.name)} and ${inSentence(b.name)} by intensity`)}
<div class="columns">${found.events.slice(0, most.course).map((event) => eventItem(event, sources, { asOf }))}</div>
${found.total > most.course ? html`<p class="further"><a href="/search${query({ kind: "event", a: a.code || a.id, b: b.code || b.id, ...now })}">All ${boundedPlural(found.total, "event")}</a></p>` : ""}`,
        "Intensity from −10 (violent conflict) to +10 (cooperation), after PLOVER.",
      )}
${part("outlook", "Outlook", outlook(found, asOf))}
${part("ledger", "Agreements and contracts", found.ledger.lines.length > 0 ? ledgerTable(found.ledger, sources) : html`<p class="quietly">No agreement between them is on record.</p>`, found.ledger.lines.length > 0 ? "Totals add only values of one currency that are signed; exact sums and lower bounds are told apart." : undefined)}
${part("visits", "Visits and meetings", visits(found))}
${part("positions", "Positions, side by side", positionsTable(found, sources))}
${part("judgements", "Judgements for and against", found.judgements.length === 0 ? html`<p class="quietly">Nobody is on record judging this relation.</p>` : html`<div class="sides"><div><h3>Favourable</h3>${judged("favourable").map((row) => judgementItem(row, sources))}${judged("favourable").length === 0 ? html`<p class="quietly">None.</p>` : ""}</div><div><h3>Critical</h3>${judged("critical").map((row) => judgementItem(row, sources))}${judged("critical").length === 0 ? html`<p class="quietly">None.</p>` : ""}</div></div>${judged("mixed").length > 0 ? html`<h3>Mixed</h3>${judged("mixed").map((row) => judgementItem(row, sources))}` : ""}`)}`
}
</div>`,
  };
}

/** From which day the outlook looks ahead: today, or the newest report's day in a record of the past. */
export const outlookDay = async (desk: Desk): Promise<string> => (await lookOutDay(desk.record, desk.today())).day;

/** Events shown in the course, matters and statements of a side on one among the positions. */
const most = { course: 60, matters: 14, said: 5 } as const;

function documentsOf(found: Relation): string[] {
  return [
    ...found.events.slice(0, most.course).map((event) => bestReport(event).document),
    ...found.ledger.lines.map((line) => line.evidence[0]!.document),
    ...found.positions
      .slice(0, most.matters)
      .flatMap((line) => [...line.a.slice(0, most.said), ...line.b.slice(0, most.said)])
      .map((statement) => statement.evidence.document),
    ...found.judgements.map((row) => row.evidence.document),
  ];
}

function outlook(found: Relation, asOf: string): Html {
  const { overdue: long, cancelled } = found.outlook;
  const coming = found.outlook.coming.filter((event) => !wasFor(event, asOf));
  const overdue = [...found.outlook.coming.filter((event) => wasFor(event, asOf)), ...long];
  if (coming.length + overdue.length + cancelled.length === 0)
    return html`<p class="quietly">Nothing is announced between them.</p>`;
  const list = (heading: string, events: readonly EventRow[]): Content =>
    events.length === 0
      ? ""
      : html`<div><h3>${heading}</h3><ul class="brieflist">${events.slice(0, 20).map((event) => html`<li data-item><time>${dateWords(event.date)}</time> ${eventLine(event, wasFor(event, asOf))}${placeWords(event)}</li>`)}</ul></div>`;
  return html`<div class="sides">${list("Still to come", coming)}${list("Due, and not reported", overdue)}${list("Called off", cancelled)}</div>`;
}

function visits(found: Relation): Html {
  if (found.visits.length === 0) return html`<p class="quietly">No visit or meeting is on record.</p>`;
  return html`<div class="scroll" role="region" aria-label="Table of visits and meetings" tabindex="0"><table class="plain"><thead><tr><th scope="col">Date</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Where</th><th scope="col">Status</th></tr></thead><tbody>${found.visits
    .slice(0, 100)
    .map(
      (event) =>
        html`<tr><td class="date">${dateWords(event.date)}</td><td><a href="${address.row("event", event.id)}">${actWord(event.type, event.mode)}</a></td><td>${whoToWhom(event)}</td><td>${event.place?.name ?? ""}</td><td>${statusTag(event.status)}</td></tr>`,
    )}</tbody></table></div>`;
}

function positionsTable(found: Relation, sources: SourceMap): Html {
  if (found.positions.length === 0) return html`<p class="quietly">Neither side is on record with words on the other.</p>`;
  const side = (name: string, statements: readonly StatementRow[]): Html =>
    html`<div><h4 class="side">${name}</h4>${statements.length === 0 ? html`<p class="quietly">Nothing on record.</p>` : statements.slice(0, most.said).map((statement) => statementItem(statement, sources))}${statements.length > most.said ? html`<p class="further">and ${statements.length - most.said} more</p>` : ""}</div>`;
  return html`${found.positions
    .slice(0, most.matters)
    .map(
      (line) =>
        html`<section class="matterline"><h3>${line.topic === "" ? "On no matter in particular" : html`<a href="${address.matter(line.topic)}">${matterLabel(line.topic)}</a>`}</h3><div class="sides">${side(found.a.name, line.a)}${side(found.b.name, line.b)}</div></section>`,
    )}`;
}
