import {
  type FindingKind,
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
import { eventComparison } from "./event-fit.ts";
import { eventUnit } from "./events.ts";
import { sayingComparison, sayingUnit } from "./sayings.ts";
import { type Comparison, filed, Tellers, type Unit } from "./unit.ts";
import { endOf } from "./when.ts";

type Ids = ReadonlyMap<number, string>;

/** A finding as merging sees it. */
export interface Merged {
  readonly unit: Unit<unknown>;
  /** Findings that are one if they say the same, and never otherwise: those without a date, offices, seats. */
  readonly alone: boolean;
}

/** How findings of a kind are compared. */
export const comparisons: Readonly<Record<FindingKind, Comparison<never>>> = {
  event: eventComparison,
  statement: sayingComparison,
  agreement: agreementComparison,
  office: { reach: 0, late: 0, wide: false, fit: () => 0 },
  seat: { reach: 0, late: 0, wide: false, fit: () => 0 },
  assessment: sayingComparison,
};

/** The day a finding is of: its own, else its document's. */
function dayOf(date: PackedDate, published: Span | null): number | null {
  const own = date[3] === "document" ? null : spanOf(date[0], date[1] ?? date[0]);
  return own?.s ?? published?.s ?? null;
}

const same = (sign: string): Merged => ({
  unit: { sign, rank: 0, s: 0, e: 0, wide: false, ties: false, ...filed([sign], false), documents: new Tellers(), data: null },
  alone: true,
});

const dated = (unit: Unit<unknown>, day: unknown): Merged =>
  day === null ? { unit: { ...unit, ...filed([unit.sign], unit.wide) }, alone: true } : { unit, alone: false };

/** How merging sees a finding. */
export function mergedAs(kind: number, packed: Packed, published: Span | null, ids: Ids): Merged {
  switch (kindName[kind]) {
    case "event": {
      const unit = eventUnit(packed as PackedEvent, published, ids);
      return dated(unit, unit.data.when);
    }
    case "statement": {
      const { w, d, k, h } = packed as PackedStatement;
      const day = dayOf(d, published);
      return dated(sayingUnit(h, k, "", day, `statement ${ids.get(w[0])}`), day);
    }
    case "agreement": {
      const agreement = packed as PackedAgreement;
      const day = dayOf(agreement.d, published);
      const ends = new Set(agreement.w.map((party) => endOf(party, ids.get(party[0])!)));
      return dated(agreementUnit(agreement, day, `agreement ${[...ends].sort().join(" ")}`), day);
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
      return dated(
        sayingUnit(
          h,
          k,
          x,
          day,
          `assessment ${w ? ids.get(w[0]) : ""} ${typeof r === "string" ? r.toLowerCase() : ids.get(r[0])}`,
        ),
        day,
      );
    }
  }
}
