import { areCopies, bandsOf } from "../copies.ts";
import type { Sql } from "./sql.ts";

interface Near {
  readonly n: number;
  readonly id: string;
  readonly day: number | null;
  readonly signature: Uint8Array;
  readonly story: number;
}

/** Documents without a date come last. */
const last = 9_999_999;
const dayOf = (document: Pick<Near, "day">): number => document.day ?? last;

/** Of near-copies the first by date, then by id, is the original. */
const before = (a: Near, b: Near): boolean => dayOf(a) < dayOf(b) || (dayOf(a) === dayOf(b) && a.id < b.id);

const columns = "d.n, d.id, d.day, d.signature, d.story";
const page = 32;
/** More documents than this under the bands of one are looked through in parts. */
const few = 200;

const load = (sql: Sql, n: number): Promise<Near | undefined> =>
  sql.get<Near>(`select ${columns} from document d where d.n = ?`, n);
const marks = (list: readonly unknown[]): string => list.map(() => "?").join(", ");

/** The first near-copy of a document that comes before it; itself if there is none. */
async function original(sql: Sql, document: Near): Promise<Near> {
  const bands = bandsOf(document.signature);
  if (bands.length === 0) return document;
  for (let offset = 0; ; offset += page) {
    const near = await sql.all<{ document: number }>(
      `select distinct b.day, b.document from band b where b.band in (${marks(bands)}) and b.day <= ? order by b.day limit ? offset ?`,
      ...bands,
      dayOf(document),
      page,
      offset,
    );
    let first = document;
    for (const { document: n } of near) {
      const copy = n === document.n ? document : (await load(sql, n))!;
      if (dayOf(copy) > dayOf(first)) break;
      if (before(copy, first) && areCopies(copy.signature, document.signature)) first = copy;
    }
    if (first !== document || near.length < page) return first;
  }
}

/** So many bands are looked up in one query; few different numbers, so that each statement is prepared once. */
const sizes = [6, 24, 96] as const;
const most = 96;

/** The near-copies of the documents that come in one transaction. */
export class Stories {
  readonly #sql: Sql;
  /** Bands under which there are documents. */
  readonly #known: Set<number>;
  #waiting: [band: number, day: number, document: number][] = [];

  private constructor(sql: Sql, known: Set<number>) {
    this.#sql = sql;
    this.#known = known;
  }

  /** `signatures` are those of all documents that may come. */
  static async of(sql: Sql, signatures: readonly Uint8Array[]): Promise<Stories> {
    const bands = [...new Set(signatures.flatMap(bandsOf))].sort((a, b) => a - b);
    const known = new Set<number>();
    for (let at = 0; at < bands.length; at += most) {
      const some = bands.slice(at, at + most);
      const size = sizes.find((one) => one >= some.length)!;
      while (some.length < size) some.push(some[0]!);
      const wanted = Array(size).fill("(cast(? as bigint))").join(", ");
      const found = await sql.all<{ band: number }>(
        `with wanted (band) as (values ${wanted}) select w.band from wanted w where exists (select 1 from band b where b.band = w.band)`,
        ...some,
      );
      for (const { band } of found) known.add(band);
    }
    return new Stories(sql, known);
  }

  /**
   * Finds what a new document is a near-copy of, and the later ones that are copies of it. Every document's story is its
   * first near-copy (itself for an original), in whatever order they came.
   */
  async place(document: Omit<Near, "story">): Promise<void> {
    const bands = bandsOf(document.signature);
    const day = dayOf(document);
    if (bands.some((band) => this.#known.has(band))) {
      await this.store();
      await this.#join({ ...document, story: document.n }, bands);
    }
    for (const band of bands) {
      this.#known.add(band);
      this.#waiting.push([band, day, document.n]);
    }
  }

  /** Enters a document among its near-copies. */
  async #join(document: Near, bands: readonly number[]): Promise<void> {
    const sql = this.#sql;
    const alike = await sql.all<{ day: number; document: number }>(
      `select b.day, b.document from band b where b.band in (${marks(bands)}) limit ?`,
      ...bands,
      few,
    );
    if (alike.length === 0) return;
    const later =
      alike.length < few
        ? alike.filter(({ day }) => day >= dayOf(document))
        : await sql.all<{ document: number }>(
            `select distinct b.document from band b where b.band in (${marks(bands)}) and b.day >= ?`,
            ...bands,
            dayOf(document),
          );
    await join(sql, document, new Set(later.map((row) => row.document)));
  }

  /** Files the documents that have come under their bands. */
  async store(): Promise<void> {
    const waiting = this.#waiting.sort((a, b) => a[0] - b[0]);
    this.#waiting = [];
    await this.#sql.sendAll("insert into band (band, day, document) values (?, ?, ?) on conflict do nothing", waiting);
  }
}

/** Enters a document among its near-copies; `later` holds those of its day and after. */
async function join(sql: Sql, document: Near, later: ReadonlySet<number>): Promise<void> {
  const first = await original(sql, document);
  if (first !== document) await sql.send("update document set story = ? where n = ?", first.n, document.n);
  for (const other of later) {
    const copy = (await load(sql, other))!;
    if (!areCopies(copy.signature, document.signature)) continue;
    const known = copy.story === copy.n ? copy : (await load(sql, copy.story))!;
    if (before(document, known)) await sql.send("update document set story = ? where n = ?", document.n, copy.n);
  }
}

/** Takes a document out of its stories, before it is removed. */
export async function leaveStory(sql: Sql, n: number): Promise<void> {
  const document = (await load(sql, n))!;
  for (const band of bandsOf(document.signature))
    await sql.send("delete from band where band = ? and day = ? and document = ?", band, dayOf(document), n);
  for (const copy of await sql.all<Near>(`select ${columns} from document d where d.story = ? and d.n <> ?`, n, n))
    await sql.send("update document set story = ? where n = ?", (await original(sql, copy)).n, copy.n);
}
