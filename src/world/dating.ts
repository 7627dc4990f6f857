import { presidenciesOf } from "./council/presidency.ts";
import { membersOn } from "./council/seats.ts";
import { type Interval, intersect, merged } from "./intervals.ts";
import { addDays, daysInMonth, firstDay, lastDay } from "./partial-date.ts";
import type { World } from "./world.ts";

/**
 * Something in a document that tells of its date. `text` are the words, for the reasons given. `tense` is past where the text
 * speaks of what is over ("former President"), present otherwise.
 */
export type Evidence =
  /** A whole or reduced date that the document gives as its own: "2018-01-15", "2018-01", "2018". */
  | { readonly kind: "stated"; readonly date: string; readonly text?: string }
  /** The year of the matter reported. */
  | { readonly kind: "year"; readonly year: number; readonly text?: string }
  /** A dateline or byline without a year; month and day from 1. */
  | { readonly kind: "day-month"; readonly month: number; readonly day: number; readonly text?: string }
  /** A month spoken of as the present one ("now in January"). */
  | { readonly kind: "month"; readonly month: number; readonly text?: string }
  /** 1 = Monday … 7 = Sunday, as ISO 8601 has it. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly text?: string }
  | {
      readonly kind: "season";
      readonly season: "spring" | "summer" | "autumn" | "winter";
      readonly southern?: boolean;
      readonly text?: string;
    }
  /** A person (actor id) with an office: a title ("President"), an office ("foreign minister") or neither, and of whom (actor id or ISO3). */
  | {
      readonly kind: "office";
      readonly person: string;
      readonly title?: string;
      readonly office?: string;
      readonly of?: string;
      readonly tense?: "present" | "past";
      readonly text?: string;
    }
  /** A state's seat on a body (only the Security Council is known by date), as a member or presiding, in a month where the text says one. */
  | {
      readonly kind: "seat";
      readonly state: string;
      readonly body?: string;
      readonly presidency?: boolean;
      readonly month?: number;
      readonly tense?: "present" | "past";
      readonly text?: string;
    }
  /** A place by a name that it had only for a time ("Nur-Sultan"), by actor id. */
  | { readonly kind: "place"; readonly name: string; readonly id?: string; readonly text?: string }
  /** A state that acts in the text (ISO3): it existed. */
  | { readonly kind: "state"; readonly iso3: string; readonly text?: string }
  /** Something dated that is over when the document is written, or still to come (ISO 8601, reduced allowed). */
  | { readonly kind: "not-before" | "not-after"; readonly date: string; readonly why: string };

/** When a document was written, as far as its evidence tells. */
export interface Dating {
  /** ISO 8601: day, month or year where the evidence leaves one; `from/to` for an interval; null where nothing tells. */
  readonly date: string | null;
  readonly precision: "day" | "month" | "year" | "interval" | "unknown";
  /** First and last day left. */
  readonly from: string | null;
  readonly to: string | null;
  /** What is left, in pieces: several where the evidence leaves several days or months. */
  readonly pieces: readonly Interval[];
  /** One sentence a reason, in the order in which they narrowed the date. */
  readonly because: readonly string[];
  /** Evidence that fits none of the rest and was left aside, with the reason. */
  readonly aside: readonly string[];
}

const beginning = "1945-01-01";

/**
 * Narrows the date of a document by its evidence: the strongest first (a stated date, then years, offices, seats, names of their
 * time, then months, days, seasons and weekdays), each kept if it agrees with what is left and put aside if not.
 * `latest` is a day after which the document cannot be (default: today, UTC). Pure but for that default.
 */
export function narrow(
  evidence: readonly Evidence[],
  world: World,
  latest = Temporal.Now.plainDateISO("UTC").toString(),
): Dating {
  let left: Interval[] = [{ from: beginning, to: latest }];
  const because: string[] = [];
  const aside: string[] = [];
  const ordered = [...evidence.entries()]
    .sort(([i, a], [j, b]) => order[a.kind] - order[b.kind] || i - j)
    .map(([, item]) => item);
  for (const item of ordered) {
    const told = tell(item, world, left);
    if (!told) continue;
    const next = intersect(left, told.days);
    if (next.length === 0) {
      aside.push(`${told.says}; this does not fit the rest and is left aside.`);
      continue;
    }
    if (size(next) < size(left)) because.push(`${told.says}.`);
    left = next;
  }
  return { ...summary(left, because.length > 0), pieces: because.length > 0 ? left : [], because, aside };
}

const order: Readonly<Record<Evidence["kind"], number>> = {
  stated: 0,
  year: 1,
  office: 2,
  seat: 3,
  place: 4,
  state: 4,
  "not-before": 5,
  "not-after": 5,
  "day-month": 6,
  month: 7,
  season: 8,
  weekday: 9,
};

interface Told {
  readonly days: Interval[];
  /** The reason, a sentence without its full stop. */
  readonly says: string;
}

