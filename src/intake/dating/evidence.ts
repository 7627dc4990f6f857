/** Days from `from` to `to`, ISO 8601, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Something that makes some days likelier than others as the day a text was written. */
export interface Evidence {
  /** The days it speaks for; none of the others are excluded, they only get nothing. */
  readonly days: readonly Days[];
  /** 1 is one plain fact, such as an office that is held. */
  readonly weight: number;
  /** One sentence for a reader. */
  readonly because: string;
}

export const LATEST = "2099-12-31";

/** The days that the most evidence speaks for: first and last, and how much. Null without evidence. */
export function mostLikely(evidence: readonly Evidence[]): (Days & { readonly weight: number }) | null {
  const change = new Map<string, number>();
  const add = (day: string, weight: number) => change.set(day, (change.get(day) ?? 0) + weight);
  for (const each of evidence) {
    for (const { from, to } of merged(each.days)) {
      add(from, each.weight);
      if (to < LATEST) add(dayAfter(to), -each.weight);
    }
  }
  let weight = 0;
  let best = 0;
  let from = "";
  let to = "";
  const days = [...change.keys()].sort();
  for (const [i, day] of days.entries()) {
    weight += change.get(day)!;
    const until = days[i + 1] === undefined ? LATEST : dayBefore(days[i + 1]!);
    if (weight > best + 1e-9) {
      best = weight;
      from = day;
      to = until;
    } else if (best > 0 && Math.abs(weight - best) <= 1e-9) to = until;
  }
  return best === 0 ? null : { from, to, weight: best };
}

/** How much evidence speaks for a day. */
export function weightOn(evidence: readonly Evidence[], day: string): number {
  return evidence.reduce((sum, each) => sum + (speaksFor(each, day) ? each.weight : 0), 0);
}

export function speaksFor(evidence: Evidence, day: string): boolean {
  return evidence.days.some(({ from, to }) => from <= day && day <= to);
}

/** The same days without overlaps. */
function merged(days: readonly Days[]): Days[] {
  const sorted = [...days].filter(({ from, to }) => from <= to).sort((a, b) => (a.from < b.from ? -1 : 1));
  const out: { from: string; to: string }[] = [];
  for (const each of sorted) {
    const last = out.at(-1);
    if (last !== undefined && each.from <= last.to) {
      if (each.to > last.to) last.to = each.to;
    } else out.push({ ...each });
  }
  return out;
}

function dayAfter(day: string): string {
  return shift(day, 1);
}

function dayBefore(day: string): string {
  return shift(day, -1);
}

/** The day some days later (earlier, if negative). */
export function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
