import type { PackedEvent, PackedParty } from "../store/pack.ts";
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
  readonly sort: string;
  readonly tight: boolean;
  /** Days by which a report may be wrong. */
  readonly late: number;
  /** States that act or are acted on, and actors of no state. */
  readonly ends: readonly string[];
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
const rare = new Set(["visit", "meeting", "call", "accord", "COOPERATE", "MOBILIZE", "RETREAT"]);
/** Acts that reports of one thing name differently: an accord is agreed, concluded, signed. Others are compared by the act alone. */
const families: Readonly<Record<string, string>> = {
  CONSULT: "encounter",
  AGREE: "encounter",
  SUPPORT: "encounter",
  COOPERATE: "encounter",
  CONCEDE: "encounter",
  AID: "encounter",
};

const isVisit = (packed: PackedEvent): boolean => packed.a === "CONSULT" && packed.m === "visit";
/** A visit lasts and is told from its first day or its last; other acts are over in a day. */
const nearDays = (packed: PackedEvent): number => (isVisit(packed) ? 3 : 2);
const lateDays = (packed: PackedEvent): number => (isVisit(packed) ? 2 : 1);
const recentDays = (packed: PackedEvent): number => (isVisit(packed) ? 3 : 2);

/** Whether a party is only where the act took place: "signed in Paris" names no side in Paris. */
const isScene = (packed: PackedEvent, id: string): boolean =>
  id.startsWith("place:") && !isVisit(packed) && packed.p !== 0 && packed.p[2] === id;

/** Whether a party is nobody in particular: "the two leaders", "women". */
const isAnyone = (party: PackedParty, id: string): boolean => id.startsWith("group:") && party[3] === "";

/** Sides of the act: states, and actors of no state by their id. */
function endsOf(packed: PackedEvent, ids: Ids): string[] {
  const ends = new Set<string>();
  for (const party of [...packed.w, ...packed.r]) {
    const id = ids.get(party[0])!;
    if (!isScene(packed, id) && !isAnyone(party, id)) ends.add(endOf(party, id));
  }
  if (ends.size === 0) for (const party of [...packed.w, ...packed.r]) ends.add(endOf(party, ids.get(party[0])!));
  return [...ends].sort();
}

const mostKeyed = 6;
const mostPersons = 2;

/**
 * A report is compared with those that share two of its sides, or a side and the state where it was. One that has only a
 * single side is compared with those of the same persons.
 */
function keysOf(packed: PackedEvent, ends: readonly string[], persons: readonly string[]): { keys: string[]; asks: string[] } {
  const family = families[packed.a] ?? packed.a;
  const points = [...new Set([...ends.slice(0, mostKeyed), ...(packed.p && isState(packed.p[3]) ? [packed.p[3]] : [])])].sort();
  const some = persons.slice(0, mostPersons);
  const all = some.map((id) => `event ${family} ${id}`);
  const lone = some.map((id) => `event ${family} alone ${id}`);
  if (points.length < 2) {
    const keys = [`event ${family} ${points.join(" ")}`, ...lone];
    return { keys, asks: [...keys, ...all] };
  }
  const pairs = points.flatMap((a, i) => points.slice(i + 1).map((b) => `event ${family} ${a} ${b}`));
  return { keys: [...pairs, ...all], asks: [...pairs, ...lone] };
}

export const eventWhen = (packed: PackedEvent, published: Span | null): When | null =>
  whenOf(packed.d, packed.x, published, nearDays(packed), recentDays(packed));

/** A report of an event as a unit of merging. */
export function eventUnit(packed: PackedEvent, published: Span | null, ids: Ids): EventUnit {
  const ends = endsOf(packed, ids);
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
    (when?.tight ? 8 : 0) +
    2 * persons.size +
    Math.min(2, ends.length) +
    (packed.p ? 1 + Number(packed.p[4] !== undefined) : 0) +
    Number(packed.m !== null);
  const sign = JSON.stringify([
    packed.a,
    packed.m,
    packed.y ?? 0,
    packed.x,
    [...actors].sort(),
    [...recipients].sort(),
    [...persons].sort(([a], [b]) => (a < b ? -1 : 1)),
    others,
    packed.p ? packed.p.slice(1) : 0,
    when ? [when.s, when.e, when.tight] : [packed.d[0], packed.d[1]],
    when?.tight || !published ? 0 : [published.s, published.e],
    packed.k,
  ]);
  const data: EventData = {
    when,
    published,
    packed,
    wished: wished.has(packed.x),
    sort: sortOf(packed),
    tight: when?.tight ?? false,
    late: lateDays(packed),
    ends,
    persons,
    actors,
    recipients,
    words: sketchWords(packed.k),
  };
  return {
    sign,
    rank,
    s: when?.s ?? 0,
    e: when?.e ?? 0,
    wide: when !== null && when.e - when.s > nearDays(packed),
    ...keysOf(packed, ends, [...persons.values()].flat().sort()),
    data,
    documents: new Set(),
  };
}

/** How far two reports' places speak for one act: 1 the same, 0 unknown, -1 against. */
function places(a: EventData, b: EventData): number {
  const p = a.packed.p;
  const q = b.packed.p;
  if (!p || !q) return 0;
  if (p[1] === q[1]) return 1;
  if (p[3] && q[3] && p[3] !== q[3]) return -1;
  if (p[4] === undefined || p[5] === undefined || q[4] === undefined || q[5] === undefined) return 0;
  if (kilometres(p[4], p[5], q[4], q[5]) <= samePlace) return 1;
  return isVisit(a.packed) || isVisit(b.packed) || p[2].startsWith("state:") || q[2].startsWith("state:") ? 0 : -1;
}

