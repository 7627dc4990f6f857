import { type CouncilRoom, councilDays, councilRoom } from "../../desk/council-room.ts";
import { daysFrom, dayWords, realDay } from "../../desk/day-words.ts";
import { matterLabel } from "../../desk/matter.ts";
import { canvass, type VoteOutcome, votesNeeded } from "../../world/council/canvass.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { type Content, type Html, html, raw } from "../parts/html.ts";
import { type Page, part } from "../parts/shell.ts";
import { statementItem } from "../parts/statement-item.ts";

const groups: Readonly<Record<string, string>> = {
  AF: "African",
  AP: "Asia-Pacific",
  EE: "Eastern European",
  LA: "Latin American and Caribbean",
  WE: "Western European and others",
};

/** The Security Council on a day: composition, rotation, statements by item, and a canvass. */
export async function councilPage(desk: Desk, asked: string | undefined, votes: Readonly<Record<string, string>>): Promise<Page> {
  const wanted = realDay(asked && asked.length === 7 ? `${asked}-01` : asked) ?? desk.today();
  const day = wanted < councilDays.first ? councilDays.first : wanted > councilDays.last ? councilDays.last : wanted;
  const room = await councilRoom(desk.record, day);
  const sources = await desk.sources.of(
    room.items.slice(0, 8).flatMap((item) => item.statements.slice(0, 5).map((statement) => statement.evidence.document)),
  );
  const { on } = room;
  return {
    title: "The Security Council",
    section: "/council",
    wide: true,
    body: html`<div class="dossier"><header class="head"><p class="kicker">${dayWords(day)}</p><h1>The Security Council</h1>
<p class="standfirst">${on.president ? html`<a href="${address.actor(`state:${on.president.iso3}`)}">${on.president.name}</a> presides until ${dayWords(on.president.to)}` : "Nobody presides"}${on.next ? html`; <a href="${address.actor(`state:${on.next.iso3}`)}">${on.next.name}</a> is next` : ""}. ${votesNeeded(day)} of ${on.members.length} votes carry a decision.</p></header>
<form class="filters" method="get" data-apply><label>On <input type="date" name="on" value="${day}" min="${councilDays.first}" max="${councilDays.last}"></label><button>Show</button> <a href="/council?on=${daysFrom(day, -365)}">a year back</a> <a href="/council?on=${daysFrom(day, 365)}">a year on</a></form>
<div class="two"><div class="main-column">
${part("composition", "Composition", html`<div class="scroll" role="region" aria-label="Table: members" tabindex="0"><table class="plain"><thead><tr><th scope="col">Member</th><th scope="col">Seat</th><th scope="col">Term</th><th scope="col">Group</th></tr></thead><tbody>${on.members.map((member) => html`<tr data-item class="${member.iso3 === on.president?.iso3 ? "presides" : ""}"><td><a href="${address.actor(`state:${member.iso3}`)}">${member.name}</a>${member.iso3 === on.president?.iso3 ? html` <span class="tag">presides</span>` : ""}</td><td>${member.permanent ? "permanent" : "elected"}</td><td class="num left">${termWords(member.term)}</td><td>${groups[member.group] ?? ""}</td></tr>`)}</tbody></table></div>`, "Names as the United Nations wrote them then, in the order of the rotation.")}
${part("rotation", "Rotation of the presidency", rotation(room, day.slice(0, 7)), on.basis ? html`By ${on.basis}.` : undefined)}
${part("items", "What members said, by item", room.items.length === 0 ? html`<p class="quietly">No member is on record in the sixty days before.</p>` : room.items.slice(0, 8).map((item) => html`<section class="matterline"><h3><a href="${address.matter(item.topic)}">${matterLabel(item.topic)}</a></h3>${item.statements.slice(0, 5).map((statement) => statementItem(statement, sources))}</section>`), "In the sixty days before.")}
</div><div class="rail">
${part("canvass", "Canvass", canvassForm(room, day, votes))}
</div></div></div>`,
  };
}

/** "2017–2018"; a single year stands once. */
const termWords = (term: string | null): string => {
  const [from, to] = term?.split("-") ?? [];
  return from === to ? (from ?? "") : `${from}–${to}`;
};

const cell = 26;
const labelWidth = 190;

