import type { PackedAgreement } from "../store/pack.ts";
import { type Comparison, filed, Tellers, type Unit } from "./unit.ts";
import { containment, type SketchWords, sketch, sketchWords } from "./words.ts";

/** What merging asks of a report of an agreement; its parties are settled by its heading. */
export interface AgreementData {
  readonly form: string;
  readonly count: PackedAgreement["n"];
  readonly value: PackedAgreement["y"];
  readonly day: number | null;
  /** Words of its name but for that of its form. */
  readonly name: SketchWords;
}

const general = new Set(["agreement", "deal"]);

const amount = (bound: { exactly?: number; atLeast?: number; about?: number; atMost?: number } | null): number | null =>
  bound ? (bound.exactly ?? bound.about ?? bound.atLeast ?? bound.atMost ?? null) : null;

/** 1 if two numbers may be the same, -1 if not, 0 if one is missing. */
function same(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  return Math.abs(a - b) <= 0.05 * Math.max(Math.abs(a), Math.abs(b)) ? 1 : -1;
}

/** A report of an agreement as a unit of merging. */
export function agreementUnit(packed: PackedAgreement, day: number | null, heading: string): Unit<AgreementData> {
  const name = sketch(packed.v.replaceAll(packed.f, ""));
  const rank = name.length + (packed.y ? 6 : 0) + (packed.n ? 3 : 0) + (packed.d[3] === "document" ? 0 : 2);
  const sign = JSON.stringify([heading, packed.f, name, packed.n, packed.y, day]);
  return {
    sign,
    rank,
    s: day ?? 0,
    e: day ?? 0,
    wide: false,
    ties: false,
    ...filed([heading], false),
    documents: new Tellers(),
    data: { form: packed.f, count: packed.n, value: packed.y, day, name: sketchWords(name) },
  };
}

/** How reports of agreements between the same parties are compared. */
export const agreementComparison: Comparison<AgreementData> = {
  reach: 45,
  late: 45,
  wide: false,
  fit({ data: a }, { data: b }) {
    const forms = a.form === b.form || general.has(a.form) || general.has(b.form);
    if (!forms || (a.form === "contracts") !== (b.form === "contracts")) return -1;
    const apart = a.day !== null && b.day !== null ? Math.abs(a.day - b.day) : 0;
    const name = containment(a.name, b.name);
    const named = a.name.length > 1 && b.name.length > 1;
    if (named && name < 0.5) return -1;
    const value = a.value && b.value && a.value.currency === b.value.currency ? same(amount(a.value), amount(b.value)) : 0;
    const count = same(amount(a.count), amount(b.count));
    if (named) return 1 + name + 0.5 * value + 0.5 * count - apart / 120;
    if (value < 0 || count < 0) return -1;
    if (value + count > 0) return 1 + value + count - apart / 120;
    return apart <= 7 && a.form === b.form ? 0.5 - apart / 60 : 0;
  },
};
