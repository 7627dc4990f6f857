import { dateWords } from "../../desk/day-words.ts";
import { disagreements } from "../../desk/differences.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { eventLine } from "../parts/event-item.ts";
import { type Asked, filterForm } from "../parts/filters.ts";
import { html, plural } from "../parts/html.ts";
import { empty, type Page } from "../parts/shell.ts";
import { differencesTable } from "./rows.ts";

/** Where sources disagree, and on what. */
export async function differencesPage(desk: Desk, now: Asked): Promise<Page> {
  const span = { ...(now.since ? { since: now.since } : {}), ...(now.until ? { until: now.until } : {}) };
  const found = await desk.kept.of(`differences ${JSON.stringify(span)}`, 30_000, () => disagreements(desk.record, span));
  const sources = await desk.sources.of(found.flatMap((one) => one.reports.map((report) => report.document)));
  return {
    title: "Differences",
    section: "/differences",
    body: html`<h1>Where sources differ</h1>
${filterForm(now, { types: false, statuses: false })}
${
  found.length === 0
    ? empty(
        "The sources agree wherever they speak of the same.",
        html`A difference appears here when two reports of one event give another date, place, number or person.`,
      )
    : html`<p class="note">${plural(found.length, "event or agreement", "events and agreements")}, the newest first.</p>${found.map(
        ({ row, differences, reports }) =>
          html`<section class="difference"><h2>${row.kind === "event" ? eventLine(row) : html`<a href="${address.row(row.kind, row.id)}">${row.name}</a>`}</h2><p class="kicker">${dateWords(row.date)}</p>${differencesTable(differences, reports, sources)}</section>`,
      )}`
}`,
  };
}
