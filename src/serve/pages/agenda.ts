import type { Meeting } from "../../desk/agenda/meeting.ts";
import type { MeetingBrief } from "../../desk/agenda/meeting-brief.ts";
import { weekdayWords } from "../../desk/day-words.ts";
import { lookUp } from "../../desk/look-up.ts";
import { matterLabel } from "../../desk/matter.ts";
import type { PartyRow } from "../../record/rows/parts.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { namedList } from "../parts/event-item.ts";
import { html, plural } from "../parts/html.ts";
import { empty, type Page } from "../parts/shell.ts";
import { briefSheet } from "./brief.ts";

/** The note under which the record keeps the calendar. */
const kept = "calendar";

/** The calendar at hand: imported on the page or given at the start, kept with the record until another takes its place. */
export class Agenda {
  meetings: readonly Meeting[] = [];
  side: PartyRow | undefined;
  readonly #made = new Map<number, { readonly version: number; readonly brief: MeetingBrief }>();

  /** Takes the calendar that the record keeps, if none is at hand yet. */
  async open(desk: Desk): Promise<void> {
    if (this.#opened) return;
    this.#opened = true;
    const note = await desk.record.note(kept);
    if (note === undefined) return;
    const { ics, side } = JSON.parse(note) as { ics: string; side: string };
    await this.#read(desk, ics, side);
  }

  /** Takes a calendar in and keeps it. Throws a ChanceryError where it is none, or where the side is not known. */
  async take(desk: Desk, ics: string, side: string): Promise<void> {
    await this.#read(desk, ics, side);
    this.#opened = true;
    if (!desk.record.readOnly) await desk.record.keepNote(kept, JSON.stringify({ ics, side: this.side!.id }));
  }

  /** Takes the calendar away. */
  async remove(desk: Desk): Promise<void> {
    this.meetings = [];
    this.side = undefined;
    this.#made.clear();
    this.#opened = true;
    if (!desk.record.readOnly) await desk.record.keepNote(kept, null);
  }

  #opened = false;

  async #read(desk: Desk, ics: string, side: string): Promise<void> {
    const { readMeetings } = await import("../../desk/agenda/meeting.ts");
    const found = await lookUp(desk.record, desk.world, side);
    if (!found)
      throw new ChanceryError(
        "E_USAGE_SIDE",
        `“${side}” is no state or body that the record or the facts know.`,
        "For example KAZ.",
      );
    this.meetings = readMeetings(ics);
    this.side = found;
    this.#made.clear();
  }

  /** The brief for the meeting of that number, from 0. */
  async brief(desk: Desk, n: number): Promise<MeetingBrief | undefined> {
    const meeting = this.meetings[n];
    if (!meeting || !this.side || !desk.world) return undefined;
    const version = await desk.record.version();
    const known = this.#made.get(n);
    if (known?.version === version) return known.brief;
    const [{ itemsOf }, { meetingBrief }, { loadEngine }] = await Promise.all([
      import("../../desk/agenda/items-of.ts"),
      import("../../desk/agenda/meeting-brief.ts"),
      import("../../language/load-engine.ts"),
    ]);
    this.#engine ??= loadEngine();
    const brief = await meetingBrief(desk.record, meeting, itemsOf(meeting, this.side, this.#engine, desk.world), this.side);
    this.#made.set(n, { version, brief });
    return brief;
  }

  #engine: ReturnType<typeof import("../../language/load-engine.ts")["loadEngine"]> | undefined;
}

/** The imported meetings, each with what is ready and what is missing. */
export async function agendaPage(desk: Desk, agenda: Agenda, trouble?: string): Promise<Page> {
  const briefs = await Promise.all(agenda.meetings.slice(0, 200).map((_, n) => agenda.brief(desk, n)));
  const days = new Map<string, number[]>();
  for (const [n, meeting] of agenda.meetings.entries()) days.set(meeting.day, [...(days.get(meeting.day) ?? []), n]);
  return {
    title: "Agenda",
    section: "/agenda",
    body: html`<h1>Agenda${agenda.side ? html` <span class="joint">for</span> ${agenda.side.name}` : ""}</h1>
${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : ""}
${
  agenda.meetings.length === 0
    ? empty(
        "No calendar has been imported.",
        html`Choose a calendar file below (iCalendar, .ics, as every calendar program exports it), or start with <code>chancery serve --agenda programme.ics <span class="unbroken">--for&nbsp;KAZ</span></code>.`,
      )
    : [...days].map(
        ([day, numbers]) =>
          html`<section class="day"><h2 class="dayline">${weekdayWords(day)}</h2><ol class="meetings">${numbers.map((n) => {
            const meeting = agenda.meetings[n]!;
            const made = briefs[n];
            return html`<li data-item class="${meeting.cancelled ? "cancelled" : ""}"><p class="kicker"><time>${meeting.time || "all day"}</time> ${meeting.location}${meeting.cancelled ? html` <span class="status status-cancelled">called off</span>` : ""}</p><h3><a href="/agenda/${n + 1}">${meeting.summary || "Meeting"}</a></h3>
<p class="source">${made && made.brief.sections.length > 0 ? html`<span class="ready">ready: ${plural(made.brief.citations.length, "citation")}</span>` : html`<span class="missing">nothing on record</span>`}${made && made.missing.length > 0 ? html` · <span class="missing">no word of ours on ${made.missing.join("; ")}</span>` : ""}${made && made.topics.length > 0 ? html` · ${made.topics.map((topic, i) => html`${i > 0 ? "; " : ""}<a href="${address.matter(topic)}">${matterLabel(topic)}</a>`)}` : ""}${made && made.counterparts.length > 0 ? html` · with ${namedList(made.counterparts, false, 8)}` : ""}</p></li>`;
          })}</ol></section>`,
      )
}
${agenda.meetings.length > 0 ? html`<form class="import" method="post" action="/agenda/remove"><button class="quiet">Take this calendar away</button></form>` : ""}
<form class="import" method="post" action="/agenda" enctype="multipart/form-data"><h2>${agenda.meetings.length > 0 ? "Import another in its place" : "Import a calendar"}</h2><label>File <input type="file" name="calendar" accept=".ics,text/calendar" required></label> <label>For <input name="for" value="${agenda.side?.code ?? ""}" placeholder="KAZ" required maxlength="120"></label> <button>Import</button></form>`,
  };
}

/** One meeting with its brief. */
export async function meetingPage(desk: Desk, agenda: Agenda, n: number): Promise<Page | undefined> {
  const made = await agenda.brief(desk, n);
  if (!made) return undefined;
  const to = (other: number, label: string, rel: string) =>
    agenda.meetings[other] ? html`<a rel="${rel}" href="/agenda/${other + 1}">${label}</a> ` : "";
  return {
    title: made.brief.title,
    section: "/agenda",
    body: html`<p class="actions noprint">${to(n - 1, "Previous meeting", "prev")}<a href="/agenda">Agenda</a> ${to(n + 1, "Next meeting", "next")}<a href="/agenda/${n + 1}.docx" download>Word</a> <a href="/agenda/${n + 1}.md" download>Markdown</a></p>
${made.missing.length > 0 ? html`<p class="trouble">Missing: no word of ${agenda.side?.name ?? "ours"} is on record on ${made.missing.join("; ")}.</p>` : ""}
${briefSheet({ ...made.brief, scope: made.brief.scope.filter((words) => !words.startsWith("no word of ")) })}`,
  };
}
