import { removeDocument } from "./add.ts";
import { forgetVersions } from "./versions.ts";
import type { Writing } from "./writing.ts";

/** Removes a document with its earlier versions and everything that rests on it alone; whether it was there. */
export async function forgetDocument(writing: Writing, document: string): Promise<boolean> {
  const forgotten = await writing.write(async (sql, touched) => {
    const known = await sql.get<{ n: number }>("select n from document where id = ?", document);
    if (known) await removeDocument(sql, writing.actors, known.n, touched);
    return (await forgetVersions(sql, document)) || known !== undefined;
  });
  if (forgotten) await sweep(writing);
  return forgotten;
}

/** Removes actors that nothing names any longer. */
function sweep(writing: Writing): Promise<void> {
  return writing.write(async (sql) => {
    await sql.send(
      `delete from actor where mentions = 0 and not exists (select 1 from cluster_actor x where x.actor = actor.n)
       and not exists (select 1 from actor a where a.same = actor.n) and not exists (select 1 from correction c where actor.id in (c.subject, c.object))`,
    );
    writing.forgetRead();
  });
}
