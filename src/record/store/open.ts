import type { Finding } from "../../coding/finding.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { PlaceRow } from "../rows/parts.ts";
import type { Row, RowKind, RowOf } from "../rows/row.ts";
import { addReadings } from "./add.ts";
import { correct, knownKind, listCorrections, placeName, undoLast } from "./corrections.ts";
import { expected } from "./expected.ts";
import { documentFacets, facetsOf } from "./facets.ts";
import { forgetDocument } from "./forget.ts";
import { headingsOf } from "./headings.ts";
import { countRows, listRows, rowById, rowsById, rowsWithIds } from "./list.ts";
import type { FindingKind } from "./pack.ts";
import { perDay } from "./per-day.ts";
import { placedIn } from "./placed.ts";
import { placesOf } from "./places.ts";
import { isPostgres, shownAddress } from "./postgres/address.ts";
import type { Prepared } from "./prepare.ts";
import type {
  Added,
  Correction,
  Counts,
  Damage,
  Expected,
  ExpectedOptions,
  Facets,
  Filter,
  Heading,
  Hit,
  Placed,
  Reading,
  RecordStore,
  Refusal,
} from "./record.ts";
import { listRefusals, noteRefusal } from "./refusals.ts";
import { search } from "./search.ts";
import type { Database } from "./sql.ts";
import { openSqlite, type SqliteOptions } from "./sqlite.ts";
import { countsOf, topicCounts } from "./tally.ts";
import { verify } from "./verify.ts";
import { wholeOf } from "./whole.ts";
import { Writing } from "./writing.ts";

/** Findings that merging keeps in memory between transactions: about 3.3 KB each. */
const usuallyKept = 64_000;

/** Longest name that an actor may be given, in characters. */
const longestName = 200;

export interface RecordOptions extends SqliteOptions {
  /** On a server: the record must be there already, and is not begun. */
  readonly existing?: boolean;
  /** How many findings, of all kinds together, merging may keep in memory from one transaction to the next; default 64,000. */
  readonly keep?: number;
  /** The time, ISO 8601 UTC, for the logs of refusals and corrections. */
  readonly now?: () => string;
}

/**
 * Opens the record in a file or at a postgres:// address (begun if it isn't there), or `:memory:` for one that is gone when closed.
 * Throws a ChanceryError that says what to do when it cannot be opened.
 */
export async function openRecord(url: string, options: RecordOptions = {}): Promise<RecordStore> {
  const database = isPostgres(url)
    ? await (await import("./postgres/database.ts")).openPostgres(url, options)
    : await openSqlite(url.replace(/^file:(\/\/)?/, ""), options);
  return new DatabaseRecord(
    shownAddress(url),
    database,
    options.now ?? (() => new Date().toISOString()),
    options.keep ?? usuallyKept,
  );
}

class DatabaseRecord implements RecordStore {
  readonly url: string;
  readonly readOnly: boolean;
  readonly #database: Database;
  readonly #now: () => string;
  readonly #writing: Writing;

  constructor(url: string, database: Database, now: () => string, keep: number) {
    this.url = url;
    this.readOnly = database.readOnly;
    this.#database = database;
    this.#now = now;
    this.#writing = new Writing(database, keep);
  }

  add(readings: Iterable<Reading | Prepared>): Promise<Added> {
    return this.#writing.write((sql, touched) => addReadings(sql, this.#writing.actors, readings, touched, this.#now));
  }

