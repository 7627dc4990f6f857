import type { Span } from "../merging/day.ts";
import {
  kindName,
  type Packed,
  type PackedAgreement,
  type PackedAssessment,
  type PackedEvent,
  type PackedOffice,
  type PackedSeat,
  type PackedStatement,
} from "./pack.ts";

/** Tells findings of one kind at one place apart: what they say beyond their words. */
export function discriminatorOf(kind: number, packed: Packed, ids: ReadonlyMap<number, string>): string {
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
  if (kindName[kind] === "event") {
    const { w, r, b } = packed as PackedEvent;
    const parties = w.concat(r);
    if (b[0]) parties.push(b[0]);
    return parties;
  }
  const said = packed.b[0] ? [packed.b[0]] : [];
  switch (kindName[kind]) {
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

const ahead = new Set(["planned", "proposed", "called-for", "announced"]);

/**
 * The day by which a finding is sorted among others: of a document known only by its month, the first where it tells what is
 * to come, the last where it tells what has been, so that what was announced comes before what was made of it; of one day too.
 * In half days.
 */
export function sortingDay(packed: Packed, published: Span | null): number | null {
  if (!published) return null;
  return "x" in packed && ahead.has(packed.x) ? 2 * published.s : 2 * published.e + 1;
}

/** Sorts reports the same way everywhere: by the document's date (unknown last), its id, the place, and what is said. */
export function reportKey(day: number | null, document: string, start: number, stop: number, discriminator: string): string {
  const when = day === null ? "9999999" : String(day + 1_000_000).padStart(7, "0");
  // Joined, it is in one piece: keys are kept by the thousand.
  return [when, document, String(start).padStart(9, "0"), String(stop).padStart(9, "0"), discriminator].join(" ");
}
