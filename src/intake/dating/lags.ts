import { dayNumber, type Evidence } from "./evidence.ts";

/** How likely texts are to speak of a time, by the days that lie between: steps of [up to so many days, likelihood], the last without end. */
export type Steps = readonly (readonly [number, number])[];

/** What texts of a day say of times before and after it. */
export interface Lags {
  /** The time holds the day itself. */
  readonly within: number;
  readonly past: Steps;
  readonly future: Steps;
}

/**
 * What texts look back on and ahead to, counted in 1,836 news articles with known dates (Dai 2017, doi:10.7910/DVN/GMFCTR) and smoothed:
 * the latest year that is spoken of as past lies in the year before in a quarter of them, in the same year in an eighth, ahead in a
 * sixteenth; a sentence about the future names a year that is past in three of ten cases.
 */
export const yearBehind: Lags = {
  within: 0.2,
  past: [
    [180, 0.25],
    [365, 0.2],
    [550, 0.16],
    [900, 0.1],
    [1300, 0.05],
    [2000, 0.035],
    [3000, 0.016],
    [4500, 0.01],
    [8000, 0.004],
    [1e9, 0.002],
  ],
  future: [
    [365, 0.025],
    [1100, 0.01],
    [1e9, 0.004],
  ],
};

export const yearAhead: Lags = {
  within: 0.13,
  past: [
    [365, 0.1],
    [730, 0.07],
    [1460, 0.035],
    [3000, 0.012],
    [1e9, 0.003],
  ],
  future: [
    [365, 0.12],
    [1100, 0.05],
    [1800, 0.03],
    [3650, 0.012],
    [5500, 0.005],
    [1e9, 0.0005],
  ],
};

/** "the 2018 Winter Olympics": a year that names something may be behind or ahead. */
export const yearOfName: Lags = {
  within: 0.16,
  past: [
    [365, 0.2],
    [730, 0.11],
    [1460, 0.07],
    [3000, 0.03],
    [1e9, 0.008],
  ],
  future: [
    [365, 0.06],
    [1800, 0.02],
    [3650, 0.008],
    [1e9, 0.001],
  ],
};

/** The latest date in words that is spoken of as past, by the day: daily news writes none for its own day. */
export const dateBehind: Lags = {
  within: 0.03,
  past: [
    [1, 0.03],
    [7, 0.006],
    [30, 0.003],
    [90, 0.0018],
    [365, 0.0009],
    [1000, 0.0004],
    [3650, 0.0001],
    [1e9, 0.00002],
  ],
  future: [
    [365, 0.0003],
    [1e9, 0.00005],
  ],
};

/** A date in figures stands in what a page puts around its text, and is mostly that of the day. */
export const stampBehind: Lags = {
  within: 0.2,
  past: [
    [1, 0.2],
    [7, 0.01],
    [30, 0.003],
    [90, 0.001],
    [365, 0.0004],
    [1000, 0.0001],
    [1e9, 0.00002],
  ],
  future: [
    [365, 0.0002],
    [1e9, 0.00003],
  ],
};

/** The latest month. */
export const monthBehind: Lags = {
  within: 0.2,
  past: [
    [31, 0.2],
    [92, 0.15],
    [365, 0.08],
    [730, 0.03],
    [1300, 0.015],
    [3650, 0.005],
    [1e9, 0.0015],
  ],
  future: [
    [365, 0.01],
    [1e9, 0.003],
  ],
};

export const dateAhead: Lags = {
  within: 0.05,
  past: [
    [60, 0.004],
    [365, 0.001],
    [1e9, 0.0001],
  ],
  future: [
    [30, 0.02],
    [120, 0.008],
    [365, 0.004],
    [1100, 0.001],
    [1e9, 0.00003],
  ],
};

