/** A brief: sentences composed from the record, each with the numbers of the words it rests on. */
export interface Brief {
  readonly title: string;
  /** What it covers: whose side, since when, from how many documents. */
  readonly scope: readonly string[];
  readonly sections: readonly Section[];
  readonly citations: readonly Citation[];
}

export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** One sentence of a brief. */
export interface Item {
  /** "16–18 January 2018"; "" where the item has no date of its own. */
  readonly when: string;
  readonly text: string;
  /** The exact words of the best report, where they add to the sentence. */
  readonly quote?: string;
  /** Numbers of citations, from 1; never empty. */
  readonly citations: readonly number[];
}

/** The exact words that a sentence rests on. */
export interface Citation {
  readonly n: number;
  readonly document: string;
  readonly title: string;
  readonly source: string;
  readonly published: string;
  readonly url: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