/** Members by months: who sits (a thin line), who presides (a filled square). */
function rotation(room: CouncilRoom, now: string): Html {
  const months = room.rotation;
  const rows: { iso3: string; name: string }[] = [];
  for (const month of months)
    for (const member of month.members)
      if (!rows.some((row) => row.name === member.name)) rows.push({ iso3: member.iso3, name: member.name });
  const order = [...new Set(months.flatMap((month) => (month.president ? [month.president.name] : [])))];
  rows.sort((a, b) => {
    const [i, j] = [order.indexOf(a.name), order.indexOf(b.name)];
    return (i < 0 ? 99 : i) - (j < 0 ? 99 : j) || (a.name < b.name ? -1 : 1);
  });
  const width = labelWidth + months.length * cell + 8;
  const height = 40 + rows.length * 18;
  const said = months.map((month) => `${month.month}: ${month.president?.name ?? "nobody"}`).join("; ");
  return html`<div class="scroll" role="region" aria-label="Picture of the rotation" tabindex="0"><svg class="rotation" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Presidencies: ${said}">
${months.map((month, i) => {
  const x = labelWidth + i * cell;
  const year = month.month.endsWith("-01") || i === 0;
  return html`${month.month === now ? html`<rect class="now" x="${x}" y="20" width="${cell}" height="${height - 22}"/>` : ""}<text class="tick" x="${x + cell / 2}" y="32" text-anchor="middle">${"JFMAMJJASOND"[Number(month.month.slice(5)) - 1]!}</text>${year ? html`<text class="tick year" x="${x + 2}" y="14">${month.month.slice(0, 4)}</text>` : ""}`;
})}
${rows.map((row, r) => {
  const y = 40 + r * 18;
  return html`<text class="member" x="${labelWidth - 8}" y="${y + 12}" text-anchor="end">${row.name.length > 28 ? `${row.name.slice(0, 27)}…` : row.name}</text>${months.map(
    (month, i) => {
      const x = labelWidth + i * cell;
      const sits = month.members.some((member) => member.name === row.name);
      const presides = month.president?.name === row.name;
      return html`${sits ? html`<line class="sits" x1="${x}" x2="${x + cell}" y1="${y + 8}" y2="${y + 8}"/>` : ""}${presides ? html`<rect class="presides" x="${x + 4}" y="${y + 2}" width="${cell - 8}" height="12"><title>${row.name} presides in ${month.month}</title></rect>` : ""}`;
    },
  )}`;
})}
</svg></div>`;
}

/** Who votes how, and what comes of it. Works by itself without scripts: the answer is on the page that comes back. */
function canvassForm(room: CouncilRoom, day: string, votes: Readonly<Record<string, string>>): Html {
  const given = room.on.members.filter((member) => ["yes", "no", "abstain"].includes(votes[member.iso3] ?? ""));
  const outcome = given.length === 0 ? undefined : tally(day, room, votes);
  const choice = (iso3: string, value: string, label: string): Content =>
    html`<td><input type="radio" name="${iso3}" value="${value}" aria-label="${label}" ${raw(votes[iso3] === value ? "checked" : "")}></td>`;
  return html`<form class="canvass" method="get" action="/council" data-apply><input type="hidden" name="on" value="${day}">
${outcome}
<table class="plain"><thead><tr><th scope="col">Member</th><th scope="col">Yes</th><th scope="col">No</th><th scope="col"><abbr title="abstains">Abs.</abbr></th></tr></thead><tbody>${room.on.members.map((member) => html`<tr><th scope="row">${member.name}${member.permanent ? html` <abbr title="permanent member">P</abbr>` : ""}</th>${choice(member.iso3, "yes", `${member.name}: yes`)}${choice(member.iso3, "no", `${member.name}: no`)}${choice(member.iso3, "abstain", `${member.name}: abstains`)}</tr>`)}</tbody></table>
<label><input type="checkbox" name="procedural" value="1" ${raw(votes.procedural === "1" ? "checked" : "")}> procedural</label> <button>Count</button> <a href="/council?on=${day}">clear</a></form>`;
}

function tally(day: string, room: CouncilRoom, votes: Readonly<Record<string, string>>): Html {
  const of = (value: string): string[] =>
    room.on.members.filter((member) => votes[member.iso3] === value).map((member) => member.iso3);
  let outcome: VoteOutcome;
  try {
    outcome = canvass({ date: day, yes: of("yes"), no: of("no"), abstain: of("abstain"), procedural: votes.procedural === "1" });
  } catch (error) {
    return html`<p class="trouble" role="alert">${error instanceof ChanceryError ? error.message : "The canvass cannot be counted."}</p>`;
  }
  const word = outcome.outcome === "adopted" ? "Adopted" : outcome.outcome === "vetoed" ? "Vetoed" : "Not adopted";
  return html`<p class="outcome outcome-${outcome.outcome.replace(" ", "-")}" role="status"><strong>${word}</strong>: ${of("yes").length} in favour, ${outcome.needed} needed${outcome.missing > 0 ? `, ${outcome.missing} missing` : ""}.${outcome.because.length > 0 ? ` ${outcome.because.join("; ")}.` : ""}</p>`;
}
