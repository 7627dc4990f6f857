import type { DocumentRow } from "../rows/document.ts";
import { allIn } from "./in-lists.ts";
import type { Heading } from "./record.ts";
import type { Sql } from "./sql.ts";

interface Stored {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly published: string;
  readonly opening: string;
}

/** What citations show of documents, without their texts. In no order; those that are not there are left out. */
export async function headingsOf(sql: Sql, ids: Iterable<string>): Promise<Heading[]> {
  const found = await allIn<Stored>(
    sql,
    "select d.id, d.title, d.source, d.byline, d.url, d.published, case when d.title is null then substr(d.body, 1, 400) else '' end as opening from document d where d.id in",
    [...new Set(ids)],
  );
  return found.map((row) => ({ ...row, published: JSON.parse(row.published) as DocumentRow["published"] }));
}
