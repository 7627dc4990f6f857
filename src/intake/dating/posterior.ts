import { lastYear } from "../../world/council/seats.ts";
import { dayNumber, type Evidence } from "./evidence.ts";

/** Years that a text may be from, as far as nothing in it tells. */
const first = dayNumber("1946-01-01");
const last = dayNumber("2040-12-31");

/**
 * Pieces of evidence lean on one another (who names one president of 2015 names two), so that all together they count for less than
 * their product. Chosen on dated news, so that of the days inferred more than nine in ten are right (docs/accuracy.md).
 */
const together = 0.85;

/** How sure a date has to be. */
const sure = 0.9;

/** Reports are kept the more the younger they are, and few are read from after the last year that the facts know. */
function prior(day: number): number {
  const year = 1970 + day / 365.2425;
  if (year > lastYear + 1) return -1.5 * (year - lastYear - 1);
  return year > 2010 ? 0 : -0.06 * (2010 - year);
}

const priors = Float64Array.from({ length: last - first + 1 }, (_, i) => prior(first + i));

/** How likely each of some days is as the one on which a text was written that says all this; sums to 1. */
export function likelihoods(evidence: readonly Evidence[], days: readonly number[]): number[] {
  const logs = days.map((day) => priors[day - first]! + together * evidence.reduce((sum, { on }) => sum + on(day), 0));
  const best = Math.max(...logs);
  const masses = logs.map((log) => Math.exp(log - best));
  const all = masses.reduce((sum, each) => sum + each, 0);
  return masses.map((mass) => mass / all);
}

/** Days as numbers from 1970-01-01: the first and last of a run, and the likeliest in it. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly likeliest: number;
}

/** Every so many days are looked at first, and each day only where these leave anything; days this unlikely (as a logarithm) do not count. */
const stride = 16;
const hopeless = 12;

/** The shortest run of days that is sure to hold the one on which a text was written that says all this. */
export function surestRun(evidence: readonly Evidence[]): Run {
  const masses = massesOf(evidence);
  let [begin, end] = surest(masses);
  // Days as likely as those at its ends are as good.
  while (begin > 0 && masses[begin - 1]! >= masses[begin]! * (1 - 1e-9)) begin--;
  while (end + 1 < masses.length && masses[end + 1]! >= masses[end]! * (1 - 1e-9)) end++;
  return { from: first + begin, to: first + end, likeliest: first + masses.indexOf(1) };
}

/** How likely each day is against the likeliest. */
function massesOf(evidence: readonly Evidence[]): Float64Array {
  const logOn = (i: number): number => priors[i]! + together * evidence.reduce((sum, { on }) => sum + on(first + i), 0);
  const rough = Float64Array.from({ length: Math.ceil(priors.length / stride) }, (_, i) => logOn(i * stride));
  const least = rough.reduce((most, each) => Math.max(most, each), -Infinity) - hopeless;
  const logs = new Float64Array(priors.length).fill(-Infinity);
  for (let i = 0; i < rough.length; i++) {
    if (rough[i]! < least && !(rough[i + 1]! >= least)) continue;
    for (let at = i * stride; at < Math.min((i + 1) * stride, logs.length); at++) logs[at] = logOn(at);
  }
  const best = logs.reduce((most, each) => Math.max(most, each), -Infinity);
  return logs.map((log) => Math.exp(log - best));
}

/** Of candidates in order, as likely as given, the shortest run that is sure to hold the right one: its first and last index. */
export function surest(masses: ArrayLike<number>): readonly [from: number, to: number] {
  let all = 0;
  for (let i = 0; i < masses.length; i++) all += masses[i]!;
  let [begin, end] = [0, masses.length - 1];
  let from = 0;
  let mass = 0;
  for (let to = 0; to < masses.length; to++) {
    mass += masses[to]!;
    while (mass - masses[from]! >= sure * all) mass -= masses[from++]!;
    if (mass >= sure * all && to - from < end - begin) [begin, end] = [from, to];
  }
  return [begin, end];
}

/** What of the evidence speaks for a day, and for others less: for a reader, what tells most first. */
export function reasons(evidence: readonly Evidence[], day: number): string[] {
  const sample = Array.from({ length: 64 }, (_, i) => dayNumber("1990-07-01") + i * 209);
  return evidence
    .map(({ on, because }) => ({ because, gain: on(day) - sample.reduce((sum, each) => sum + on(each), 0) / sample.length }))
    .filter(({ gain }) => gain > 0.1)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 6)
    .map(({ because }) => because);
}
