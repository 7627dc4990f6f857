import { topics } from "../../coding/topics/topic.ts";
import { bestReport } from "../../desk/best-report.ts";
import { dayWords } from "../../desk/day-words.ts";
import { sentenceCase } from "../../desk/in-sentence.ts";
import { matter, matterLabel } from "../../desk/matter.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { partyLink } from "../parts/cite.ts";
import { eventItem } from "../parts/event-item.ts";
import { type Asked, filterForm } from "../parts/filters.ts";
import { boundedPlural, html, plural, query } from "../parts/html.ts";
import { empty, type Page, part } from "../parts/shell.ts";
import { statementItem } from "../parts/statement-item.ts";
import { outlookDay } from "./relation.ts";

/** The matters on record, with how much there is on each. */
export async function mattersPage(desk: Desk): Promise<Page> {
  const [events, statements] = await Promise.all([desk.record.topics("event"), desk.record.topics("statement")]);
  const said = new Map(statements.map(({ topic, n }) => [topic, n]));
  const done = new Map(events.map(({ topic, n }) => [topic, n]));
  const ids = [...new Set([...done.keys(), ...said.keys()])].sort(
    (a, b) => (done.get(b) ?? 0) + (said.get(b) ?? 0) - (done.get(a) ?? 0) - (said.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  return {
    title: "Matters",
    section: "/matters",
    body: html`<h1>Matters</h1>
${
  ids.length === 0
    ? empty(
        "No matter is on record yet.",
        html`Chancery knows ${plural(topics().length, "matter")}; each appears here when a report speaks of it. Read one with <code>chancery read PATH</code>.`,
      )
    : html`<div class="scroll" role="region" aria-label="Table: matters" tabindex="0"><table class="plain"><thead><tr><th scope="col">Matter</th><th scope="col" class="num">Events</th><th scope="col" class="num">Statements</th></tr></thead><tbody>${ids.map((id) => html`<tr data-item><td><a href="${address.matter(id)}">${matterLabel(id)}</a></td><td class="num">${done.get(id) ?? 0}</td><td class="num">${said.get(id) ?? 0}</td></tr>`)}</tbody></table></div>`
}`,
  };
}

/** One matter: who holds what since when, what is proposed, what happened. */
export async function matterPage(desk: Desk, id: string, now: Asked): Promise<Page | undefined> {
  const found = await desk.kept.of(`matter ${id} ${JSON.stringify(now)}`, 5000, () => matter(desk.record, id, now));
  const nothing = found.totals.events + found.totals.statements === 0;
  if (!found.topic && nothing) return undefined;
  const shown = found.positions.slice(0, 24);
  const asOf = await outlookDay(desk);
  const sources = await desk.sources.of([
    ...shown.flatMap((position) => position.statements.slice(0, 4).map((statement) => statement.evidence.document)),
    ...[...found.proposals, ...found.plans, ...found.events].map((event) => bestReport(event).document),
  ]);
  return {
    title: found.label,
    section: "/matters",
    wide: true,
    body: html`<div class="dossier">
<header class="head"><p class="kicker">Matter${found.topic?.parent ? html` · part of <a href="${address.matter(found.topic.parent)}">${matterLabel(found.topic.parent)}</a>` : ""}</p><h1>${found.label}</h1>
<p class="standfirst">${boundedPlural(found.totals.statements, "statement")}; ${boundedPlural(found.totals.events, "event")}.${found.parts.length > 0 ? html` See also ${found.parts.map((topic, i) => html`${i > 0 ? ", " : ""}<a href="${address.matter(topic.id)}">${topic.label}</a>`)}.` : ""}</p>
<p class="actions"><a href="/brief/matter/${encodeURIComponent(id)}">Brief</a> <a href="/search${query({ topic: id })}">All rows</a></p></header>
${filterForm(now, { types: false, statuses: false })}
${
  nothing
    ? empty(
        "No report on record speaks of this matter.",
        html`<a href="${address.matter(id)}">Take the filters off</a>, or see <a href="/matters">the matters on record</a>.`,
      )
    : html`<div class="two"><div class="main-column">
${part(
  "positions",
  "Who holds what, since when",
  shown.length === 0
    ? html`<p class="quietly">Nobody is on record with words on it.</p>`
    : shown.map(
        (
          position,
        ) => html`<section class="position"><h3>${partyLink({ ...position.speaker, name: sentenceCase(position.speaker.name) })} <span class="since">${position.since === position.latest ? dayWords(position.latest) : html`${dayWords(position.since)} to ${dayWords(position.latest)}`}</span></h3>
${position.course.length > 1 ? html`<p class="course">${position.course.map((step, i) => html`${i > 0 ? " → " : ""}<span class="stance stance-${step.stance}">${step.stance}</span> ${dayWords(step.from)}`)}</p>` : ""}
${position.statements.slice(0, 4).map((statement) => statementItem(statement, sources, { speaker: false }))}
${position.statements.length > 4 ? html`<p class="further"><a href="/search${query({ kind: "statement", actor: position.speaker.id, topic: id })}">${plural(position.statements.length - 4, "more statement")}</a></p>` : ""}</section>`,
      ),
  found.positions.length > shown.length ? `The ${shown.length} who spoke last, of ${found.positions.length}.` : undefined,
)}
</div><div class="rail">
${part("proposals", "Proposals", found.proposals.length > 0 ? found.proposals.slice(0, 20).map((event) => eventItem(event, sources)) : html`<p class="quietly">Nothing is proposed.</p>`, found.proposals.length > 0 ? "Proposed, called for or only possible; none of it has happened." : undefined)}
${
  found.plans.length > 0
    ? part(
        "plans",
        "Announced",
        found.plans.slice(0, 12).map((event) => eventItem(event, sources, { words: false, asOf })),
      )
    : ""
}
${part("events", "What happened", found.events.length > 0 ? found.events.slice(0, 20).map((event) => eventItem(event, sources, { words: false })) : html`<p class="quietly">Nothing is on record.</p>`)}
</div></div>`
}</div>`,
  };
}
