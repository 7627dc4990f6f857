import type { PackedEvent, PackedParty } from "../store/pack.ts";
import { familyOf, frequent, isVisit, lateDays, mutual, nearDays, recentDays, sortOf } from "./acts.ts";
import type { Span } from "./day.ts";
import { isState } from "./ends.ts";
import { filed, Tellers, type Unit } from "./unit.ts";
import { sideOf, type When, whenOf } from "./when.ts";
import { type SketchWords, sketchWords } from "./words.ts";

/** What merging asks of a report of an event. */
export interface EventData {
  readonly when: When | null;
  readonly published: Span | null;
  readonly act: string;
  readonly mode: string | null;
  readonly status: string;
  readonly place: Exclude<PackedEvent["p"], 0> | null;
  readonly isVisit: boolean;
  readonly isMutual: boolean;
  readonly isFrequent: boolean;
  /** Whether it is of the encounters: visits, talks and what is agreed at them. */
  readonly isEncounter: boolean;
  readonly wished: boolean;
  readonly sort: string;
  readonly tight: boolean;
  /** Days by which a report may be wrong. */
  readonly late: number;
  /** States that act or are acted on, and actors of no state. */
  readonly ends: readonly string[];
  /** Persons by the side they stand on. */
  readonly persons: readonly (readonly [end: string, ids: readonly string[]])[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly words: SketchWords;
}
export type EventUnit = Unit<EventData>;
type Ids = ReadonlyMap<number, string>;

const wished = new Set(["proposed", "called-for", "hypothetical"]);
/** Whether a party is only where the act took place: "signed in Paris" names no side in Paris. */
const isScene = (packed: PackedEvent, id: string): boolean =>
  id.startsWith("place:") && !isVisit(packed) && packed.p !== 0 && packed.p[2] === id;

/** Whether a party is nobody in particular: "the two leaders", "women". */
const isAnyone = (party: PackedParty, id: string): boolean => id.startsWith("group:") && party[3] === "";

/** Sides of the act: states, and actors of no state by their id. */
function endsOf(packed: PackedEvent, ids: Ids): string[] {
  const named: string[] = [];
  const all: string[] = [];
  for (const side of [packed.w, packed.r])
    for (const party of side) {
      const id = ids.get(party[0])!;
      const end = side === packed.r ? hitOf(packed, party, id) : sideOf(party, id);
      if (!all.includes(end)) all.push(end);
      if (!isScene(packed, id) && !isAnyone(party, id) && !named.includes(end)) named.push(end);
    }
  return inOrder(named.length === 0 ? all : named);
}

/** Sorted, and in no more room than it needs: units are kept by the thousand. */
const inOrder = (list: string[]): string[] => {
  const sorted = list.slice();
  for (let i = 1; i < sorted.length; i++)
    for (let j = i; j > 0 && sorted[j]! < sorted[j - 1]!; j--) [sorted[j - 1], sorted[j]] = [sorted[j]!, sorted[j - 1]!];
  return sorted;
};

/** Whom an attack hits, counts for the state whose people they are, unless they fight it. */
function hitOf(packed: PackedEvent, party: PackedParty, id: string): string {
  return packed.a === "ASSAULT" && isState(party[3]) && !fighters.has(party[4] || "") ? party[3] : sideOf(party, id);
}
const fighters = new Set(["REB", "OPP", "CRM", "RAD", "UAF"]);

const sidesOf = (packed: PackedEvent, side: readonly PackedParty[], ids: Ids): string[] => {
  const ends: string[] = [];
  for (const party of side) {
    const id = ids.get(party[0])!;
    const end = side === packed.r ? hitOf(packed, party, id) : sideOf(party, id);
    if (!ends.includes(end)) ends.push(end);
  }
  return inOrder(ends);
};

/** Whether a place is more than a state, and known. */
export const isExact = (place: PackedEvent["p"] | null): place is Exclude<PackedEvent["p"], 0> =>
  place !== 0 && place !== null && place[4] !== undefined && place[2] !== "" && !place[2].startsWith("state:");

/** Days within which an act between persons who are named is still told of without its day: "the talks of Gallant and Austin". */
const retoldDays = 5;
const isRetold = (packed: PackedEvent, persons: EventData["persons"]): boolean =>
  packed.x === "happened" &&
  ((packed.a === "CONSULT" && packed.m !== "phone" && persons.length > (isVisit(packed) ? 0 : 1)) ||
    (packed.a === "COERCE" && persons.length > 0));

/** Days within which what was put off is made, if at all. */
const putOffDays = 270;

const mostKeyed = 6;
const mostPersons = 2;

/**
 * A report is compared with those that share two of its sides, or a side and the state where it was. One that has only a
 * single side is compared with those of the same persons, and those at the same exact place.
 */
function keysOf(packed: PackedEvent, ends: readonly string[], persons: readonly string[]): { keys: string[]; asks: string[] } {
  const family = `event ${familyOf(packed)}`;
  const named = ends.slice(0, mostKeyed);
  if (packed.p && isState(packed.p[3]) && !named.includes(packed.p[3])) named.push(packed.p[3]);
  const points = inOrder(named);
  const some = persons.slice(0, mostPersons);
  if (isExact(packed.p)) some.push(packed.p[2]);
  const all = some.map((id) => `${family} ${id}`);
  const lone = some.map((id) => `${family} alone ${id}`);
  if (points.length < 2) {
    const keys = [`${family} ${points.join(" ")}`, ...lone];
    return { keys, asks: [...keys, ...all] };
  }
  const pairs: string[] = [];
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++) pairs.push(`${family} ${points[i]} ${points[j]}`);
  return { keys: [...pairs, ...all], asks: [...pairs, ...lone] };
}

