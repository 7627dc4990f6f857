import { loadWorld } from "../../world/load.ts";
import { once } from "../../world/once.ts";
import { eventRowOf } from "../history/event-row.ts";
import { agreementRowOf, assessmentRowOf, officeRowOf, seatRowOf, statementRowOf } from "../history/other-rows.ts";
import type { ActorOf, Report } from "../history/report.ts";
import { describe, type Fact } from "../identity/names.ts";
import { ownNames } from "../identity/own-names.ts";
import type { Span } from "../merging/day.ts";
import type { ActorRow } from "../rows/actor.ts";
import type { DocumentRow } from "../rows/document.ts";
import type { RowKind, RowOf } from "../rows/row.ts";
import { allIn } from "./in-lists.ts";
import { type FindingKind, kindNumber, type Packed } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey, sortingDay } from "./placing.ts";
import type { Sql } from "./sql.ts";

export interface ClusterRef {
  readonly n: number;
  readonly id: string;
}

interface Stored {
  readonly cluster: number;
  readonly start: number;
  readonly stop: number;
  readonly body: string;
  readonly document: number;
}

interface StoredDocument {
  readonly n: number;
  readonly id: string;
  readonly day: number | null;
  readonly until: number | null;
  readonly published: string;
  readonly story: number;
  readonly body: string;
}

/** A finding of a row, with its document's key. */
interface Told {
  readonly start: number;
  readonly stop: number;
  readonly document: number;
  readonly packed: Packed;
}

/** What the reports of a document share. */
interface Source {
  readonly id: string;
  readonly published: Span | null;
  /** As printed in rows. */
  readonly date: string | null;
  readonly story: number;
  readonly body: string;
}

/** The date in what is stored of a document's, which begins with it: a page asks for no more of hundreds of documents. */
const dateOf = (published: string): string | null =>
  /^\{"date":"([^"\\]*)"/.exec(published)?.[1] ?? (JSON.parse(published) as DocumentRow["published"]).date;

interface ActorName {
  readonly n: number;
  readonly id: string;
  readonly name: string;
}

/** So many rows are read at a time. */
const batch = 200;
const mostDocuments = 2000;

