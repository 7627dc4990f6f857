import type { PackedEvent } from "../store/pack.ts";
import type { Span } from "./day.ts";
import { kilometres, samePlace } from "./distance.ts";
import { isState } from "./ends.ts";
import type { Comparison, Unit } from "./unit.ts";
import { endOf, type When, whenOf } from "./when.ts";
import { likeness, sketchWords } from "./words.ts";

/** What merging asks of a report of an event. */
export interface EventData {
  readonly when: When | null;
  readonly published: Span | null;
  readonly packed: PackedEvent;
  readonly wished: boolean;
  /** Persons by the side they stand on. */
  readonly persons: ReadonlyMap<string, readonly string[]>;
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}
type EventUnit = Unit<EventData>;
type Ids = ReadonlyMap<number, string>;

const wished = new Set(["proposed", "called-for", "hypothetical"]);
/** Acts in which both sides do the same. */
const mutual = new Set(["CONSULT", "COOPERATE", "AGREE"]);
/** Acts of which a pair has few a day: same sides and same day are the same act unless something speaks against it. */
const rare = new Set(["CONSULT", "COOPERATE", "MOBILIZE", "RETREAT"]);

const isVisit = (packed: PackedEvent): boolean => packed.a === "CONSULT" && packed.m === "visit";
/** A visit lasts and is told from its first day or its last; other acts are over in a day. */
const nearDays = (packed: PackedEvent): number => (isVisit(packed) ? 10 : 2);
const lateDays = (packed: PackedEvent): number => (isVisit(packed) ? 3 : 1);
const recentDays = (packed: PackedEvent): number => (isVisit(packed) ? 7 : 2);

/** The family of acts within which reports are compared: a visit is not the meetings held on it. */
const family = (packed: PackedEvent): string => (isVisit(packed) ? "CONSULT/visit" : packed.a);

/** Sides of the act: states, and actors of no state by their id; for a visit also the state where it is. */
function endsOf(packed: PackedEvent, ids: Ids): string[] {
  const ends = new Set<string>();
  for (const party of [...packed.w, ...packed.r]) ends.add(endOf(party, ids.get(party[0])!));
  if (ends.size === 1 && isVisit(packed) && packed.p && isState(packed.p[3])) ends.add(packed.p[3]);
  return [...ends].sort();
}

/** Only reports under one heading can be reports of one event. */
export const eventHeading = (packed: PackedEvent, ids: Ids): string => `event ${family(packed)} ${endsOf(packed, ids).join(" ")}`;

export const eventWhen = (packed: PackedEvent, published: Span | null): When | null =>
  whenOf(packed.d, packed.x, published, nearDays(packed), recentDays(packed));

/** A report of an event as a unit of merging. */
export function eventUnit(packed: PackedEvent, published: Span | null, ids: Ids): EventUnit {
  const persons = new Map<string, string[]>();
  const others: string[] = [];
  const [actors, recipients] = [packed.w, packed.r].map(
    (side) => new Set(side.map((party) => endOf(party, ids.get(party[0])!))),
  ) as [Set<string>, Set<string>];
  for (const party of [...packed.w, ...packed.r]) {
    const id = ids.get(party[0])!;
    if (id.startsWith("person:")) {
      const end = endOf(party, id);
      const list = persons.get(end);
      if (!list) persons.set(end, [id]);
      else if (!list.includes(id)) list.push(id);
    } else if (!id.startsWith("state:") && !others.includes(id)) others.push(id);
  }
  for (const list of persons.values()) list.sort();
  others.sort();
  const when = eventWhen(packed, published);
  const rank =
    (when?.tight ? 8 : 0) + 2 * persons.size + (packed.p ? 1 + Number(packed.p[4] !== undefined) : 0) + Number(packed.m !== null);
  const sign = JSON.stringify([
    packed.a,
    packed.m,
    packed.x,
    [...actors].sort(),
    [...recipients].sort(),
    [...persons].sort(([a], [b]) => (a < b ? -1 : 1)),
    others,
    packed.p ? packed.p.slice(1) : 0,
    when ? [when.s, when.e, when.tight] : [packed.d[0], packed.d[1]],
    when?.tight || !published ? 0 : [published.s, published.e],
    rare.has(packed.a) && when ? "" : packed.k,
  ]);
  const data: EventData = {
    when,
    published,
    packed,
    wished: wished.has(packed.x),
    persons,
    actors,
    recipients,
    words: sketchWords(packed.k),
  };
  return { sign, rank, s: when?.s ?? 0, e: when?.e ?? 0, wide: when !== null && when.e - when.s > nearDays(packed), data };
}

