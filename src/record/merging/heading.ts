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
} from "../store/pack.ts";
import { agreementComparison, agreementUnit } from "./agreements.ts";
import { type Span, spanOf } from "./day.ts";
import { eventComparison, eventHeading, eventUnit, eventWhen } from "./events.ts";
import { sayingComparison, sayingUnit } from "./sayings.ts";
import type { Comparison, Unit } from "./unit.ts";
import { endOf } from "./when.ts";

type Ids = ReadonlyMap<number, string>;

/** A finding as merging sees it: findings of other headings are never one with it. */
export interface Merged {
  readonly heading: string;
  /** Null where equal findings are one and others never. */
  readonly comparison: Comparison<never> | null;
  readonly unit: Unit<unknown>;
  /** The days of the finding; null where it has none, and is one only with what says the same. */
  readonly days: Span | null;
}

/** The day a finding is of: its own, else its document's. */
function dayOf(date: PackedDate, published: Span | null): number | null {
  const own = date[3] === "document" ? null : spanOf(date[0], date[1] ?? date[0]);
  return own?.s ?? published?.s ?? null;
}

const same = (heading: string): Merged => ({
  heading,
  comparison: null,
  unit: { sign: heading, rank: 0, s: 0, e: 0, wide: false, data: null },
  days: null,
});

const onDay = (heading: string, comparison: Comparison<never>, unit: Unit<unknown>, day: number | null): Merged => ({
  heading,
  comparison,
  unit,
  days: day === null ? null : { s: day, e: day },
});

/** How merging sees a finding. */
export function mergedAs(kind: number, packed: Packed, published: Span | null, ids: Ids): Merged {
  switch (kindName[kind]) {
    case "event": {
      const event = packed as PackedEvent;
      return {
        heading: eventHeading(event, ids),
        comparison: eventComparison(event),
        unit: eventUnit(event, published, ids),
        days: eventWhen(event, published),
      };
    }
    case "statement": {
      const { w, d, k, h } = packed as PackedStatement;
      const day = dayOf(d, published);
      return onDay(`statement ${ids.get(w[0])}`, sayingComparison, sayingUnit(h, k, "", day), day);
    }
    case "agreement": {
      const agreement = packed as PackedAgreement;
      const day = dayOf(agreement.d, published);
      const ends = new Set(agreement.w.map((party) => endOf(party, ids.get(party[0])!)));
      return onDay(`agreement ${[...ends].sort().join(" ")}`, agreementComparison, agreementUnit(agreement, day), day);
    }
    case "office": {
      const { w, v, r } = packed as PackedOffice;
      return same(`office ${ids.get(w[0])} ${v.toLowerCase()} ${r ? ids.get(r[0]) : ""}`);
    }
    case "seat": {
      const { w, r, v, d } = packed as PackedSeat;
      return same(`seat ${ids.get(w[0])} ${ids.get(r[0])} ${v.toLowerCase()} ${d[0]} ${d[1]}`);
    }
    default: {
      const { w, r, x, k, h } = packed as PackedAssessment;
      const day = published?.s ?? null;
      return onDay(
        `assessment ${w ? ids.get(w[0]) : ""} ${typeof r === "string" ? r.toLowerCase() : ids.get(r[0])}`,
        sayingComparison,
        sayingUnit(h, k, x, day),
        day,
      );
    }
  }
}