/** Reads rows of the record: what findings say together. One for a page of rows; it remembers what the page has asked for. */
export class RowReader {
  readonly #sql: Sql;
  readonly #documents = new Map<number, Source>();
  readonly #actors = new Map<number, ActorName>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  async #readDocuments(keys: Iterable<number>): Promise<void> {
    if (this.#documents.size > mostDocuments) this.#documents.clear();
    const missing = [...new Set(keys)].filter((n) => !this.#documents.has(n));
    for (const { n, id, day, until, published, story, body } of await allIn<StoredDocument>(
      this.#sql,
      "select n, id, day, until, published, story, body from document where n in",
      missing,
    ))
      this.#documents.set(n, {
        id,
        published: day === null ? null : { s: day, e: until ?? day },
        date: dateOf(published),
        story,
        body,
      });
  }

  async #readActors(keys: Iterable<number>): Promise<void> {
    const missing = [...new Set(keys)].filter((n) => !this.#actors.has(n));
    for (const actor of await allIn<ActorName>(
      this.#sql,
      "select a.n, coalesce(c.id, a.id) as id, coalesce(c.given, c.name, a.given, a.name) as name from actor a left join actor c on c.n = a.same where a.n in",
      missing,
    ))
      this.#actors.set(actor.n, actor);
  }

  /** The rows of clusters of one kind, in their order. */
  async rows<K extends FindingKind>(kind: K, clusters: readonly ClusterRef[]): Promise<RowOf<K>[]> {
    const rows: RowOf<K>[] = [];
    for (let at = 0; at < clusters.length; at += batch) rows.push(...(await this.#rows(kind, clusters.slice(at, at + batch))));
    return rows;
  }

  async #rows<K extends FindingKind>(kind: K, clusters: readonly ClusterRef[]): Promise<RowOf<K>[]> {
    const number = kindNumber[kind];
    const stored = await allIn<Stored>(
      this.#sql,
      "select cluster, start, stop, body, document from finding where cluster in",
      clusters.map(({ n }) => n),
    );
    const told = new Map<number, Told[]>();
    const documents = new Set<number>();
    const actors = new Set<number>();
    for (const { cluster, start, stop, body, document } of stored) {
      const packed = JSON.parse(body) as Packed;
      documents.add(document);
      for (const party of packedParties(number, packed)) actors.add(party[0]);
      const own = told.get(cluster);
      const one = { start, stop, document, packed };
      if (own) own.push(one);
      else told.set(cluster, [one]);
    }
    await this.#readDocuments(documents);
    await this.#readActors(actors);
    const ids = { get: (key: number) => this.#actors.get(key)?.id } as unknown as ReadonlyMap<number, string>;
    const reportOf = ({ start, stop, document, packed }: Told, single: boolean): Report<Packed> => {
      const { id, published, date, story, body } = this.#documents.get(document)!;
      // Of one report nobody asks where it stands among others.
      const key = single ? "" : reportKey(sortingDay(packed, published), id, start, stop, discriminatorOf(number, packed, ids));
      return { key, document: id, asOf: date, story, start, end: stop, body, packed };
    };
    const actorOf: ActorOf = (key) => this.#actors.get(key)!;
    return clusters.flatMap(({ n, id }) => {
      const own = told.get(n);
      if (!own) return [];
      const reports = own.map((one) => reportOf(one, own.length === 1));
      if (reports.length > 1) reports.sort((a, b) => (a.key < b.key ? -1 : 1));
      return [build[kind](id, reports as never, actorOf) as RowOf<K>];
    });
  }
}

const build = {
  event: eventRowOf,
  statement: statementRowOf,
  agreement: agreementRowOf,
  office: officeRowOf,
  seat: seatRowOf,
  assessment: assessmentRowOf,
} as const;

export interface DocumentRecord {
  readonly n: number;
  readonly id: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly dateline: string | null;
  readonly published: string;
  readonly language: string;
  readonly body: string;
  readonly original: string | null;
}

export const documentColumns =
  "d.n, d.id, d.title, d.byline, d.section, d.source, d.url, d.dateline, d.published, d.language, d.body, (select o.id from document o where o.n = d.story and o.n <> d.n) as original";

export function documentRowOf(record: DocumentRecord): DocumentRow {
  return {
    kind: "document",
    id: record.id,
    title: record.title,
    byline: record.byline,
    section: record.section,
    source: record.source,
    url: record.url,
    dateline: record.dateline ? (JSON.parse(record.dateline) as DocumentRow["dateline"]) : null,
    published: JSON.parse(record.published) as DocumentRow["published"],
    language: record.language,
    copyOf: record.original,
    text: record.body,
  };
}

export interface ActorRecord {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

const world = once(() => loadWorld());

/** An actor with everything that was merged into it. */
export async function actorRowOf(sql: Sql, record: ActorRecord): Promise<ActorRow> {
  const facts = await sql.all<Fact>(
    "select field, value, sum(f.n) as n from actor_fact f join actor a on a.n = f.actor where a.n = ? or a.same = ? group by field, value order by field, value",
    record.n,
    record.n,
  );
  const { mentions, given, own } = (await sql.get<{ mentions: number; given: string | null; own: number }>(
    "select sum(mentions) as mentions, max(case when n = ? then given end) as given, max(case when n = ? then mentions end) as own from actor where n = ? or same = ?",
    record.n,
    record.n,
    record.n,
    record.n,
  ))!;
  const said = describe(facts);
  const name = given ?? (own > 0 ? record.name : said.name || record.name);
  const called = [...new Set([...said.aliases, ...(said.name ? [said.name] : [])])].filter((alias) => alias !== name).sort();
  const aliases = ownNames({ type: record.type, id: record.id, name }, called, world());
  return {
    kind: "actor",
    id: record.id,
    type: record.type as ActorRow["type"],
    name,
    aliases,
    code: said.code,
    sector: said.sector,
    mentions,
  };
}

export const isFindingKind = (kind: RowKind): kind is FindingKind => kind !== "document" && kind !== "actor";