  settle(batch: number, readings: Iterable<Reading | Prepared>, refusals: readonly Omit<Refusal, "at">[]): Promise<Added | null> {
    return this.#writing.write(async (sql, touched) => {
      if ((await sql.run("delete from incoming where n = ?", batch)) === 0) return null;
      for (const refusal of refusals) await noteRefusal(sql, { ...refusal, at: this.#now() });
      return addReadings(sql, this.#writing.actors, readings, touched, this.#now);
    });
  }

  async holds(ids: readonly string[]): Promise<Set<string>> {
    const held = new Set<string>();
    const sql = this.#database.read;
    for (const id of ids)
      if ((await sql.get("select 1 from document where id = ?", id)) ?? (await sql.get("select 1 from version where id = ?", id)))
        held.add(id);
    return held;
  }

  forget(document: string): Promise<boolean> {
    return forgetDocument(this.#writing, document);
  }

  list<K extends RowKind>(kind: K, filter: Filter = {}): Promise<RowOf<K>[]> {
    return listRows(this.#database.read, kind, filter);
  }

  rows<K extends RowKind>(kind: K, filter: Filter = {}): AsyncIterable<RowOf<K>> {
    return rowsById(this.#database.read, kind, filter);
  }

  count(kind: RowKind, filter: Filter = {}, most?: number): Promise<number> {
    return countRows(this.#database.read, kind, filter, most);
  }

  facets(kind: FindingKind | "document", filter: Filter, most: number): Promise<Facets> {
    const sql = this.#database.read;
    return kind === "document" ? documentFacets(sql, filter, most) : facetsOf(sql, kind, filter, most);
  }

  places(filter: Filter, most: number): Promise<readonly { readonly id: string; readonly place: PlaceRow | null }[]> {
    return placesOf(this.#database.read, filter, most);
  }

  byId<K extends RowKind>(kind: K, ids: readonly string[]): Promise<RowOf<K>[]> {
    return rowsWithIds(this.#database.read, kind, ids);
  }

  headings(ids: Iterable<string>): Promise<Heading[]> {
    return headingsOf(this.#database.read, ids);
  }

  row<K extends RowKind>(kind: K, id: string): Promise<RowOf<K> | undefined> {
    return rowById(this.#database.read, kind, id);
  }

  all(filter: Filter = {}): AsyncIterable<Row> {
    return wholeOf(this.#database.read, filter);
  }

  findingsOf(document: string): Promise<Placed[]> {
    return placedIn(this.#database.read, document);
  }

  perDay(kind: "event" | "statement" | "document", filter: Filter = {}): Promise<ReadonlyMap<string, number>> {
    return perDay(this.#database.read, kind, filter);
  }

  async topics(kind: "event" | "statement" = "event"): Promise<readonly { readonly topic: string; readonly n: number }[]> {
    return topicCounts(this.#database.read, kind);
  }

  search(words: string, options: { readonly kinds?: readonly Hit["kind"][]; readonly limit?: number } = {}): Promise<Hit[]> {
    return search(this.#database.read, words, options);
  }

  expected(asOf: string, options: ExpectedOptions = {}): Promise<Expected> {
    return expected(this.#database.read, asOf, options);
  }

  counts(): Promise<Counts> {
    return countsOf(this.#database.read);
  }

  async note(name: string): Promise<string | undefined> {
    return (await this.#database.read.get<{ body: string }>("select body from note where name = ?", name))?.body;
  }

  keepNote(name: string, body: string | null): Promise<void> {
    return this.#database.write(async (sql) => {
      await sql.run("delete from note where name = ?", name);
      if (body !== null) await sql.run("insert into note (name, body) values (?, ?)", name, body);
    });
  }

  refuse(refusal: Omit<Refusal, "at">): Promise<void> {
    return this.#writing.write((sql) => noteRefusal(sql, { ...refusal, at: this.#now() }));
  }

  refusals(): Promise<Refusal[]> {
    return listRefusals(this.#database.read);
  }

  #correct(action: Correction["action"], subject: string, object: string): Promise<Correction> {
    return this.#writing.write((sql, touched) =>
      correct(sql, this.#writing.actors, touched, { action, subject, object, at: this.#now() }),
    );
  }

  async #known(id: string): Promise<void> {
    if (!(await this.#database.read.get("select 1 from actor where id = ?", id)))
      throw new ChanceryError(
        "E_ACTOR_UNKNOWN",
        `The record has no actor ${id}.`,
        "See `chancery actors --text NAME` for the ids it has.",
      );
  }

  async mergeActors(from: string, into: string): Promise<Correction> {
    await this.#known(from);
    await this.#known(into);
    if (from === into) throw new ChanceryError("E_ACTOR_SAME", `${from} cannot be merged into itself.`, "Name two actors.");
    return this.#correct("merge", from, into);
  }

  async splitActor(id: string): Promise<Correction> {
    await this.#known(id);
    return this.#correct("split", id, "");
  }

  async renameActor(id: string, name: string): Promise<Correction> {
    await this.#known(id);
    const plain = name.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
    if (plain === "" || plain.length > longestName)
      throw new ChanceryError(
        "E_USAGE_NAME",
        plain === "" ? "The new name is empty." : `The new name is longer than ${longestName} characters.`,
        "Write the name that should be printed.",
      );
    return this.#correct("rename", id, plain);
  }

  async reject(kind: Finding["kind"], document: string, start: number, end: number): Promise<Correction> {
    return this.#correct("reject", placeName(knownKind(kind), document, start, end), "");
  }

  undo(): Promise<Correction | undefined> {
    return this.#writing.write((sql, touched) => undoLast(sql, this.#writing.actors, touched));
  }

  corrections(): Promise<Correction[]> {
    return listCorrections(this.#database.read);
  }

  verify(): AsyncIterable<Damage> {
    return verify(this.#database);
  }

  backup(path: string): Promise<void> {
    return this.#database.backup(path);
  }

  version(): Promise<number> {
    return this.#database.version();
  }

  watch(changed: () => void): Promise<(() => void) | null> {
    return this.#database.watch(changed);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
