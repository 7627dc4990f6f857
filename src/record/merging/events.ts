import { keyNumber } from "../store/hash.ts";
import type { PackedEvent } from "../store/pack.ts";
import type { Span } from "./day.ts";
import { kilometres, samePlace } from "./distance.ts";
import { isState } from "./ends.ts";
import { type EventReport, endOf, type When, whenOf } from "./event-report.ts";
import { groupByLeaders } from "./leaders.ts";
import { likeness } from "./words.ts";

/** Reports that say the very same, as one. */
interface Unit {
  readonly key: string;
  readonly reports: EventReport[];
  readonly when: When | null;
  readonly published: Span | null;
  readonly packed: PackedEvent;
  readonly wished: boolean;
  /** Persons by the side they stand on. */
  readonly persons: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly string[];
  readonly actors: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  /** How much it says: the fuller leads. */
  readonly fullness: number;
}

const wished = new Set(["proposed", "called-for", "hypothetical"]);
/** Acts in which both sides do the same. */
const mutual = new Set(["CONSULT", "COOPERATE", "AGREE"]);
/** Acts of which a pair has few a day: same sides and same day are the same act unless something speaks against it. */
const rare = new Set(["CONSULT", "COOPERATE", "MOBILIZE", "RETREAT"]);

/** A visit lasts and is told from its first day or its last; other acts are over in a day. */
const tightDays = (packed: PackedEvent): number => (isVisit(packed) ? 10 : 4);
const isVisit = (packed: PackedEvent): boolean => packed.a === "CONSULT" && packed.m === "visit";

/** The family of acts within which reports are compared: a visit is not the meetings held on it. */
const family = (packed: PackedEvent): string => (isVisit(packed) ? "CONSULT/visit" : packed.a);

/** Sides of the act: states, and actors of no state by their id; for a visit also the state where it is. */
export function endsOf(packed: PackedEvent, ids: ReadonlyMap<number, string>): string[] {
  const ends = new Set<string>();
  for (const party of [...packed.w, ...packed.r]) ends.add(endOf(party, ids.get(party[0])!));
  if (ends.size === 1 && isVisit(packed) && packed.p && isState(packed.p[3])) ends.add(packed.p[3]);
  return [...ends].sort();
}

/** Where merging looks for a report's like, and the days it covers. */
export function eventPlacing(
  packed: PackedEvent,
  ids: ReadonlyMap<number, string>,
  published: Span | null,
): { bucket: number; s: number | null; e: number | null } {
  const when = whenOf(packed.d, packed.x, published, tightDays(packed));
  return {
    bucket: keyNumber(`event ${family(packed)} ${endsOf(packed, ids).join(" ")}`),
    s: when?.s ?? null,
    e: when?.e ?? null,
  };
}

function unitOf(report: EventReport): Unit {
  const { packed, ids, published } = report;
  const persons = new Map<string, string[]>();
  const others: string[] = [];
  const sides = [packed.w, packed.r].map((side) => new Set(side.map((party) => endOf(party, ids.get(party[0])!))));
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
  const when = whenOf(packed.d, packed.x, published, tightDays(packed));
  const fullness =
    (when?.tight ? 8 : 0) + 2 * persons.size + (packed.p ? 1 + Number(packed.p[4] !== undefined) : 0) + Number(packed.m !== null);
  return {
    key: report.key,
    reports: [report],
    when,
    published,
    packed,
    wished: wished.has(packed.x),
    persons,
    others,
    actors: sides[0]!,
    recipients: sides[1]!,
    fullness,
  };
}

/** What makes two reports say the very same. */
function signature(unit: Unit): string {
  const { packed, when } = unit;
  return JSON.stringify([
    packed.a,
    packed.m,
    unit.wished,
    packed.x,
    [...unit.actors].sort(),
    [...unit.recipients].sort(),
    [...unit.persons].sort(),
    unit.others,
    packed.p ? packed.p.slice(1) : 0,
    when ? [when.s, when.e, when.tight] : [packed.d[0], packed.d[1]],
    when?.tight ? 0 : unit.published,
    rare.has(packed.a) ? "" : packed.k,
  ]);
}

const leads = (a: Unit, b: Unit): boolean => {
  if (a.fullness !== b.fullness) return a.fullness > b.fullness;
  if (a.when && b.when && a.when.s !== b.when.s) return a.when.s < b.when.s;
  return a.key < b.key;
};

const gap = (a: Span, b: Span): number => Math.max(0, a.s - b.e, b.s - a.e);

