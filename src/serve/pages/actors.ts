import { actorFile } from "../../desk/actor-file.ts";
import { alsoWritten } from "../../desk/also-written.ts";
import { bestReport } from "../../desk/best-report.ts";
import { councilDays } from "../../desk/council-room.ts";
import { dateWords, dayWords } from "../../desk/day-words.ts";
import { inSentence } from "../../desk/in-sentence.ts";
import { ledger } from "../../desk/ledger.ts";
import { lookUp } from "../../desk/look-up.ts";
import type { SeatRow } from "../../record/rows/seat.ts";
import { councilTerms } from "../../world/council/terms.ts";
import type { World } from "../../world/world.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { cite, partyLink } from "../parts/cite.ts";
import { eventItem } from "../parts/event-item.ts";
import type { Asked } from "../parts/filters.ts";
import { boundedPlural, type Content, countedTo, html, plural, query, raw } from "../parts/html.ts";
import { ledgerTable } from "../parts/ledger-table.ts";
import { empty, type Page, part } from "../parts/shell.ts";
import { judgementItem, statementItem } from "../parts/statement-item.ts";
import { timeline } from "../parts/timeline.ts";
import { outlookDay } from "./relation.ts";

const types = ["state", "person", "org", "group", "place"] as const;
const typeWords = { state: "states", person: "persons", org: "organisations", group: "groups", place: "places" } as const;

/** Who is on record, most mentioned first. */
export async function actorsPage(
  desk: Desk,
  ask: { readonly type?: string | undefined; readonly text?: string | undefined; readonly offset: number },
): Promise<Page> {
  const size = 100;
  const type = types.find((one) => one === ask.type);
  const filter = { ...(type ? { type } : {}), ...(ask.text ? { text: ask.text } : {}) };
  const [rows, total] = await Promise.all([
    desk.record.list("actor", { ...filter, limit: size, offset: ask.offset }),
    desk.record.count("actor", filter, Object.keys(filter).length > 0 ? countedTo : undefined),
  ]);
  const page = (offset: number): string => `/actors${query({ type, q: ask.text, offset: offset || undefined })}`;
  return {
    title: "Actors",
    section: "/actors",
    body: html`<h1>Actors</h1>
<form class="filters" method="get" data-apply>
<label>Name <input name="q" type="search" value="${ask.text ?? ""}" maxlength="120"></label>
<label>Kind <select name="type"><option value="">all</option>${types.map((one) => html`<option value="${one}" ${raw(one === type ? "selected" : "")}>${typeWords[one]}</option>`)}</select></label>
<button>Apply</button></form>
${
  rows.length === 0
    ? empty(
        "No actor matches.",
        ask.text || type
          ? html`<a href="/actors">Show all actors</a>.`
          : html`Read reports first: <code>chancery read PATH</code>.`,
      )
    : html`<p class="note">${Object.keys(filter).length > 0 ? boundedPlural(total, "actor") : plural(total, "actor")}, the most mentioned first.</p>
<div class="scroll" role="region" aria-label="Table: actors" tabindex="0"><table class="plain"><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Code</th><th scope="col">Also written</th><th scope="col" class="num">Findings</th></tr></thead><tbody>${rows.map(
        (row) =>
          html`<tr data-item><td><a href="${address.actor(row.id)}">${row.name}</a></td><td>${row.type === "org" ? "organisation" : row.type}</td><td class="codes">${row.code}${row.sector ? ` ${row.sector}` : ""}</td><td class="aliases">${spellings(row, 5)}</td><td class="num">${row.mentions}</td></tr>`,
      )}</tbody></table></div>
<p class="pager">${ask.offset > 0 ? html`<a rel="prev" href="${page(Math.max(0, ask.offset - size))}">Previous</a>` : ""} ${rows.length === size ? html`<a rel="next" href="${page(ask.offset + size)}">Next</a>` : ""}</p>`
}`,
  };
}

