import type { Finding } from "../../coding/finding.ts";
import { kindName } from "./pack.ts";
import type { Placed } from "./record.ts";
import type { Sql } from "./sql.ts";

/** Who found it, where it was a language model. */
function readerOf(body: string): { readonly reader?: string } {
  const rule = /"(model:[^"\\]+)"/.exec(body.slice(0, 1000))?.[1];
  return rule === undefined ? {} : { reader: rule };
}

/** Where in a document's text each row rests, by place. */
export async function placedIn(sql: Sql, document: string): Promise<Placed[]> {
  const found = await sql.all<{
    kind: number;
    start: number;
    stop: number;
    id: string;
    type: string | null;
    status: string | null;
    body: string;
  }>(
    `select f.kind, f.start, f.stop, c.id, c.type, c.status, f.body from finding f join document d on d.n = f.document join cluster c on c.n = f.cluster
     where d.id = ? order by f.start, f.stop, c.id`,
    document,
  );
  return found.map(({ kind, start, stop, id, type, status, body }) => ({
    kind: kindName[kind] as Finding["kind"],
    start,
    end: stop,
    row: id,
    type,
    status,
    ...readerOf(body),
  }));
}