/** How far two reports' places speak for one act: 1 the same, 0 unknown, -1 against. */
function places(a: Unit, b: Unit): number {
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
function persons(a: Unit, b: Unit): number {
  let shared = 0;
  for (const [end, ids] of a.persons) {
    const other = b.persons.get(end);
    if (!other) continue;
    if (ids.some((id) => other.includes(id))) shared++;
    else return -1;
  }
  return shared;
}

function modes(a: Unit, b: Unit): number {
  const m = a.packed.m;
  const n = b.packed.m;
  if (m === n) return m === null ? 0 : 1;
  if (m === null || n === null || a.packed.a === "ASSAULT" || a.packed.a === "PROTEST" || a.packed.a === "MOBILIZE") return 0;
  if (a.packed.a === "CONSULT" && m !== "phone" && n !== "phone") return 0;
  return -1;
}

const opposed = (a: Unit, b: Unit): boolean =>
  !mutual.has(a.packed.a) &&
  a.recipients.size > 0 &&
  b.recipients.size > 0 &&
  ![...a.actors].some((end) => b.actors.has(end)) &&
  ![...a.recipients].some((end) => b.recipients.has(end));

/** How well two reports of the same sides and family fit as reports of one act; 0 = not enough, -1 = they contradict. */
function fit(a: Unit, b: Unit): number {
  const who = persons(a, b);
  const where = places(a, b);
  const how = modes(a, b);
  if (who < 0 || where < 0 || how < 0 || opposed(a, b)) return -1;
  if (a.wished !== b.wished && !(a.when?.tight && b.when?.tight)) return 0;
  if (a.wished && b.wished && a.packed.x !== b.packed.x && !(a.when?.tight && b.when?.tight)) return 0;
  const words = likeness(a.packed.k, b.packed.k);
  const tight = Boolean(a.when?.tight && b.when?.tight);
  const apart = a.when && b.when ? gap(a.when, b.when) : 0;
  if (tight) {
    const allowed = isVisit(a.packed) ? 3 : 1;
    if (apart > allowed) return -1;
    if (apart > 0 && who <= 0 && where <= 0 && words < 0.2) return 0;
  } else if (apart > 0) return 0;
  if (!rare.has(a.packed.a)) {
    const near = words >= 0.2 || (where > 0 && tight && apart === 0 && words >= 0.08) || (who > 1 && words >= 0.12);
    if (!near) return 0;
  }
  return 1 + who + 0.7 * where + 0.3 * how + 2 * words - 0.2 * apart;
}

/** Days from a report to a group: what is told as planned is the next such act, what is told as past is the last. */
function distanceInTime(unit: Unit, s: number, e: number): number {
  if (!unit.published) return 0;
  return Math.max(0, unit.published.s - e, s - unit.published.e);
}

/**
 * The events that reports of one bucket tell of: each group is one event.
 * First those that give their day find each other; then those that say less ("this week", "recently") join the one they
 * fit best, the nearest in time where several fit; what is left is compared among itself. Free of order.
 */
export function mergeEvents(reports: readonly EventReport[]): EventReport[][] {
  const bySignature = new Map<string, Unit>();
  for (const report of [...reports].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const unit = unitOf(report);
    const sign = signature(unit);
    const known = bySignature.get(sign);
    if (known) known.reports.push(report);
    else bySignature.set(sign, unit);
  }
  const units = [...bySignature.values()];
  const tight = units.filter((unit) => unit.when?.tight);
  const groups = groupByLeaders(tight, {
    reach: tight.some((u) => isVisit(u.packed)) ? 13 : 5,
    day: (unit) => unit.when!.s,
    leads,
    fit,
  });
  const left: Unit[] = [];
  const joined: { group: Unit[]; unit: Unit }[] = [];
  for (const unit of units) {
    if (unit.when?.tight) continue;
    const best = unit.when ? bestGroup(unit, groups) : null;
    if (best) joined.push({ group: best, unit });
    else left.push(unit);
  }
  for (const { group, unit } of joined) group.push(unit);
  const dated = left.filter((unit) => unit.when);
  groups.push(
    ...groupByLeaders(dated, {
      reach: 10,
      day: (unit) => unit.published?.s ?? unit.when!.s,
      leads,
      fit,
    }),
  );
  for (const unit of left) if (!unit.when) groups.push([unit]);
  return groups.map((group) => group.flatMap((unit) => unit.reports).sort((a, b) => (a.key < b.key ? -1 : 1)));
}

function bestGroup(unit: Unit, groups: readonly Unit[][]): Unit[] | null {
  let best: { group: Unit[]; value: number; far: number; key: string } | null = null;
  for (const group of groups) {
    const leader = group[0]!;
    if (gap(leader.when!, unit.when!) > 0) continue;
    if (group.some((member) => fit(unit, member) < 0)) continue;
    const value = fit(unit, leader);
    if (value <= 0) continue;
    const far = distanceInTime(unit, leader.when!.s, leader.when!.e);
    const better =
      !best ||
      value - 0.1 * far > best.value - 0.1 * best.far ||
      (value - 0.1 * far === best.value - 0.1 * best.far && leader.key < best.key);
    if (better) best = { group, value, far, key: leader.key };
  }
  return best?.group ?? null;
}