/** Other spellings of an actor's name, and how many more there are. */
function spellings(actor: Parameters<typeof alsoWritten>[0], most: number): string {
  const all = alsoWritten(actor);
  return `${all.slice(0, most).join("; ")}${all.length > most ? ` and ${all.length - most} more` : ""}`;
}

/** One actor; undefined where nobody of that id or name is known. */
export async function actorPage(desk: Desk, asked: string, now: Asked): Promise<Page | undefined> {
  const party = await lookUp(desk.record, desk.world, asked);
  if (!party) return undefined;
  const span = { ...(now.since ? { since: now.since } : {}), ...(now.until ? { until: now.until } : {}) };
  const file = await desk.kept.of(`actor ${party.id} ${JSON.stringify(span)}`, 5000, () =>
    actorFile(desk.record, party.id, span),
  );
  const known = desk.world ? heldOffices(desk.world, party.id) : [];
  if (!file)
    return {
      title: party.name,
      section: "/actors",
      body: html`<h1>${party.name}</h1>${known.length > 0 ? officesPart(known, []) : ""}${empty(html`No report on record speaks of ${party.name}.`, html`Read one with <code>chancery read PATH</code>, or see <a href="/actors">who is on record</a>.`)}`,
    };
  const { actor } = file;
  const asOf = await outlookDay(desk);
  const sources = await desk.sources.of([
    ...file.events.slice(0, 40).map((event) => bestReport(event).document),
    ...file.statements.map((statement) => statement.evidence.document),
    ...file.agreements.map((agreement) => agreement.evidence[0]!.document),
    ...file.judgements.map((row) => row.evidence.document),
    ...file.offices.flatMap((office) => office.evidence.map((evidence) => evidence.document)),
  ]);
  const reported = file.offices
    .filter(
      (office) =>
        office.basis === "report" && !known.some((held) => held.title === office.title && held.of?.id === office.of?.id),
    )
    .map((office) => ({
      title: office.title,
      of: office.of,
      from: office.from,
      to: office.to,
      by: office.evidence[0] ? cite(office.evidence[0], sources) : ("" as Content),
      who: office.actor.id === actor.id ? null : office.actor,
    }));
  return {
    title: actor.name,
    section: "/actors",
    wide: true,
    body: html`<div class="dossier">
<header class="head"><p class="kicker">${actor.type === "org" ? "Organisation" : actor.type} ${actor.code ? html`<span class="code">${actor.code}${actor.sector ? ` ${actor.sector}` : ""}</span>` : ""}</p><h1>${actor.name}</h1>
<p class="standfirst">${boundedPlural(file.totals.events, "event")}, ${boundedPlural(file.totals.statements, "statement")}, ${plural(file.agreements.length, "agreement")} on record.${alsoWritten(actor).length > 0 ? html` Also written ${spellings(actor, 8)}.` : ""}</p>
<p class="actions"><a href="/brief/actor/${encodeURIComponent(actor.id).replaceAll("%3A", ":")}">Brief</a> <a href="/corrections${query({ actor: actor.id })}">Correct</a></p></header>
<div class="two">
<div class="main-column">
${part("statements", "Own words", file.statements.length > 0 ? file.statements.slice(0, 20).map((statement) => statementItem(statement, sources, { speaker: statement.speaker.id !== actor.id })) : html`<p class="quietly">No statement is on record.</p>`)}
${part("events", "Events", html`${timeline(file.events, `Events of ${actor.name} by intensity`)}${file.events.slice(0, 40).map((event) => eventItem(event, sources, { asOf }))}${file.totals.events > 40 ? html`<p class="further"><a href="/search${query({ kind: "event", actor: actor.id })}">All ${boundedPlural(file.totals.events, "event")}</a></p>` : ""}`)}
${file.agreements.length > 0 ? part("ledger", "Agreements", ledgerTable(ledger(file.agreements), sources)) : ""}
</div>
<div class="rail">
${known.length + reported.length > 0 ? officesPart(known, reported) : ""}
${seatsPart(actor.id, file.seats)}
${part("ties", "With whom", file.ties.length > 0 ? html`<table class="plain"><thead><tr><th scope="col">Actor</th><th scope="col" class="num">Events</th><th scope="col" class="num">Mean</th></tr></thead><tbody>${file.ties.slice(0, 16).map((tie) => html`<tr data-item><td><a href="${address.relation(actor.id, tie.other.id)}">${desk.world?.actor(tie.other.id)?.name ?? tie.other.name}</a></td><td class="num">${tie.events}</td><td class="num">${tie.intensity > 0 ? "+" : ""}${String(tie.intensity).replace("-", "−")}</td></tr>`)}</tbody></table>` : html`<p class="quietly">Alone in every event.</p>`, "Events together, and their mean intensity.")}
${
  file.judgements.length > 0
    ? part(
        "judgements",
        "Judged",
        file.judgements.slice(0, 12).map((row) => html`<p class="polarity">${row.polarity}</p>${judgementItem(row, sources)}`),
      )
    : ""
}
</div></div></div>`,
  };
}

