import { topics } from "../../coding/topics/topic.ts";
import { newestDay } from "../../desk/brief/as-of.ts";
import type { Brief } from "../../desk/brief/brief.ts";
import { composeBrief } from "../../desk/brief/compose.ts";
import { type Subject, sideOf } from "../../desk/brief/subject.ts";
import { lookUp } from "../../desk/look-up.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { type Content, type Html, html, query, raw } from "../parts/html.ts";
import { empty, type Page } from "../parts/shell.ts";

export interface BriefAsked {
  readonly for?: string;
  readonly since?: string;
  /** The day it is made for; the newest report's where nobody says. */
  readonly on?: string;
}

/** What a brief's address names: relation/KAZ/USA, actor/ID, matter/TOPIC; undefined where it is not known. */
export async function briefSubject(desk: Desk, kind: string, first: string, second?: string): Promise<Subject | undefined> {
  if (kind === "matter") return topics().some((topic) => topic.id === first) ? { kind: "matter", topic: first } : undefined;
  const a = await lookUp(desk.record, desk.world, first);
  if (kind === "actor") return a ? { kind: "actor", actor: a } : undefined;
  const b = second ? await lookUp(desk.record, desk.world, second) : undefined;
  return kind === "relation" && a && b ? { kind: "relation", a, b } : undefined;
}

/** Composes a brief as asked for. */
export async function briefOf(
  desk: Desk,
  subject: Subject,
  ask: BriefAsked,
): Promise<{ readonly brief: Brief; readonly side: PartyRow | undefined }> {
  const side = ask.for ? await sideOf(desk.record, desk.world, ask.for) : undefined;
  const asOf = ask.on ?? (await newestDay(desk.record));
  const brief = await desk.kept.of(`brief ${JSON.stringify([subject, side?.id, ask.since, ask.on, asOf])}`, 5000, () =>
    composeBrief(desk.record, subject, {
      asOf,
      ...(side ? { side } : {}),
      ...(ask.since ? { since: ask.since } : {}),
      ...(ask.on ? { until: ask.on } : {}),
    }),
  );
  return { brief, side };
}

/** A brief on a page that prints well, with its other forms to take away. */
export async function briefPage(desk: Desk, subject: Subject, path: string, ask: BriefAsked): Promise<Page> {
  const { brief, side } = await briefOf(desk, subject, ask);
  const asked = { for: ask.for, since: ask.since, on: ask.on };
  const sides = subject.kind === "relation" ? [subject.a, subject.b] : subject.kind === "actor" ? [subject.actor] : [];
  return {
    title: `Brief: ${brief.title}`,
    section: subject.kind === "relation" ? "/relation" : subject.kind === "actor" ? "/actors" : "/matters",
    body: html`<p class="actions noprint">${(["md", "docx", "json"] as const).map((format) => html`<a href="${path}.${format}${query(asked)}" download>${format === "md" ? "Markdown" : format === "docx" ? "Word" : "JSON"}</a> `)}<button type="button" data-print hidden>Print</button></p>
<form class="filters noprint" method="get" data-apply><label>For <select name="for"><option value="">no side</option>${sides.map((one) => html`<option value="${one.id}" ${raw(one.id === side?.id ? "selected" : "")}>${one.name}</option>`)}</select></label><label>Since <input type="date" name="since" value="${ask.since ?? ""}"></label><label>As of <input type="date" name="on" value="${ask.on ?? ""}"></label><button>Apply</button></form>
${briefSheet(brief)}`,
  };
}

/** The sheet itself: sections of sentences, each with the numbers of its sources. */
export function briefSheet(brief: Brief): Html {
  const reference = (n: number, i: number): Content => html`${i > 0 ? " " : ""}<a href="#c${n}">${n}</a>`;
  return html`<article class="brief"><header class="head"><p class="kicker">Brief</p><h1>${brief.title}</h1><p class="standfirst">${brief.scope.join(" · ")}</p></header>
${
  brief.sections.length === 0
    ? empty("The record holds nothing on this.", html`Take the day or the side off, or read reports that speak of it.`)
    : brief.sections.map(
        (section) =>
          html`<section>${section.heading ? html`<h2>${section.heading}</h2>` : ""}<ul class="sentences">${section.items.map((item) => html`<li data-item>${item.when ? html`<span class="when">${item.when}</span> ` : ""}${item.text}<sup class="refs">${item.citations.map(reference)}</sup>${item.quote ? html`<blockquote class="words"><p>${item.quote}</p></blockquote>` : ""}</li>`)}</ul></section>`,
      )
}
${brief.citations.length > 0 ? html`<section class="sources"><h2>Sources</h2><ol>${brief.citations.map((one) => html`<li id="c${one.n}" value="${one.n}"><a href="${address.document(one.document, one.start, one.end)}">${one.title}</a>${one.source ? `, ${one.source}` : ""}${one.published ? `, ${one.published}` : ""}: <q>${one.text}</q></li>`)}</ol></section>` : ""}</article>`;
}