/** A day and month without a year: the nearest of its kind, as a rule. */
export const partBehind: Lags = {
  within: 0.06,
  past: [
    [7, 0.035],
    [30, 0.012],
    [90, 0.003],
    [200, 0.0006],
    [1e9, 0.0001],
  ],
  future: [
    [14, 0.004],
    [60, 0.001],
    [1e9, 0.0001],
  ],
};

export const partAhead: Lags = {
  within: 0.03,
  past: [
    [30, 0.004],
    [90, 0.001],
    [1e9, 0.0001],
  ],
  future: [
    [14, 0.015],
    [60, 0.006],
    [120, 0.002],
    [1e9, 0.0001],
  ],
};

/** A full date in the first sentences may be the news itself. */
export const dateOfLead: Lags = {
  within: 0.1,
  past: [
    [3, 0.06],
    [10, 0.015],
    [45, 0.005],
    [365, 0.0012],
    [1000, 0.0004],
    [3650, 0.0001],
    [1e9, 0.00002],
  ],
  future: [
    [365, 0.0005],
    [1e9, 0.00005],
  ],
};

/** And is it where it falls on the weekday that the text begins with. */
export const dateOfNews: Lags = {
  within: 0.3,
  past: [
    [3, 0.3],
    [10, 0.04],
    [45, 0.004],
    [365, 0.0004],
    [1e9, 0.00002],
  ],
  future: [
    [365, 0.0003],
    [1e9, 0.00003],
  ],
};

/** The nearest day of that weekday and date. */
export const onWeekday: Lags = {
  within: 1,
  past: [
    [200, 1],
    [330, 0.3],
    [1e9, 0.003],
  ],
  future: [
    [200, 0.8],
    [330, 0.1],
    [1e9, 0.003],
  ],
};

/** "in March", without a year. */
export const bareMonthBehind: Lags = {
  within: 0.1,
  past: [
    [31, 0.1],
    [92, 0.06],
    [1e9, 0.03],
  ],
  future: [
    [31, 0.03],
    [1e9, 0.015],
  ],
};

export const bareMonthAhead: Lags = {
  within: 0.08,
  past: [
    [92, 0.02],
    [1e9, 0.01],
  ],
  future: [
    [92, 0.1],
    [1e9, 0.03],
  ],
};

export const monthNow: Lags = {
  within: 1,
  past: [
    [31, 0.06],
    [1e9, 0.03],
  ],
  future: [
    [31, 0.06],
    [1e9, 0.03],
  ],
};

/** The same as logarithms, at most 0. */
function logarithms({ within, past, future }: Lags): Lags {
  const most = Math.max(within, ...[...past, ...future].map(([, each]) => each));
  const steps = (of: Steps): Steps => of.map(([to, each]) => [to, Math.log(each / most)]);
  return { within: Math.log(within / most), past: steps(past), future: steps(future) };
}

function step(steps: Steps, days: number): number {
  for (const [to, each] of steps) if (days <= to) return each;
  return steps.at(-1)![1];
}

const at = (day: number, from: number, to: number, { within, past, future }: Lags): number =>
  day < from ? step(future, from - day) : day > to ? step(past, day - to) : within;

/** Evidence of a text that speaks of a time from `from` to `to` (ISO 8601 days). */
export function spokenOf(from: string, to: string, lags: Lags, because: string): Evidence {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const logs = logarithms(lags);
  return { because, on: (day) => at(day, first, last, logs) };
}

/** The same where the time is one of several, `beginnings` in order, each as many days long: the one that suits the day best. */
export function spokenOfOne(beginnings: readonly number[], long: number, lags: Lags, because: string): Evidence {
  const logs = logarithms(lags);
  let i = 0;
  return {
    because,
    on: (day) => {
      // Days are mostly asked for in order.
      while (i > 0 && beginnings[i]! > day) i--;
      while (i + 1 < beginnings.length && beginnings[i + 1]! <= day) i++;
      let best = -Infinity;
      for (const from of [beginnings[i], beginnings[i + 1]])
        if (from !== undefined) best = Math.max(best, at(day, from, from + long, logs));
      return best;
    },
  };
}