const council = "org:un-security-council";

/** A state's seats: its terms on the Security Council by the facts, newest first; others by the reports. */
function seatsPart(id: string, seats: readonly SeatRow[]): Content {
  const terms = id.startsWith("state:") ? councilTerms(id.slice("state:".length)).toReversed() : [];
  const others = seats.filter((seat) => seat.body.id !== council || (terms.length === 0 && seat.state.id === id));
  if (terms.length + others.length === 0) return "";
  return part(
    "seats",
    "Seats",
    html`<ul class="brieflist">${terms.slice(0, 8).map(({ seat, from, to, presidencies }) => {
      const years = [...new Set([from.slice(0, 4), to?.slice(0, 4)])].filter(Boolean).join("–");
      const presided = seat === "member" ? presidencies.map((month) => dayWords(month)).join(", ") : "";
      return html`<li><a href="/council?on=${from > councilDays.first ? from : councilDays.first}">Security Council</a>, ${to === null ? `permanent since ${years}` : years}${presided ? html` <span class="basis">presidency ${presided}</span>` : ""}</li>`;
    })}${terms.length > 8 ? html`<li class="quietly">and ${plural(terms.length - 8, "earlier term")}</li>` : ""}${others.map((seat) => html`<li>${seat.state.id === id ? "" : html`${partyLink(seat.state)}, `}${seat.seat} of ${inSentence(seat.body.name) === seat.body.name ? "" : "the "}${partyLink(seat.body)}${seat.from || seat.to ? `, ${dateWords({ start: seat.from, end: seat.to, precision: "interval" })}` : ""}</li>`)}</ul>`,
  );
}

interface Held {
  readonly title: string;
  readonly of: { readonly id: string; readonly name: string } | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly by: Content;
  readonly who: { readonly id: string; readonly name: string; readonly code: string } | null;
}

function heldOffices(world: World, id: string): Held[] {
  return world
    .offices(id)
    .map((holding) => ({ title: holding.title, of: holding.of, from: holding.from, to: holding.to, by: "reference", who: null }));
}

function officesPart(known: readonly Held[], reported: readonly Held[]): Content {
  const row = (held: Held): Content =>
    html`<li>${held.who ? html`${partyLink(held.who)}, ` : ""}${held.title}${held.of ? html` of <a href="${address.actor(held.of.id)}">${held.of.name}</a>` : ""}${held.from || held.to ? html`, <span class="date">${dateWords({ start: held.from, end: held.to, precision: "interval" })}</span>` : ""} <span class="basis${held.by === "reference" ? "" : " own-line"}">${held.by}</span></li>`;
  return part("offices", "Offices", html`<ul class="brieflist">${known.map(row)}${reported.slice(0, 20).map(row)}</ul>`);
}
