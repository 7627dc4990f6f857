import type { PackedAgreement } from "../store/pack.ts";
import type { Span } from "./day.ts";
import { groupByLeaders } from "./leaders.ts";
import { containment } from "./words.ts";

/** One report of an agreement as merging sees it; its parties are settled by its bucket. */
export interface AgreementReport {
  readonly n: number;
  readonly key: string;
  readonly published: Span | null;
  /** Day of the agreement, else of the report. */
  readonly day: number | null;
  readonly packed: PackedAgreement;
  /** Sketch of the agreement's name without the word for its form. */
  readonly name: string;
}

const reach = 60;
const general = new Set(["agreement", "deal"]);

const amount = (bound: { exactly?: number; atLeast?: number; about?: number; atMost?: number } | null): number | null =>
  bound ? (bound.exactly ?? bound.about ?? bound.atLeast ?? bound.atMost ?? null) : null;

/** 1 if two numbers may be the same, -1 if not, 0 if one is missing. */
function same(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  return Math.abs(a - b) <= 0.05 * Math.max(Math.abs(a), Math.abs(b)) ? 1 : -1;
}

function fit(a: AgreementReport, b: AgreementReport): number {
  const p = a.packed;
  const q = b.packed;
  const forms = p.f === q.f || general.has(p.f) || general.has(q.f);
  if (!forms || (p.f === "contracts") !== (q.f === "contracts")) return -1;
  const apart = a.day !== null && b.day !== null ? Math.abs(a.day - b.day) : 0;
  const name = containment(a.name, b.name);
  const bothNamed = a.name.length >= 6 && b.name.length >= 6;
  if (bothNamed && name < 0.5) return -1;
  const value = p.y && q.y && p.y.currency === q.y.currency ? same(amount(p.y), amount(q.y)) : 0;
  const count = same(amount(p.n), amount(q.n));
  if (bothNamed) return 1 + name + 0.5 * value + 0.5 * count - apart / 120;
  if (value < 0 || count < 0) return -1;
  if (value + count > 0) return 1 + value + count - apart / 120;
  return apart <= 7 && p.f === q.f ? 0.5 - apart / 60 : 0;
}

const fullness = (a: AgreementReport): number =>
  a.name.length + (a.packed.y ? 6 : 0) + (a.packed.n ? 3 : 0) + (a.packed.d[3] === "document" ? 0 : 2);

const leads = (a: AgreementReport, b: AgreementReport): boolean => {
  const x = fullness(a);
  const y = fullness(b);
  if (x !== y) return x > y;
  if (a.day !== b.day) return (a.day ?? 0) < (b.day ?? 0);
  return a.key < b.key;
};

/** One group an agreement. Free of order. */
export function mergeAgreements(reports: readonly AgreementReport[]): AgreementReport[][] {
  const dated = reports.filter((report) => report.day !== null);
  const groups = groupByLeaders(dated, { reach, day: (report) => report.day!, leads, fit });
  const undated = new Map<string, AgreementReport[]>();
  for (const report of reports) {
    if (report.day !== null) continue;
    const same = JSON.stringify([report.packed.f, report.name, report.packed.n, report.packed.y]);
    const list = undated.get(same);
    if (list) list.push(report);
    else undated.set(same, [report]);
  }
  return [...groups, ...undated.values()].map((group) => group.sort((a, b) => (a.key < b.key ? -1 : 1)));
}
