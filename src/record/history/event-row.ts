import { intensity, ploverType } from "../../world/ontology.ts";
import { spanOf } from "../merging/day.ts";
import { kilometres, samePlace } from "../merging/distance.ts";
import { isState } from "../merging/ends.ts";
import type { EventRow } from "../rows/event.ts";
import type { DateRow, DifferenceRow, MentionRow, PartyRow, PlaceRow } from "../rows/parts.ts";
import type { PackedDate, PackedEvent, PackedPlace } from "../store/pack.ts";
import { dating, isExplicit, withTakers } from "./as-told.ts";
import { difference, type Given, mostGiven } from "./differences.ts";
import { type ActorOf, byFrequency, evidenceOf, mentionRow, mergedParties, type Report, sourcesOf } from "./report.ts";
import { eventStatus, statusHistory } from "./status-history.ts";

type EventReport = Report<PackedEvent>;

export const dateRow = (date: PackedDate): DateRow => ({ start: date[0], end: date[1] ?? date[0], precision: date[2] });

const width = (date: PackedDate): number => {
  const span = spanOf(date[0], date[1] ?? date[0]);
  return span ? span.e - span.s : Number.POSITIVE_INFINITY;
};

/** The narrowest day or days that reports themselves give, else what their own dates say: the most often given of these. */
export function mergedDate(dates: readonly PackedDate[]): DateRow {
  const known = dates.filter((date) => date[0] !== null);
  if (known.length === 0) return { start: null, end: null, precision: dates[0]?.[2] ?? "unknown" };
  const explicit = known.filter(isExplicit);
  const pool = explicit.length > 0 ? explicit : known;
  const narrowest = Math.min(...pool.map(width));
  const best = pool.filter((date) => width(date) <= Math.max(narrowest, 3));
  const rows = best.map(dateRow);
  return mostGiven(rows, (row) => `${row.start} ${row.end} ${row.precision}`)!;
}

const placeRow = (place: PackedPlace): PlaceRow => ({
  name: place[1],
  ...(place[0] ? { text: place[0] } : {}),
  ...(place[2] ? { id: place[2] } : {}),
  ...(place[3] ? { iso3: place[3] } : {}),
  ...(place[4] === undefined || place[5] === undefined ? {} : { lat: place[4], lon: place[5] }),
});

/** The place most reports give, one with coordinates before a mere state. */
export function mergedPlace(places: readonly PackedPlace[]): PlaceRow | null {
  const exact = places.filter((place) => place[4] !== undefined && !place[2].startsWith("state:"));
  const chosen = mostGiven(exact.length > 0 ? exact : places, (place) => `${place[1]} ${place[2]}`);
  return chosen ? placeRow(chosen) : null;
}

const isPlain = ({ id }: PartyRow): boolean => id.startsWith("state:") || id.startsWith("place:");

/** The states of which a person or an organ is among the parties. */
const represented = (parties: readonly PartyRow[]): ReadonlySet<string> =>
  new Set(parties.filter((party) => !isPlain(party) && isState(party.code)).map((party) => party.code));

/**
 * A side without the states whose own person or organ stands on it; of a meeting also without those whose own stands on the other, and
 * without their capitals ("Erdoğan and Greece visited Mitsotakis", "Putin and Erdoğan met Moscow"), if anybody is left on either.
 */
function withoutBareStates<P extends PartyRow>(side: readonly P[], other: readonly P[], isMeeting: boolean): P[] {
  const without = (states: ReadonlySet<string>, isBare: (party: P) => boolean) =>
    side.filter((party) => !(isBare(party) && states.has(party.code)));
  const left = isMeeting ? without(represented([...side, ...other]), isPlain) : [];
  // Two who are both on one side met one another.
  if (left.length > 0 || (isMeeting && represented(other).size > 1)) return left;
  return without(represented(side), ({ id }) => id.startsWith("state:"));
}

function sides(
  reports: readonly EventReport[],
  takers: readonly Pick<PackedEvent, "w" | "r">[],
  actorOf: ActorOf,
): { actors: MentionRow[]; recipients: MentionRow[] } {
  const balance = new Map<string, number>();
  const words = new Map<string, string>();
  takers.forEach(({ w, r }, i) => {
    const { body } = reports[i]!;
    for (const [list, by] of [
      [w, 1],
      [r, -1],
    ] as const)
      for (const party of list) {
        const { id } = actorOf(party[0]);
        const known = balance.get(id);
        balance.set(id, (known ?? 0) + by);
        if (known === undefined) words.set(id, body.slice(party[1], party[2]));
      }
  });
  const all = mergedParties(
    takers.flatMap(({ w, r }) => [w, r]),
    actorOf,
  ).map((party): MentionRow => ({ ...party, text: words.get(party.id)! }));
  const [acting, receiving] = [all.filter(({ id }) => balance.get(id)! >= 0), all.filter(({ id }) => balance.get(id)! < 0)];
  const isMeeting = reports.some(({ packed }) => packed.a === "CONSULT");
  return {
    actors: withoutBareStates(acting, receiving, isMeeting),
    recipients: withoutBareStates(receiving, acting, isMeeting),
  };
}

const sizes = ["killed", "injured", "arrested", "count"] as const;

function mergedSize(reports: readonly EventReport[]): EventRow["size"] {
  const size: { killed?: number; injured?: number; arrested?: number; count?: number } = {};
  for (const field of sizes) {
    const last = reports.findLast(({ packed }) => packed.z?.[field] !== undefined)?.packed.z?.[field];
    if (last !== undefined) size[field] = last;
  }
  return Object.keys(size).length > 0 ? size : null;
}

