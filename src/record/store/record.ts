import type { Finding, Findings } from "../../coding/finding.ts";
import type { Document } from "../../intake/document.ts";
import type { DocumentRow } from "../rows/document.ts";
import type { PlaceRow } from "../rows/parts.ts";
import type { Row, RowKind, RowOf } from "../rows/row.ts";
import type { FoundWords } from "./found-words.ts";
import type { FindingKind } from "./pack.ts";
import type { Prepared } from "./prepare.ts";

/** CONTRACT's filters. Every one narrows; an empty filter is everything. */
export interface Filter {
  /** An actor's id, or a state's ISO 3166-1 alpha-3 code. For documents: those with findings of the actor. */
  readonly actor?: string;
  /** Two actors, in any order: rows in which both take part, themselves or through their persons and organs. */
  readonly between?: readonly [string, string];
  /** Event type (PLOVER), agreement form, actor type, statement form. */
  readonly type?: string;
  readonly topic?: string;
  /** First day and last day, ISO 8601, possibly reduced, both inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly status?: string;
  /** Words that the evidence (for documents: title and text) holds, in any order. */
  readonly text?: string | FoundWords;
  /** Statements by this speaker only; assessments by this judge. */
  readonly speaker?: string;
  /** Statements about, assessments of this actor. */
  readonly about?: string;
  /** Rows that rest on this document. */
  readonly document?: string;
  /** Events and agreements on which reports disagree. After an upgrade of an older record also some on which they do not. */
  readonly differing?: true;
  readonly limit?: number;
  readonly offset?: number;
  /** By date, newest first (default), oldest first, or by id as exports need it; documents also as they were added, the last first. */
  readonly order?: "newest" | "oldest" | "id" | "added";
}

export interface Reading {
  readonly document: Document;
  readonly findings: Findings;
}

/** What a call of `add` did. */
export interface Added {
  /** Documents new to the record. */
  readonly documents: number;
  /** Documents read again whose text or findings have changed. */
  readonly changed: number;
  readonly findings: number;
  /** Findings whose evidence is not exactly in their document; not kept, each in the refusals. */
  readonly refused: number;
}

export interface Refusal {
  readonly input: string;
  readonly code: string;
  readonly reason: string;
  /** When, ISO 8601 UTC. */
  readonly at: string;
}

/** A change made by hand. It is kept when documents are read again and can be undone. */
export interface Correction {
  readonly n: number;
  readonly action: "merge" | "split" | "rename" | "reject";
  readonly subject: string;
  readonly object: string;
  readonly at: string;
  readonly undone: boolean;
}

/** What `findingsOf` gives: where a row rests in a document. */
export interface Placed {
  readonly kind: Finding["kind"];
  readonly start: number;
  readonly end: number;
  /** Id of the row that this finding is part of. */
  readonly row: string;
  /** Event type, agreement form, … */
  readonly type: string | null;
  readonly status: string | null;
  /** Who found it: `model:NAME` for a language model; absent for Chancery's own reader. */
  readonly reader?: string;
}

export interface Hit {
  readonly kind: "document" | "event" | "statement" | "agreement" | "assessment";
  readonly id: string;
  readonly title: string;
  /** Words around the match, with the matches between U+0002 and U+0003. */
  readonly snippet: string;
  readonly date: string | null;
  readonly document: string;
}

/** What a citation shows of a document. */
export interface Heading {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly published: DocumentRow["published"];
  /** The first characters of the text, where it has no title. */
  readonly opening: string;
}

export interface Counts {
  readonly documents: number;
  readonly actors: number;
  readonly events: number;
  readonly reports: number;
  readonly statements: number;
  readonly agreements: number;
  readonly offices: number;
  readonly seats: number;
  readonly assessments: number;
  readonly refusals: number;
}

interface Facet {
  readonly value: string;
  readonly n: number;
}

export interface Facets {
  readonly of: number;
  readonly actors: readonly (Facet & { readonly name: string })[];
  readonly years: readonly Facet[];
  readonly types: readonly Facet[];
  readonly statuses: readonly Facet[];
}

export interface Damage {
  readonly code: string;
  readonly where: string;
  readonly what: string;
}

/** What is still to come, what is due without a report of it, what was called off: by what is known on a day. */
export interface Expected {
  readonly coming: readonly RowOf<"event">[];
  readonly overdue: readonly RowOf<"event">[];
  readonly cancelled: readonly RowOf<"event">[];
}

/** Which plans are asked for: those of an actor, or between two (ids, or ISO 3166-1 alpha-3 codes of states). */
export interface ExpectedOptions {
  readonly grace?: number;
  readonly limit?: number;
  readonly actor?: string;
  readonly between?: readonly [string, string];
}