function tell(item: Evidence, world: World, left: readonly Interval[]): Told | null {
  const quoted = "text" in item && item.text ? ` (“${item.text}”)` : "";
  switch (item.kind) {
    case "stated":
      return {
        days: [{ from: firstDay(item.date), to: lastDay(item.date) }],
        says: `The document gives its date as ${inWords(item.date)}${quoted}`,
      };
    case "year":
      return {
        days: [{ from: `${item.year}-01-01`, to: `${item.year}-12-31` }],
        says: `It speaks of ${item.year} as the present year${quoted}`,
      };
    case "office":
      return office(item, world, quoted);
    case "seat":
      return seat(item, world, quoted);
    case "place":
      return place(item, world, quoted);
    case "state": {
      const state = world.state(item.iso3);
      if (!state || (!state.from && !state.to)) return null;
      return {
        days: [{ from: state.from ?? beginning, to: state.to ?? "9999-12-31" }],
        says: `${state.name} was a state ${span(state.from, state.to)}${quoted}`,
      };
    }
    case "not-before":
      return { days: [{ from: firstDay(item.date), to: "9999-12-31" }], says: `Not before ${inWords(item.date)}: ${item.why}` };
    case "not-after":
      return { days: [{ from: beginning, to: lastDay(item.date) }], says: `Not after ${inWords(item.date)}: ${item.why}` };
    case "day-month":
      return {
        days: eachYear(left, (year) => dayOf(year, item.month, item.day)),
        says: `It is dated ${item.day} ${months[item.month - 1]}, without a year${quoted}`,
      };
    case "month":
      return {
        days: eachYear(left, (year) => monthOf(year, item.month)),
        says: `It speaks of ${months[item.month - 1]} as the present month${quoted}`,
      };
    case "season":
      return {
        days: eachYear(left, (year) => seasonOf(year, item.season, item.southern === true)),
        says: `It speaks of ${item.season} as the present season${quoted}`,
      };
    case "weekday":
      return weekday(item.weekday, left, quoted);
  }
}

/** Days on which the person held the office named (or any, where none is); after the last of them where the text says former. */
function office(item: Extract<Evidence, { kind: "office" }>, world: World, quoted: string): Told | null {
  const person = world.actor(item.person);
  if (!person) return null;
  const wanted = fold(item.title ?? item.office ?? "");
  const held = world.offices(item.person).filter((h) => {
    if (item.of && h.of.id !== item.of && h.of.id !== `state:${item.of}`) return false;
    if (item.office) return h.office === item.office || (item.office === "leader" && /head of|monarch/.test(h.office));
    if (!wanted) return true;
    const title = fold(h.title);
    return title.includes(wanted) || wanted.includes(title) || titleOffice(wanted) === h.office;
  });
  if (held.length === 0) return null;
  const days = merged(
    held.map((h) => ({
      from: h.from ? firstDay(h.from) : beginning,
      to: h.to
        ? lastDay(h.to)
        : h.endKnown.startsWith("in office") || h.endKnown === "user"
          ? "9999-12-31"
          : h.from
            ? addDays(lastDay(h.from), 1460)
            : "9999-12-31",
    })),
  );
  const first = held[0]!;
  const title = `${first.title} of ${first.of.name}`
    .replace(/ of ([A-Z].*) of \1$/, " of $1")
    .replace(/^(.* of the [A-Z].*|.* of [A-Z]\w+) of [A-Z].*$/, "$1");
  if (item.tense === "past") {
    return {
      days: [{ from: days[0]!.to, to: "9999-12-31" }],
      says: `${person.name} is spoken of as former ${title}${quoted}, so not before ${inWords(days[0]!.to)}`,
    };
  }
  const when = days.map((d) => span(d.from, d.to === "9999-12-31" ? null : d.to)).join(" and ");
  return { days, says: `${person.name} was ${title} ${when}${quoted}` };
}

function titleOffice(title: string): string {
  if (/foreign (?:minister|secretary)|foreign affairs|secretary of state/.test(title)) return "foreign minister";
  if (/prime minister|premier|chancellor/.test(title)) return "head of government";
  if (/defen[cs]e (?:minister|secretary)|minister of (?:national )?defen[cs]e/.test(title)) return "defence minister";
  if (/vice.president/.test(title)) return "vice president";
  if (/president|head of state/.test(title)) return "head of state";
  if (/king|queen|emir|sultan|monarch/.test(title)) return "monarch";
  return "";
}

