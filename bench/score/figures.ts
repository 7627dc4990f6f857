/** One line of `npm run score`: a data set, what was measured on it, and the figures (shares are 0 to 1). */
export interface Figures {
  readonly set: string;
  readonly measure: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** A share in per cent, said so where 1 could be taken for a count. */
export const percent = (part: number, whole: number): string => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(1));

/** How many there are of each, with two decimals: "0.83 events a sentence". */
export const rate = (count: number, of: number): string => (count / Math.max(1, of)).toFixed(2);

/** Counts as text, so that 0 and 1 are not taken for shares. */
export const counts = (of: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(of).map(([name, count]) => [name, String(count)]));

/** Scores one room on the data sets under `shared`; says in a line of its own when a set is missing. */
export type Scorer = (shared: string) => Promise<readonly Figures[]>;