/** The record: what all documents together say. */
export interface RecordStore {
  readonly url: string;
  readonly readOnly: boolean;

  /** Adds documents with their findings in one transaction. Adding the same again changes nothing. */
  add(readings: Iterable<Reading | Prepared>): Promise<Added>;
  /**
   * On a server: adds what was read of a batch that waited there and takes the batch out of the queue, in one transaction.
   * Null, and nothing is done, if the batch waits no longer: somebody else has read it.
   */
  settle(batch: number, readings: Iterable<Reading | Prepared>, refusals: readonly Omit<Refusal, "at">[]): Promise<Added | null>;
  /** Which of these document ids the record holds already. */
  holds(ids: readonly string[]): Promise<Set<string>>;
  /** Removes a document and everything that rests on it alone. False if it isn't there. */
  forget(document: string): Promise<boolean>;

  /** Rows of a kind, a page at a time; `limit` default 100. */
  list<K extends RowKind>(kind: K, filter?: Filter): Promise<RowOf<K>[]>;
  /** All rows of a kind, read as they are asked for, sorted by id. */
  rows<K extends RowKind>(kind: K, filter?: Filter): AsyncIterable<RowOf<K>>;
  /**
   * How many rows `list` would give without a limit. With `most` it counts no further, and of words that very many have only
   * what was read last: an answer that costs the same however large the record is.
   */
  count(kind: RowKind, filter?: Filter, most?: number): Promise<number>;
  /** Whom, which years, kinds and statuses the newest `most` rows have, most frequent first; `of` is how many were looked at. */
  facets(kind: FindingKind | "document", filter: Filter, most: number): Promise<Facets>;
  /** Where the newest `most` events were. */
  places(filter: Filter, most: number): Promise<readonly { readonly id: string; readonly place: PlaceRow | null }[]>;
  /** Rows by their ids, in that order; those that are not there are left out. */
  byId<K extends RowKind>(kind: K, ids: readonly string[]): Promise<RowOf<K>[]>;
  /** What citations show of documents, without reading their texts; in no order, those that are not there left out. */
  headings(ids: Iterable<string>): Promise<Heading[]>;
  /** One row by its id. */
  row<K extends RowKind>(kind: K, id: string): Promise<RowOf<K> | undefined>;
  /** Every row, in the order of `export --format jsonl`. */
  all(filter?: Filter): AsyncIterable<Row>;

  /** What the record found in a document, by place. */
  findingsOf(document: string): Promise<Placed[]>;
  /** Rows a day: ISO day → number, between two days. */
  perDay(kind: "event" | "statement" | "document", filter?: Filter): Promise<ReadonlyMap<string, number>>;
  /** Topics of a kind of rows with how many have them, most frequent first. */
  topics(kind?: "event" | "statement"): Promise<readonly { readonly topic: string; readonly n: number }[]>;
  search(words: string, options?: { readonly kinds?: readonly Hit["kind"][]; readonly limit?: number }): Promise<Hit[]>;
  /** Planned events by `asOf` (ISO day); one is overdue when its last day lies more than `grace` days back (default 7). */
  expected(asOf: string, options?: ExpectedOptions): Promise<Expected>;
  counts(): Promise<Counts>;

  /** A text that the desk keeps with the record under a name (an imported calendar); undefined where there is none. */
  note(name: string): Promise<string | undefined>;
  /** Keeps a text under a name in place of what was there; null takes it away. */
  keepNote(name: string, body: string | null): Promise<void>;

  refuse(refusal: Omit<Refusal, "at">): Promise<void>;
  refusals(): Promise<Refusal[]>;

  /** Says that two actor ids are one: `from` becomes `into` everywhere. */
  mergeActors(from: string, into: string): Promise<Correction>;
  /** Takes an actor id out of what it was merged into (by hand or by its name). */
  splitActor(id: string): Promise<Correction>;
  renameActor(id: string, name: string): Promise<Correction>;
  /** Takes a finding out of the record: all of that kind at exactly this place. */
  reject(kind: Finding["kind"], document: string, start: number, end: number): Promise<Correction>;
  /** Undoes the last correction not yet undone; undefined if there is none. */
  undo(): Promise<Correction | undefined>;
  corrections(): Promise<Correction[]>;

  verify(): AsyncIterable<Damage>;
  backup(path: string): Promise<void>;
  /** Changes whenever the record has: for live pages. */
  version(): Promise<number>;
  /** Calls back whenever the record has changed, until the function it gives is called; null where one must look at `version`. */
  watch(changed: () => void): Promise<(() => void) | null>;
  close(): Promise<void>;
}
