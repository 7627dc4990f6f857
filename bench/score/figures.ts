/** One line of `npm run score`: a data set, what was measured on it, and the figures (shares are 0 to 1). */
export interface Figures {
  readonly set: string;
  readonly measure: string;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Scores one room on the data sets under `shared`; says in a line of its own when a set is missing. */
export type Scorer = (shared: string) => Promise<readonly Figures[]>;