/** Whether two ids can be of one person: the same, or one name with some of the other's words ("lula", "lula-da-silva"). */
function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.at(-1) !== b.at(-1) && a[7] !== b[7]) return false;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const words = `-${many.slice("person:".length)}-`;
  return few
    .slice("person:".length)
    .split("-")
    .every((word) => words.includes(`-${word}-`));
}

/** How far the persons speak for one act: shared on a side +1 each, different on a side = contradiction. */
function persons(a: EventData, b: EventData): number {
  if (a.persons.size === 0 || b.persons.size === 0) return 0;
  let shared = 0;
  for (const [end, ids] of a.persons) {
    const other = b.persons.get(end);
    if (!other) continue;
    if (ids.some((id) => other.some((another) => sameName(id, another)))) shared++;
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

/** What an act is, as far as reports agree on it: whoever agrees, concludes and signs is told of by three acts of the ontology. */
function sortOf(packed: PackedEvent): string {
  if (packed.a === "CONSULT") return isVisit(packed) ? "visit" : packed.m === "phone" ? "call" : "meeting";
  return packed.y && accordActs.has(packed.a) ? "accord" : packed.a;
}
const accordActs = new Set(["AGREE", "SUPPORT", "COOPERATE", "CONCEDE"]);

/** How like two sorts of acts are, told by different reports: a visit and its talks, talks and what was signed at them. */
const likeSorts: ReadonlyMap<string, ReadonlyMap<string, number>> = (() => {
  const table = new Map<string, Map<string, number>>();
  const put = (p: string, q: string, like: number): void => {
    table.set(p, (table.get(p) ?? new Map()).set(q, like));
    table.set(q, (table.get(q) ?? new Map()).set(p, like));
  };
  put("meeting", "visit", 0.6);
  for (const [p, q] of [
    ["accord", "meeting"],
    ["accord", "visit"],
    ["AGREE", "AID"],
    ["AGREE", "accord"],
    ["SUPPORT", "accord"],
    ["AGREE", "SUPPORT"],
  ] as const)
    put(p, q, 0.4);
  return table;
})();
const likeActs = (p: string, q: string): number => (p === q ? 1 : (likeSorts.get(p)?.get(q) ?? 0));

/** States and others that both reports name, as sides or one of them as the place; at least one must be a side of both. */
function sharedPoints(a: EventData, b: EventData): number {
  const sides = a.ends.filter((end) => b.ends.includes(end)).length;
  if (sides === 0) return 0;
  const scene = (data: EventData): string => (data.packed.p ? data.packed.p[3] : "");
  const crossed = [scene(a), scene(b)].filter(
    (point, i) =>
      point !== "" && !(a.ends.includes(point) && b.ends.includes(point)) && (i === 0 ? b.ends : a.ends).includes(point),
  ).length;
  return sides + Math.min(1, crossed);
}

/** How well two reports fit as reports of one act; 0 = not enough, -1 = they contradict. */
function fit(one: EventUnit, other: EventUnit): number {
  const a = one.data;
  const b = other.data;
  const apart = Math.max(0, one.s - other.e, other.s - one.e);
  const tight = a.tight && b.tight;
  if (apart > 0 && !tight) return 0;
  if (apart > 1 && apart > Math.max(a.late, b.late)) return -1;
  const like = likeActs(a.sort, b.sort);
  // What one report tells as two acts is two.
  const together = !one.documents.isDisjointFrom(other.documents);
  if (like < 1 && together) return -1;
  if (like === 0) return 0;
  const who = persons(a, b);
  const how = like === 1 ? modes(a, b) : 0;
  if (who < 0 || how < 0 || (like === 1 && opposed(a, b))) return -1;
  if ((a.wished || b.wished) && a.packed.x !== b.packed.x && !tight) return 0;
  const words = likeness(a.words, b.words);
  const where = places(a, b);
  // A place may be wrong in one report; without the same people or words it is another act.
  if (where < 0 && who < 1 && words < 0.2) return -1;
  const shared = sharedPoints(a, b);
  if (shared === 0) return 0;
  // Within one report only what has the same sides is told again, and an accord only in like words.
  if (together && words < 0.25 && (a.sort === "accord" || shared < Math.max(a.ends.length, b.ends.length))) return 0;
  const told = where > 0 || who > 0 || words >= 0.2;
  if (apart > 0 && !told && !(like === 1 && a.sort === "accord" && shared > 1)) return 0;
  // One side alone says little, unless there is only one.
  if (shared < 2 && !(Math.min(a.ends.length, b.ends.length) === 1 && (told || a.ends.length === b.ends.length))) return 0;
  const inWords = words >= 0.2 || (who > 1 && words >= 0.12) || (like === 1 && where > 0 && words >= 0.08);
  const enough =
    like === 1
      ? rare.has(a.sort) || inWords
      : inWords || (shared > 1 && (told || words >= 0.12 || like >= 0.6 || (tight && apart === 0))) || (like >= 0.6 && told);
  if (!enough) return 0;
  return like * (1 + who + 0.7 * where + 0.3 * how + 0.3 * shared + 2 * words - 0.2 * apart);
}

/** What is told as planned is the next such act, what is told as past is the last: of several that fit, the nearest in time. */
function prefer(unit: EventUnit, parent: EventUnit, value: number): number {
  const { published } = unit.data;
  if (!unit.wide || !published) return value;
  return value - 0.1 * Math.max(0, published.s - parent.e, parent.s - published.e);
}

/** How reports of events are compared. */
export const eventComparison: Comparison<EventData> = {
  reach: 5,
  wide: true,
  fit,
  akin: (a, b) => a.data.sort === b.data.sort,
  prefer,
};
