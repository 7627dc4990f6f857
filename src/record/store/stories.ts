import { areCopies, bandsOf } from "../copies.ts";
import { bandsFiled, type Days, type Filed } from "./bands.ts";
import { allIn } from "./in-lists.ts";
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

/**
 * A wire story is printed again within so many days; what repeats it later tells it anew. So what a document costs does not grow
 * with the record. A document without a date may copy any.
 */
const reach = 30;

/** Days of what a document may be a near-copy of. */
const earlier = (day: number): Days => (day === last ? [[-last, last]] : [[day - reach, day]]);

/** Days of what may be a near-copy of it. */
const later = (day: number): Days =>
  day === last
    ? [[last, last]]
    : [
        [day, day + reach],
        [last, last],
      ];

const columns = "d.n, d.id, d.day, d.signature, d.story";
const page = 32;
/** More documents than this under the bands of one are looked through in parts. */
const few = 200;

const load = (sql: Sql, n: number): Promise<Near | undefined> =>
  sql.get<Near>(`select ${columns} from document d where d.n = ?`, n);

/** The first near-copy of a document that comes before it, within reach; itself if there is none. */
async function original(sql: Sql, document: Near): Promise<Near> {
  const bands = bandsOf(document.signature);
  if (bands.length === 0) return document;
  for (let offset = 0; ; offset += page) {
    const near = await bandsFiled.page(sql, bands, earlier(dayOf(document)), page, offset);
    let first = document;
    for (const { document: n } of near) {
      const copy = n === document.n ? document : (await load(sql, n))!;
      if (dayOf(copy) > dayOf(first)) break;
      if (before(copy, first) && areCopies(copy.signature, document.signature)) first = copy;
    }
    if (first !== document || near.length < page) return first;
  }
}

/** The near-copies of the documents that come in one transaction. */
export class Stories {
  readonly #sql: Sql;
  /** Bands under which there are documents. */
  readonly #known: Set<number>;
  #waiting: Filed[] = [];
  #first: number | undefined;
  #last = 0;

  private constructor(sql: Sql, known: Set<number>) {
    this.#sql = sql;
    this.#known = known;
  }

  /** `signatures` are those of all documents that may come. */
  static async of(sql: Sql, signatures: readonly Uint8Array[]): Promise<Stories> {
    return new Stories(sql, await bandsFiled.known(sql, signatures.flatMap(bandsOf)));
  }

  /**
   * Finds what a new document is a near-copy of, and the later ones that are copies of it. Every document's story is its
   * first near-copy within reach (itself for an original), in whatever order they came.
   */
  async place(document: Omit<Near, "story">): Promise<void> {
    const bands = bandsOf(document.signature);
    const day = dayOf(document);
    this.#first ??= document.n;
    this.#last = document.n;
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
    const day = dayOf(document);
    const alike = await bandsFiled.some(sql, bands, [...earlier(day), ...later(day)], few);
    if (alike.length === 0) return;
    const isFew = alike.length < few;
    const asked = isFew ? alike : await bandsFiled.all(sql, bands, later(day));
    const near = await allIn<Near>(sql, `select ${columns} from document d where d.n in`, [
      ...new Set(asked.map((row) => row.document)),
    ]);
    const copies = near.filter(({ signature }) => areCopies(signature, document.signature));
    const first = isFew
      ? copies.reduce((one, copy) => (before(copy, one) ? copy : one), document)
      : await original(sql, document);
    if (first !== document) await sql.send("update document set story = ? where n = ?", first.n, document.n);
    for (const copy of copies) {
      if (!before(document, copy)) continue;
      const known = copy.story === copy.n ? copy : (await load(sql, copy.story))!;
      if (before(document, known)) await sql.send("update document set story = ? where n = ?", document.n, copy.n);
    }
  }

  /** Files the documents that have come under their bands. */
  async store(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await bandsFiled.add(this.#sql, waiting);
  }

  /** After the last document of the transaction. */
  async close(): Promise<void> {
    await this.store();
    if (this.#first !== undefined) await bandsFiled.settle(this.#sql, this.#first, this.#last);
  }
}

/** Takes a document out of its stories, before it is removed. */
export async function leaveStory(sql: Sql, n: number): Promise<void> {
  const document = (await load(sql, n))!;
  await bandsFiled.drop(
    sql,
    bandsOf(document.signature).map((band) => [band, dayOf(document), n]),
  );
  for (const copy of await sql.all<Near>(`select ${columns} from document d where d.story = ? and d.n <> ?`, n, n))
    await sql.send("update document set story = ? where n = ?", (await original(sql, copy)).n, copy.n);
}
