import data from "../data/lags.json" with { type: "json" };
import { dayNumber, type Evidence } from "./evidence.ts";

/** Steps of [up to so many days between, natural logarithm of the likelihood], the last without end. */
type Steps = readonly (readonly [number, number])[];

/** How likely texts of a day are to speak of times before and after it, as logarithms, at most 0. */
export interface Lags {
  /** The time holds the day itself. */
  readonly within: number;
  readonly past: Steps;
  readonly future: Steps;
}

interface Likelihoods {
  readonly within: number;
  readonly past: readonly (readonly number[])[];
  readonly future: readonly (readonly number[])[];
}

function logarithms({ within, past, future }: Likelihoods): Lags {
  const most = Math.max(within, ...[...past, ...future].map(([, each]) => each!));
  const steps = (of: Likelihoods["past"]): Steps => of.map(([to, each]) => [to!, Math.log(each! / most)]);
  return { within: Math.log(within / most), past: steps(past), future: steps(future) };
}

/** What texts look back on and ahead to, by the kind of words: src/intake/data/lags.json. */
export const lags = Object.fromEntries(
  Object.entries(data.kinds).map(([kind, likelihoods]) => [kind, logarithms(likelihoods)]),
) as Readonly<Record<keyof typeof data.kinds, Lags>>;

function step(steps: Steps, days: number): number {
  for (const [to, each] of steps) if (days <= to) return each;
  return steps.at(-1)![1];
}

const at = (day: number, from: number, to: number, { within, past, future }: Lags): number =>
  day < from ? step(future, from - day) : day > to ? step(past, day - to) : within;

/** Evidence of a text that speaks of a time from `from` to `to` (ISO 8601 days). */
export function spokenOf(from: string, to: string, kind: Lags, because: string): Evidence {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return { because, on: (day) => at(day, first, last, kind) };
}

/** The same where the time is one of several, `beginnings` in order, each as many days long: the one that suits the day best. */
export function spokenOfOne(beginnings: readonly number[], long: number, kind: Lags, because: string): Evidence {
  let i = 0;
  return {
    because,
    on: (day) => {
      // Days are mostly asked for in order.
      while (i > 0 && beginnings[i]! > day) i--;
      while (i + 1 < beginnings.length && beginnings[i + 1]! <= day) i++;
      let best = -Infinity;
      for (const from of [beginnings[i], beginnings[i + 1]])
        if (from !== undefined) best = Math.max(best, at(day, from, from + long, kind));
      return best;
    },
  };
}
