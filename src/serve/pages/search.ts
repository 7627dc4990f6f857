import { actWord, statusWord } from "../../desk/acts.ts";
import { bestReport } from "../../desk/best-report.ts";
import { shortDay } from "../../desk/day-words.ts";
import { ledger } from "../../desk/ledger.ts";
import { firstWords, lookUp } from "../../desk/look-up.ts";
import { matterLabel } from "../../desk/matter.ts";
import { FoundWords } from "../../record/store/found-words.ts";
import type { Filter, Hit } from "../../record/store/record.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { eventItem } from "../parts/event-item.ts";
import type { Asked } from "../parts/filters.ts";
import { type Content, countedTo, dotted, type Html, html, numbered, query, raw } from "../parts/html.ts";
import { ledgerTable } from "../parts/ledger-table.ts";
import { empty, type Page } from "../parts/shell.ts";
import { judgementItem, statementItem } from "../parts/statement-item.ts";
import { outlookDay } from "./relation.ts";

export const searchKinds = ["document", "event", "statement", "agreement", "assessment"] as const;
export type SearchKind = (typeof searchKinds)[number];
const kindWords: Readonly<Record<SearchKind, string>> = {
  document: "Documents",
  event: "Events",
  statement: "Statements",
  agreement: "Agreements",
  assessment: "Judgements",
};

export interface SearchAsked extends Asked {
  readonly q: string;
  readonly kind?: SearchKind;
  readonly actor?: string;
  readonly a?: string;
  readonly b?: string;
  readonly year?: string;
  readonly offset: number;
}

const size = 30;

/** Search over everything, with facets by kind, actor, year and status. Without words it lists what the facets leave. */
export async function searchPage(desk: Desk, ask: SearchAsked): Promise<Page> {
  return {
    title: ask.q ? `“${ask.q}”` : "Search",
    section: "/search",
    wide: true,
    body: html`<h1 class="hidden">Search</h1>
<form class="searchform" role="search" aria-label="This search" action="/search" data-live-search>
<label for="q">Words</label><input id="q" name="q" type="search" value="${ask.q}" maxlength="200" autocomplete="off" ${raw(ask.q ? "" : "autofocus")}>
${ask.kind ? html`<input type="hidden" name="kind" value="${ask.kind}">` : ""}
<button>Search</button></form>
<div id="results" aria-live="polite">${await results(desk, ask)}</div>`,
  };
}

/** The facets and the results: the part of the page that changes as one types. */
export async function results(desk: Desk, ask: SearchAsked): Promise<Html> {
  const filter = await filterOf(desk, ask);
  const narrowed = Object.keys(filter).length > 0;
  if (!narrowed)
    return empty(
      "Type words of a report, a statement or an event; a name in any spelling works too.",
      html`Or look through <a href="/documents">documents</a>, <a href="/actors">actors</a>, <a href="/matters">matters</a>, or all <a href="/search?kind=event&amp;since=1900">events</a>.`,
    );
  const counts = await Promise.all(
    searchKinds.map(async (kind) => [kind, await countKept(desk, kind, forKind(kind, filter))] as const),
  );
  const kind = ask.kind ?? counts.find(([one, n]) => n > 0 && one !== "document")?.[0] ?? "document";
  const total = counts.find(([one]) => one === kind)![1];
  const link = (change: Readonly<Record<string, string | number | undefined>>): string => {
    const { offset: _, ...now } = ask;
    return `/search${query({ ...now, ...change })}`;
  };
  const person = ask.q ? await lookUp(desk.record, desk.world, ask.q) : undefined;
  const facets = await facetsOf(desk, kind, filter, ask, link);
  const list = await listOf(desk, kind, forKind(kind, filter), ask);
  const further = total >= countedTo ? ask.offset < 50_000 : ask.offset + size < total;
  return html`<h2 class="hidden">Results</h2><div class="${total === 0 ? "search" : "two search"}">
<div class="main-column">
<nav class="tabs" aria-label="Kinds"><ul>${counts.map(([one, n]) => html`<li><a href="${link({ kind: one })}" ${raw(one === kind ? 'aria-current="true"' : "")}>${kindWords[one]} <span class="n">${n >= countedTo ? `${numbered(countedTo - 1)}+` : numbered(n)}</span></a></li>`)}</ul></nav>
${person ? html`<p class="hint">Actor: <a href="${address.actor(person.id)}">${person.name}</a></p>` : ""}
${total === 0 ? empty(`No ${kindWords[kind].toLowerCase()} match.`, html`Use fewer words or another kind${Object.keys(filter).length > 1 ? html`, or <a href="/search${query({ q: ask.q })}">take the facets off</a>` : ""}.`) : list}
<p class="pager">${ask.offset > 0 ? html`<a rel="prev" href="${link({ offset: Math.max(0, ask.offset - size) || undefined })}">Previous</a>` : ""}  ${further ? html`<a rel="next" href="${link({ offset: ask.offset + size })}">Next</a>` : ""}</p>
</div>
${total === 0 ? "" : html`<aside class="rail" aria-label="Narrow the search">${facets}</aside>`}</div>`;
}

/** Counted so far and no further, and kept while one turns the pages. */
const countKept = (desk: Desk, kind: SearchKind, filter: Filter): Promise<number> =>
  desk.kept.of(`count ${kind} ${JSON.stringify(filter)}`, 10_000, () => desk.record.count(kind, filter, countedTo));

