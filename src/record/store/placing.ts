import { type Span, spanOf } from "../merging/day.ts";
import { endOf } from "../merging/event-report.ts";
import { eventPlacing } from "../merging/events.ts";
import { keyNumber } from "./hash.ts";
import {
  kindName,
  type Packed,
  type PackedAgreement,
  type PackedAssessment,
  type PackedDate,
  type PackedEvent,
  type PackedOffice,
  type PackedSeat,
  type PackedStatement,
} from "./pack.ts";

/** Where merging looks for a finding's like: only findings of one bucket can be one; `s` to `e` are the days it covers. */
export interface Placing {
  readonly bucket: number;
  readonly s: number | null;
  readonly e: number | null;
}

type Ids = ReadonlyMap<number, string>;

/** The day a finding is of: its own, else its document's. */
export function dayOf(date: PackedDate, published: Span | null): number | null {
  const own = date[3] === "document" ? null : spanOf(date[0], date[1] ?? date[0]);
  return own?.s ?? published?.s ?? null;
}

const at = (bucket: string, day: number | null): Placing => ({ bucket: keyNumber(bucket), s: day, e: day });

export function placingOf(kind: number, packed: Packed, ids: Ids, published: Span | null): Placing {
  switch (kindName[kind]) {
    case "event":
      return eventPlacing(packed as PackedEvent, ids, published);
    case "statement": {
      const { w, d } = packed as PackedStatement;
      return at(`statement ${ids.get(w[0])}`, dayOf(d, published));
    }
    case "agreement": {
      const { w, d } = packed as PackedAgreement;
      const ends = new Set(w.map((party) => endOf(party, ids.get(party[0])!)));
      return at(`agreement ${[...ends].sort().join(" ")}`, dayOf(d, published));
    }
    case "office": {
      const { w, v, r } = packed as PackedOffice;
      return at(`office ${ids.get(w[0])} ${v.toLowerCase()} ${r ? ids.get(r[0]) : ""}`, 0);
    }
    case "seat": {
      const { w, r, v, d } = packed as PackedSeat;
      return at(`seat ${ids.get(w[0])} ${ids.get(r[0])} ${v.toLowerCase()} ${d[0]} ${d[1]}`, 0);
    }
    default: {
      const { w, r } = packed as PackedAssessment;
      return at(
        `assessment ${w ? ids.get(w[0]) : ""} ${typeof r === "string" ? r.toLowerCase() : ids.get(r[0])}`,
        published?.s ?? null,
      );
    }
  }
}

/** Tells findings of one kind at one place apart: what they say beyond their words. */
export function discriminatorOf(kind: number, packed: Packed, ids: Ids): string {
  const names = (list: readonly (readonly [number, ...unknown[]])[]): string => list.map((party) => ids.get(party[0])).join(",");
  switch (kindName[kind]) {
    case "event": {
      const { a, m, x, w, r } = packed as PackedEvent;
      return `${a} ${m ?? ""} ${x} ${names(w)}>${names(r)}`;
    }
    case "statement": {
      const { w, f, u } = packed as PackedStatement;
      return `${f} ${ids.get(w[0])} ${u}`;
    }
    case "agreement": {
      const { f, x, v, w } = packed as PackedAgreement;
      return `${f} ${x} ${v} ${names(w)}`;
    }
    case "office": {
      const { w, v, r } = packed as PackedOffice;
      return `${ids.get(w[0])} ${v} ${r ? ids.get(r[0]) : ""}`;
    }
    case "seat": {
      const { w, r, v, d } = packed as PackedSeat;
      return `${ids.get(w[0])} ${ids.get(r[0])} ${v} ${d[0]} ${d[1]}`;
    }
    default: {
      const { w, r, x } = packed as PackedAssessment;
      return `${w ? ids.get(w[0]) : ""} ${typeof r === "string" ? r : ids.get(r[0])} ${x}`;
    }
  }
}

/** The parties of a packed finding, in their order, whoever's words it is last. */
export function packedParties(kind: number, packed: Packed): (readonly [number, number, number, string, ...unknown[]])[] {
  const said = packed.b[0] ? [packed.b[0]] : [];
  switch (kindName[kind]) {
    case "event": {
      const { w, r } = packed as PackedEvent;
      return [...w, ...r, ...said];
    }
    case "statement": {
      const { w, r, g } = packed as PackedStatement;
      return [w, ...r, ...(g ? [g] : []), ...said];
    }
    case "agreement":
      return [...(packed as PackedAgreement).w, ...said];
    case "office": {
      const { w, r } = packed as PackedOffice;
      return [w, ...(r ? [r] : []), ...said];
    }
    case "seat": {
      const { w, r } = packed as PackedSeat;
      return [w, r, ...said];
    }
    default: {
      const { w, r } = packed as PackedAssessment;
      return [...(w ? [w] : []), ...(typeof r === "string" ? [] : [r]), ...said];
    }
  }
}

/** Sorts reports the same way everywhere: by the document's date (unknown last), its id, the place, and what is said. */
export function reportKey(day: number | null, document: string, start: number, stop: number, discriminator: string): string {
  const when = day === null ? "9999999" : String(day + 1_000_000).padStart(7, "0");
  return `${when} ${document} ${String(start).padStart(9, "0")} ${String(stop).padStart(9, "0")} ${discriminator}`;
}
