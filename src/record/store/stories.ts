import { areCopies, bandsOf } from "../copies.ts";
import type { Sql } from "./sql.ts";

interface Near {
  readonly n: number;
  readonly id: string;
  readonly day: number | null;
  readonly signature: Uint8Array;
  readonly story: number;
}

/** Of near-copies the first by date, then by id, is the original. */
const before = (a: Near, b: Near): boolean =>
  (a.day ?? 1e9) < (b.day ?? 1e9) || ((a.day ?? 1e9) === (b.day ?? 1e9) && a.id < b.id);

/** A band of more documents than this is a formula that many share, not a story. */
const widest = 64;

async function copiesOf(sql: Sql, n: number, signature: Uint8Array): Promise<Near[]> {
  const found = new Map<number, Near>();
  for (const band of bandsOf(signature)) {
    const near = await sql.all<Near>(
      "select d.n, d.id, d.day, d.signature, d.story from band b join document d on d.n = b.document where b.band = ? order by d.day, d.id limit ?",
      band,
      widest,
    );
    for (const document of near)
      if (document.n !== n && areCopies(document.signature, signature)) found.set(document.n, document);
  }
  return [...found.values()];
}

async function settle(sql: Sql, document: Near): Promise<void> {
  let first = document;
  for (const copy of await copiesOf(sql, document.n, document.signature)) if (before(copy, first)) first = copy;
  if (first.n !== document.story) await sql.run("update document set story = ? where n = ?", first.n, document.n);
}

const load = (sql: Sql, n: number): Promise<Near | undefined> =>
  sql.get<Near>("select n, id, day, signature, story from document where n = ?", n);

/** Finds the near-copies of a new document, and the original of each: the result is the same in any order of arrival. */
export async function placeStory(sql: Sql, n: number): Promise<void> {
  const document = (await load(sql, n))!;
  if (document.signature.length === 0) return;
  for (const band of bandsOf(document.signature))
    await sql.run("insert into band (band, document) values (?, ?) on conflict do nothing", band, n);
  let first = document;
  for (const copy of await copiesOf(sql, n, document.signature)) {
    if (before(copy, first)) first = copy;
    const original = copy.story === copy.n ? copy : ((await load(sql, copy.story)) ?? copy);
    if (before(document, original)) await sql.run("update document set story = ? where n = ?", n, copy.n);
  }
  if (first.n !== document.story) await sql.run("update document set story = ? where n = ?", first.n, n);
}

/** Takes a document out of its stories, before it is removed. */
export async function leaveStory(sql: Sql, n: number): Promise<void> {
  const document = (await load(sql, n))!;
  const copies = document.signature.length > 0 ? await copiesOf(sql, n, document.signature) : [];
  for (const band of bandsOf(document.signature)) await sql.run("delete from band where band = ? and document = ?", band, n);
  for (const copy of copies) await settle(sql, copy);
}