async function filterOf(desk: Desk, ask: SearchAsked): Promise<Filter> {
  const find = async (name: string | undefined): Promise<string | undefined> =>
    name ? ((await lookUp(desk.record, desk.world, name))?.id ?? name) : undefined;
  const [actor, a, b] = await Promise.all([find(ask.actor), find(ask.a), find(ask.b)]);
  const since = ask.year ?? ask.since;
  const until = ask.year ?? ask.until;
  return {
    ...(ask.q.trim() ? { text: new FoundWords(ask.q.trim()) } : {}),
    ...(actor ? { actor } : {}),
    ...(a && b ? { between: [a, b] as const } : {}),
    ...(ask.type ? { type: ask.type } : {}),
    ...(ask.status ? { status: ask.status } : {}),
    ...(ask.topic ? { topic: ask.topic } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
}

/** A document has no type, status or topic of its own. */
function forKind(kind: SearchKind, filter: Filter): Filter {
  const { type, status, topic, between, ...rest } = filter;
  if (kind === "event") return filter;
  if (kind === "document") return rest;
  return {
    ...rest,
    ...(between ? { between } : {}),
    ...(topic && kind === "statement" ? { topic } : {}),
    ...(status && kind === "agreement" ? { status } : {}),
  };
}

async function listOf(desk: Desk, kind: SearchKind, filter: Filter, ask: SearchAsked): Promise<Content> {
  const page = { ...filter, limit: size, offset: ask.offset };
  const { record, sources } = desk;
  switch (kind) {
    case "document": {
      const hits: readonly Hit[] =
        ask.q && ask.offset === 0 && Object.keys(filter).length === 1
          ? await record.search(ask.q, { kinds: ["document"], limit: size })
          : [];
      if (hits.length > 0)
        return html`<ol class="doclist">${hits.map((hit) => html`<li data-item><h2><a href="${address.document(hit.id)}">${hit.title}</a></h2><p class="source">${shortDay(hit.date)}</p><p class="lead">${snippet(hit.snippet)}</p></li>`)}</ol>`;
      const rows = await record.list("document", page);
      return html`<ol class="doclist">${rows.map((row) => html`<li data-item><h2><a href="${address.document(row.id)}">${row.title ?? firstWords(row.text)}</a></h2><p class="source">${dotted([row.source, shortDay(row.published.date)])}</p></li>`)}</ol>`;
    }
    case "event": {
      const rows = await record.list("event", page);
      const known = await sources.of(rows.map((row) => bestReport(row).document));
      const asOf = await outlookDay(desk);
      return html`${rows.map((row) => eventItem(row, known, { asOf }))}`;
    }
    case "statement": {
      const rows = await record.list("statement", page);
      const known = await sources.of(rows.map((row) => row.evidence.document));
      return html`${rows.map((row) => statementItem(row, known))}`;
    }
    case "agreement": {
      const rows = await record.list("agreement", page);
      return ledgerTable(ledger(rows), await sources.of(rows.map((row) => row.evidence[0]!.document)));
    }
    case "assessment": {
      const rows = await record.list("assessment", page);
      const known = await sources.of(rows.map((row) => row.evidence.document));
      return html`${rows.map((row) => judgementItem(row, known))}`;
    }
  }
}

/** A snippet with its matches between U+0002 and U+0003, marked. */
export function snippet(text: string): Html {
  return html`${text.split("\u0002").map((piece, i) => {
    if (i === 0) return piece;
    const [hit = "", ...rest] = piece.split("\u0003");
    return html`<mark>${hit}</mark>${rest.join("")}`;
  })}`;
}

type Link = (change: Readonly<Record<string, string | number | undefined>>) => string;

/** So many of the newest matches are counted for the facets. */
const faceted = 500;

/** What the newest matches have in common, to narrow by. */
async function facetsOf(desk: Desk, kind: SearchKind, filter: Filter, ask: SearchAsked, link: Link): Promise<Content> {
  const own = forKind(kind, filter);
  const found = await desk.kept.of(`facets ${kind} ${JSON.stringify(own)}`, 10_000, () => desk.record.facets(kind, own, faceted));
  const facet = (
    heading: string,
    name: string,
    now: string | undefined,
    items: readonly (readonly [value: string, label: string, n: number])[],
  ): Content =>
    items.length === 0 && !now
      ? ""
      : html`<section class="facet"><h2>${heading}</h2><ul>${now ? html`<li><a class="off" href="${link({ [name]: undefined })}">${items.find(([value]) => value === now)?.[1] ?? now} <span aria-hidden="true">×</span><span class="hidden">take off</span></a></li>` : items.map(([value, label, n]) => html`<li><a href="${link({ [name]: value })}">${label}</a> <span class="n">${n}</span></li>`)}</ul></section>`;
  const { actors, years, statuses, types } = found;
  const newestFirst = years.toSorted((x, y) => (x.value < y.value ? 1 : -1)).slice(0, 14);
  return html`${facet(
    "Actor",
    "actor",
    ask.actor,
    actors.map(({ value, name, n }) => [value, name, n] as const),
  )}
${facet(
  "Year",
  "year",
  ask.year,
  newestFirst.map(({ value, n }) => [value, value, n] as const),
)}
${facet(
  "Status",
  "status",
  ask.status,
  kind === "event" || kind === "agreement"
    ? statuses.slice(0, 10).map(({ value, n }) => [value, statusWord(value), n] as const)
    : [],
)}
${facet(
  "Kind of event",
  "type",
  ask.type,
  kind === "event" ? types.slice(0, 10).map(({ value, n }) => [value, actWord(value), n] as const) : [],
)}
${ask.topic ? facet("Matter", "topic", ask.topic, [[ask.topic, matterLabel(ask.topic), 0]]) : ""}
${ask.a && ask.b ? html`<section class="facet"><h2>Between</h2><ul><li><a class="off" href="${link({ a: undefined, b: undefined })}">${ask.a} and ${ask.b} ×</a></li></ul></section>` : ""}
${found.of >= faceted ? html`<p class="note">Counted over the newest ${faceted} matches.</p>` : ""}`;
}
