/** A date as a document gives it: ISO 8601, reduced where less is known, `start/end` for an interval; null = unknown. */
export interface DocumentDate {
  readonly date: string | null;
  readonly precision: "minute" | "day" | "month" | "year" | "interval" | "unknown";
  /** stated: in the document or by the caller; dateline; inferred: from what it says; file: the caller allowed the file's date. */
  readonly basis: "stated" | "dateline" | "inferred" | "file" | "unknown";
  /** The reasons, one sentence each, in the order in which they narrowed the date. */
  readonly because: readonly string[];
}

export interface Dateline {
  readonly text: string;
  readonly place?: string;
}

/** One report, cleaned of what the web put around it. Everything after intake speaks in offsets into `text`. */
export interface Document {
  /** The caller's id, else derived from the content. */
  readonly id: string;
  readonly title?: string;
  readonly byline?: string;
  readonly section?: string;
  readonly source?: string;
  readonly url?: string;
  readonly dateline?: Dateline;
  readonly published: DocumentDate;
  /** The last change that the page states, ISO 8601 in UTC; absent where it states none. */
  readonly modified?: string;
  /** BCP 47; "und" if not recognised. Only "en" is read for findings. */
  readonly language: string;
  /** The body: paragraphs parted by a blank line; no byline, navigation or boilerplate. */
  readonly text: string;
}