/** Days of a seat on the Security Council, or of its presidency. */
function seat(item: Extract<Evidence, { kind: "seat" }>, world: World, quoted: string): Told | null {
  if (item.body && !/security-council/.test(item.body)) return null;
  const iso3 = item.state.replace(/^state:/, "");
  const name = world.state(iso3)?.name ?? iso3;
  if (item.presidency) {
    const chairs = presidenciesOf(iso3).filter((p) => !item.month || Number(p.from.slice(5, 7)) === item.month);
    if (chairs.length === 0) return null;
    const permanent = chairs.length > 12;
    const when = permanent ? "" : `, in ${chairs.map((p) => inWords(p.from.slice(0, 7))).join(", ")}`;
    return {
      days: merged(chairs.map((p) => ({ from: p.from, to: p.to }))),
      says: `${name} presided over the UN Security Council${when}${quoted}`,
    };
  }
  const years: Interval[] = [];
  for (let year = 1946; year <= 2027; year++) {
    const member = membersOn(`${year}-07-01`).find((m) => m.iso3 === iso3);
    if (member?.permanent) return null;
    if (member) years.push({ from: `${year}-01-01`, to: `${year}-12-31` });
  }
  if (years.length === 0) return null;
  const terms = merged(years);
  if (item.tense === "past")
    return { days: [{ from: terms[0]!.from, to: "9999-12-31" }], says: `${name} had sat on the UN Security Council${quoted}` };
  return {
    days: terms,
    says: `${name} was an elected member of the UN Security Council ${terms.map((t) => `${t.from.slice(0, 4)} to ${t.to.slice(0, 4)}`).join(", ")}${quoted}`,
  };
}

/** Days on which the place had that name. Only a name of a limited time tells anything. */
function place(item: Extract<Evidence, { kind: "place" }>, world: World, quoted: string): Told | null {
  const names = world.placeNames(item.name);
  const dated = names.filter((n) => n.from || n.to);
  if (dated.length === 0 || dated.length < names.length) return null;
  const days = merged(
    dated.map((n) => ({ from: n.from ? firstDay(n.from) : beginning, to: n.to ? lastDay(n.to) : "9999-12-31" })),
  );
  return {
    days,
    says: `The name ${item.name} was in use ${days.map((d) => span(d.from, d.to === "9999-12-31" ? null : d.to)).join(" and ")}${quoted}`,
  };
}

function weekday(day: number, left: readonly Interval[], quoted: string): Told | null {
  if (days(left) > 62) return null;
  const found: Interval[] = [];
  for (const interval of left) {
    for (let at = interval.from; at <= interval.to; at = addDays(at, 1))
      if (Temporal.PlainDate.from(at).dayOfWeek === day) found.push({ from: at, to: at });
  }
  return { days: found, says: `The day is a ${weekdays[day - 1]}${quoted}` };
}

function eachYear(left: readonly Interval[], of: (year: number) => Interval | null): Interval[] {
  const found: Interval[] = [];
  const last = Number(left.at(-1)!.to.slice(0, 4));
  for (let year = Number(left[0]!.from.slice(0, 4)) - 1; year <= last; year++) {
    const interval = of(year);
    if (interval) found.push(interval);
  }
  return found;
}

function dayOf(year: number, month: number, day: number): Interval | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { from: text, to: text };
}

function monthOf(year: number, month: number): Interval | null {
  if (month < 1 || month > 12) return null;
  const text = `${year}-${String(month).padStart(2, "0")}`;
  return { from: `${text}-01`, to: lastDay(text) };
}

/** Meteorological seasons; winter begins in the year before. */
function seasonOf(year: number, season: "spring" | "summer" | "autumn" | "winter", southern: boolean): Interval {
  const north = ["winter", "spring", "summer", "autumn"].indexOf(season);
  const at = southern ? (north + 2) % 4 : north;
  if (at === 0) return { from: `${year}-12-01`, to: lastDay(`${year + 1}-02`) };
  const first = at * 3;
  return { from: `${year}-${String(first).padStart(2, "0")}-01`, to: lastDay(`${year}-${String(first + 2).padStart(2, "0")}`) };
}

function summary(left: readonly Interval[], told: boolean): Pick<Dating, "date" | "precision" | "from" | "to"> {
  if (!told || left.length === 0) return { date: null, precision: "unknown", from: null, to: null };
  const from = left[0]!.from;
  const to = left.at(-1)!.to;
  if (from === to) return { date: from, precision: "day", from, to };
  if (from.slice(0, 7) === to.slice(0, 7)) return { date: from.slice(0, 7), precision: "month", from, to };
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31"))
    return { date: from.slice(0, 4), precision: "year", from, to };
  return { date: `${from}/${to}`, precision: "interval", from, to };
}

function size(left: readonly Interval[]): number {
  return days(left);
}

function days(left: readonly Interval[]): number {
  let sum = 0;
  for (const { from, to } of left) sum += (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return sum;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "2018-01-15" → "15 January 2018". */
export function inWords(date: string): string {
  const [year, month, day] = date.split("-");
  if (!month) return year!;
  const name = months[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

function span(from: string | null, to: string | null): string {
  if (from && from > beginning && to) return `from ${inWords(from)} to ${inWords(to)}`;
  if (from && from > beginning) return `from ${inWords(from)} on`;
  if (to) return `until ${inWords(to)}`;
  return "at all times";
}

function fold(text: string): string {
  return text.toLowerCase();
}