const gap = (a: Span, b: Span): number => Math.max(0, a.s - b.e, b.s - a.e);

/** How far two reports' places speak for one act: 1 the same, 0 unknown, -1 against. */
function places(a: EventData, b: EventData): number {
  const p = a.packed.p;
  const q = b.packed.p;
  if (!p || !q) return 0;
  if (p[1] === q[1]) return 1;
  if (p[3] && q[3] && p[3] !== q[3]) return -1;
  if (p[4] === undefined || p[5] === undefined || q[4] === undefined || q[5] === undefined) return 0;
  if (kilometres(p[4], p[5], q[4], q[5]) <= samePlace) return 1;
  return isVisit(a.packed) || p[2].startsWith("state:") || q[2].startsWith("state:") ? 0 : -1;
}

/** How far the persons speak for one act: shared on a side +1 each, different on a side = contradiction. */
function persons(a: EventData, b: EventData): number {
  let shared = 0;
  for (const [end, ids] of a.persons) {
    const other = b.persons.get(end);
    if (!other) continue;
    if (ids.some((id) => other.includes(id))) shared++;
    else return -1;
  }
  return shared;
}

function modes(a: EventData, b: EventData): number {
  const m = a.packed.m;
  const n = b.packed.m;
  if (m === n) return m === null ? 0 : 1;
  if (m === null || n === null || a.packed.a === "ASSAULT" || a.packed.a === "PROTEST" || a.packed.a === "MOBILIZE") return 0;
  if (a.packed.a === "CONSULT" && m !== "phone" && n !== "phone") return 0;
  return -1;
}

const opposed = (a: EventData, b: EventData): boolean =>
  !mutual.has(a.packed.a) &&
  a.recipients.size > 0 &&
  b.recipients.size > 0 &&
  ![...a.actors].some((end) => b.actors.has(end)) &&
  ![...a.recipients].some((end) => b.recipients.has(end));

/** How well two reports of the same sides and family fit as reports of one act; 0 = not enough, -1 = they contradict. */
function fit(one: EventUnit, other: EventUnit): number {
  const a = one.data;
  const b = other.data;
  const tight = Boolean(a.when?.tight && b.when?.tight);
  const apart = a.when && b.when ? gap(a.when, b.when) : 0;
  if (tight && apart > lateDays(a.packed)) return -1;
  const who = persons(a, b);
  const where = places(a, b);
  const how = modes(a, b);
  if (who < 0 || where < 0 || how < 0 || opposed(a, b)) return -1;
  if (!tight && apart > 0) return 0;
  if ((a.wished || b.wished) && a.packed.x !== b.packed.x && !tight) return 0;
  const words = likeness(a.words, b.words);
  if (apart > 0 && who <= 0 && where <= 0 && words < 0.2) return 0;
  if (!rare.has(a.packed.a)) {
    const near = words >= 0.2 || (where > 0 && tight && apart === 0 && words >= 0.08) || (who > 1 && words >= 0.12);
    if (!near) return 0;
  }
  return 1 + who + 0.7 * where + 0.3 * how + 2 * words - 0.2 * apart;
}

/** What is told as planned is the next such act, what is told as past is the last: of several that fit, the nearest in time. */
function prefer(unit: EventUnit, parent: EventUnit, value: number): number {
  const { published } = unit.data;
  if (!unit.wide || !published) return value;
  return value - 0.1 * Math.max(0, published.s - parent.e, parent.s - published.e);
}

/** How reports of events of one heading are compared. */
export function eventComparison(packed: PackedEvent): Comparison<EventData> {
  return { reach: nearDays(packed) + lateDays(packed), fit, prefer };
}
