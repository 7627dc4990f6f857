import { versionStamp } from "../page.ts";
import type { Prepared } from "./prepare.ts";
import type { Sql } from "./sql.ts";

/** What the record holds of a document that a new reading may be another version of. */
export interface Kept {
  readonly n: number;
  readonly id: string;
  readonly fingerprint: string;
  readonly findings: string;
  readonly published: string;
  readonly modified: string | null;
  readonly page: string | null;
  readonly title: string | null;
  readonly body: string;
}

const columns = "n, id, fingerprint, findings, published, modified, page, title, body";

const dateOf = (published: string): string | null => (JSON.parse(published) as { date: string | null }).date;
const stampOf = (kept: Kept): string => versionStamp(kept.modified, dateOf(kept.published), kept.fingerprint, kept.id);

/** The document of which a reading is a version: that of its id, else that of its page's address. */
export async function documentOf(sql: Sql, { id, page }: Prepared): Promise<Kept | undefined> {
  const known = await sql.get<Kept>(`select ${columns} from document where id = ?`, id);
  return known || page === null ? known : sql.get<Kept>(`select ${columns} from document where page = ?`, page);
}

/** Whether a reading says the later words of a page than the document that the record holds. */
export const isLater = ({ modified, date, fingerprint, id }: Prepared, kept: Kept): boolean =>
  versionStamp(modified, date, fingerprint, id) > stampOf(kept);

interface Earlier {
  readonly id: string;
  readonly fingerprint: string;
  readonly stamp: string;
  readonly published: string;
  readonly title: string | null;
  readonly body: string;
}

/** Keeps an earlier version of a document; kept already, it changes nothing and gives false. */
async function keep(sql: Sql, document: string, { fingerprint, id, stamp, published, title, body }: Earlier): Promise<boolean> {
  const known = await sql.get("select 1 from version where document = ? and stamp = ?", document, stamp);
  if (known) return false;
  await sql.send(
    "insert into version (document, fingerprint, id, stamp, published, title, body) values (?, ?, ?, ?, ?, ?, ?)",
    document,
    fingerprint,
    id,
    stamp,
    published,
    title,
    body,
  );
  return true;
}

/** Keeps a reading that is earlier than the document. */
export async function keepEarlier(sql: Sql, kept: Kept, reading: Prepared): Promise<boolean> {
  const { id, fingerprint, modified, date, published, title, text } = reading;
  const stamp = versionStamp(modified, date, fingerprint, id);
  const isNew = await keep(sql, kept.id, { id, fingerprint, stamp, published, title, body: text });
  if (isNew) await fileWords(sql, kept);
  return isNew;
}

/** Makes the document that was there, with its own versions, earlier versions of the document of `id`. */
export async function succeed(sql: Sql, kept: Kept, id: string): Promise<void> {
  if (kept.id !== id) await sql.send("update version set document = ? where document = ?", id, kept.id);
  await keep(sql, id, { ...kept, stamp: stampOf(kept) });
}

/** The words of earlier versions that the document no longer has, by which it is still found. */
export async function earlierWords(sql: Sql, id: string, text: string): Promise<string> {
  const versions = await sql.all<{ title: string | null; body: string }>(
    "select title, body from version where document = ? order by stamp",
    id,
  );
  const lost = versions.flatMap(({ title, body }) => [title ?? "", ...body.split("\n\n")]).filter((part) => !text.includes(part));
  return [...new Set(lost)].join("\n\n");
}

async function fileWords(sql: Sql, { n, id, title, body }: Kept): Promise<void> {
  const lost = await earlierWords(sql, id, body);
  await sql.fullText.remove(sql, "document_text", n);
  await sql.fullText.add(sql, "document_text", n, title ?? "", lost === "" ? body : `${body}\n\n${lost}`);
}

/** Forgets what was kept of a document's earlier versions, or the one version that has this id; false if there is none. */
export async function forgetVersions(sql: Sql, id: string): Promise<boolean> {
  const of = await sql.all<{ document: string }>("select distinct document from version where id = ? and document <> ?", id, id);
  const own = await sql.run("delete from version where document = ? or id = ?", id, id);
  for (const { document } of of) {
    const kept = await sql.get<Kept>(`select ${columns} from document where id = ?`, document);
    if (kept) await fileWords(sql, kept);
  }
  return own > 0;
}

/** A version of a page that its document has left behind. */
export interface VersionRow {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** The earlier versions of some documents, oldest first. */
export async function versionsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, VersionRow[]>> {
  const versions = new Map<string, VersionRow[]>();
  for (let at = 0; at < ids.length; at += 100) {
    const some = ids.slice(at, at + 100);
    const found = await sql.all<Earlier & { document: string }>(
      `select document, id, published, title, body from version where document in (${some.map(() => "?").join(", ")}) order by document, stamp`,
      ...some,
    );
    for (const { document, id, published, title, body } of found) {
      const row = { id, date: dateOf(published), title, text: body };
      const list = versions.get(document);
      if (list) list.push(row);
      else versions.set(document, [row]);
    }
  }
  return versions;
}
