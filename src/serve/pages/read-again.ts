import type { Document } from "../../intake/document.ts";
import type { DocumentRow } from "../../record/rows/document.ts";

/** A document of the record as it was read, so that it can be read again to explain it. */
export function documentOf(row: DocumentRow): Document {
  return {
    id: row.id,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.byline === null ? {} : { byline: row.byline }),
    ...(row.section === null ? {} : { section: row.section }),
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.dateline
      ? { dateline: { text: row.dateline.text, ...(row.dateline.place === null ? {} : { place: row.dateline.place }) } }
      : {}),
    published: row.published,
    language: row.language,
    text: row.text,
  };
}