/** What the reports of one event disagree on. */
export function differencesOf(reports: readonly Pick<EventReport, "packed">[], actorOf: ActorOf): DifferenceRow[] {
  if (reports.length < 2) return [];
  const given = (value: (packed: PackedEvent) => string | null | undefined) => {
    const found: Given[] = [];
    reports.forEach(({ packed }, report) => {
      const said = value(packed);
      if (said !== null && said !== undefined) found.push({ value: said, report });
    });
    return found;
  };
  // What is called off is dated by the day on which it was, as often as by the day for which it had been.
  const off = reports.some(({ packed }) => packed.x !== "cancelled");
  const found = [
    difference(
      "date",
      given(({ d, x }) =>
        isExplicit(d) && !(off && x === "cancelled") && width(d) <= 3
          ? `${d[0]}${d[1] && d[1] !== d[0] ? `/${d[1]}` : ""}`
          : null,
      ),
    ),
    placeDiffers(reports),
    ...(reports.some(({ packed }) => packed.z)
      ? sizes.map((field) =>
          difference(
            field,
            given(({ z }) => z?.[field]?.toString()),
          ),
        )
      : []),
    whoDiffers(reports, actorOf),
    reports.some(({ packed }) => packed.x === "happened") && reports.some(({ packed }) => packed.x === "denied")
      ? difference(
          "status",
          given(({ x }) => (x === "happened" || x === "denied" ? x : null)),
        )
      : null,
  ];
  return found.filter((row) => row !== null);
}

/** Places further apart than a palace from its city. */
function placeDiffers(reports: readonly Pick<EventReport, "packed">[]): DifferenceRow | null {
  const first = reports.find(({ packed: { p } }) => p)?.packed.p;
  if (!first || reports.every(({ packed: { p } }) => !p || (p[4] === first[4] && p[5] === first[5]))) return null;
  const seen: { readonly value: string; readonly lat: number; readonly lon: number }[] = [];
  const given = reports.flatMap(({ packed: { p } }, report) => {
    if (!p || p[2].startsWith("state:")) return [];
    const [, name, , , lat, lon] = p;
    if (lat === undefined || lon === undefined) return [];
    const near = seen.find((place) => kilometres(place.lat, place.lon, lat, lon) <= samePlace);
    if (!near) seen.push({ value: name, lat, lon });
    return [{ value: near?.value ?? name, report }];
  });
  return difference("place", given);
}

/** Whether no state has more than one person in all the reports: as most often. */
function onePersonEach(reports: readonly Pick<EventReport, "packed">[], actorOf: ActorOf): boolean {
  const persons: string[] = [];
  const states: string[] = [];
  for (const { packed } of reports)
    for (const side of [packed.w, packed.r])
      for (const party of side) {
        const { id } = actorOf(party[0]);
        if (!id.startsWith("person:") || !isState(party[3])) continue;
        const at = states.indexOf(party[3]);
        if (at < 0) {
          states.push(party[3]);
          persons.push(id);
        } else if (persons[at] !== id) return false;
      }
  return true;
}

/** Different persons for one side's state. */
function whoDiffers(reports: readonly Pick<EventReport, "packed">[], actorOf: ActorOf): DifferenceRow | null {
  if (onePersonEach(reports, actorOf)) return null;
  const byState = new Map<string, { value: string; report: number; ids: string[] }[]>();
  reports.forEach(({ packed }, report) => {
    const persons = new Map<string, { ids: string[]; names: string[] }>();
    for (const party of [...packed.w, ...packed.r]) {
      const { id, name } = actorOf(party[0]);
      if (!id.startsWith("person:") || !isState(party[3])) continue;
      const list = persons.get(party[3]) ?? { ids: [], names: [] };
      if (!list.ids.includes(id)) {
        list.ids.push(id);
        list.names.push(name);
      }
      persons.set(party[3], list);
    }
    for (const [state, { ids, names }] of persons) {
      const list = byState.get(state) ?? [];
      list.push({ value: names.sort().join(", "), report, ids });
      byState.set(state, list);
    }
  });
  for (const [, list] of [...byState].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const disjoint = list.some((a) => list.some((b) => !a.ids.some((id) => b.ids.includes(id))));
    if (disjoint) return difference("who", list);
  }
  return null;
}

/** The event that its reports, sorted by key, tell of together. */
export function eventRowOf(id: string, reports: readonly EventReport[], actorOf: ActorOf): EventRow {
  const packed = reports.map((report) => report.packed);
  const said = reports.map((report) => ({ status: report.packed.x, asOf: report.asOf }));
  const status = eventStatus(said);
  const type = mostGiven(packed, ({ a }) => a)!.a;
  const ofType = packed.filter(({ a }) => a === type);
  const mode =
    mostGiven(
      ofType.flatMap(({ m }) => (m ? [m] : [])),
      (given) => given,
    ) ?? null;
  const takers = withTakers(packed, status);
  const { actors, recipients } = sides(reports, takers, actorOf);
  const places = packed.flatMap(({ p }) => (p ? [p] : []));
  return {
    kind: "event",
    id,
    type,
    mode,
    contexts: byFrequency(packed.map(({ c }) => c)),
    topics: byFrequency(packed.map(({ o }) => o)),
    status,
    statusHistory: statusHistory(said),
    actors,
    recipients,
    place: mergedPlace(places),
    date: mergedDate(dating(packed, status).map(({ d }) => d)),
    quad: ploverType(type)?.quad ?? "",
    intensity: intensity(type, mode ? [mode] : []),
    size: mergedSize(reports),
    sources: sourcesOf(reports),
    differences: differencesOf(reports, actorOf),
    reports: reports.map((report) => ({
      ...evidenceOf(report),
      status: report.packed.x,
      attributedTo: mentionRow(report.packed.b[0], report, actorOf),
      date: dateRow(report.packed.d),
    })),
  };
}