/** A report of an event as a unit of merging. */
export function eventUnit(packed: PackedEvent, published: Span | null, ids: Ids): EventUnit {
  const ends = endsOf(packed, ids);
  const persons: [string, string[]][] = [];
  const others: string[] = [];
  const actors = sidesOf(packed, packed.w, ids);
  const recipients = sidesOf(packed, packed.r, ids);
  for (const side of [packed.w, packed.r])
    for (const party of side) {
      const id = ids.get(party[0])!;
      if (id.startsWith("person:")) {
        const end = sideOf(party, id);
        const known = persons.find(([other]) => other === end);
        if (!known) persons.push([end, [id]]);
        else if (!known[1].includes(id)) known[1].push(id);
      } else if (!id.startsWith("state:") && !others.includes(id)) others.push(id);
    }
  for (const person of persons) if (person[1].length > 1) person[1].sort();
  if (persons.length > 1) persons.sort(([a], [b]) => (a < b ? -1 : 1));
  if (others.length > 1) others.sort();
  const recent = isRetold(packed, persons) ? retoldDays : recentDays(packed);
  const when = whenOf(packed.d, packed.x, published, nearDays(packed), recent);
  const rank =
    (when?.tight ? 8 : 0) +
    2 * persons.length +
    Math.min(2, ends.length) +
    (packed.p ? 1 + Number(packed.p[4] !== undefined) : 0) +
    // A visit leads the talks on it, and is never their equal.
    (isVisit(packed) ? 4.5 : Number(packed.m !== null));
  const sign = JSON.stringify([
    packed.a,
    packed.m,
    packed.y ?? 0,
    packed.q ?? 0,
    packed.x,
    actors,
    recipients,
    persons,
    others,
    packed.p ? packed.p.slice(1) : 0,
    when ? [when.s, when.e, when.tight] : [packed.d[0], packed.d[1]],
    when?.tight || !published ? 0 : [published.s, published.e],
    packed.k,
  ]);
  const sort = sortOf(packed);
  const data: EventData = {
    when,
    published,
    act: packed.a,
    mode: packed.m,
    status: packed.x,
    place: packed.p === 0 ? null : packed.p,
    isVisit: isVisit(packed),
    isMutual: mutual.has(packed.a),
    isFrequent: frequent.has(sort),
    isEncounter: familyOf(packed) === "encounter",
    wished: wished.has(packed.x),
    sort,
    tight: when?.tight ?? false,
    // A summit goes on for days.
    late: packed.a === "CONSULT" && ends.length > 2 ? 2 : lateDays(packed),
    ends,
    persons: persons.slice(),
    actors,
    recipients,
    words: sketchWords(packed.k),
  };
  const ties = packed.q === 1 && packed.a === "CONSULT" && when !== null && !when.tight;
  const wide = when !== null && (ties || when.e - when.s > nearDays(packed));
  const { keys, asks } = keysOf(packed, ends, inOrder(persons.flatMap((person) => person[1])));
  const { keys: own, near, far } = filed(keys, wide, asks);
  return {
    sign,
    rank,
    s: when?.s ?? 0,
    e: ties ? when.s + putOffDays : (when?.e ?? 0),
    wide,
    ties,
    keys: own,
    near,
    far,
    data,
    documents: new Tellers(),
  };
}
