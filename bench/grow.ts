import { copyFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/**
 * `node bench/grow.ts FROM TO TIMES`: a record that is another one so many times over, each time later by the days it covers, with
 * every index and its full text: in minutes a record of a size that takes an hour to merge, to ask of it what the desk asks. Ids of
 * rows get a number behind them; `verify` would say that they and the fingerprints are not those of their content.
 */
export function grow(from: string, to: string, times: number, say: (line: string) => void = () => undefined): void {
  copyFileSync(from, to);
  const database = new DatabaseSync(to);
  database.exec("pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -524288; pragma temp_store = memory");
  const one = (sql: string): number => Object.values(database.prepare(sql).get() as Record<string, number>)[0]!;
  const documents = one("select max(n) from document");
  const findings = one("select max(n) from finding");
  const clusters = one("select max(n) from cluster");
  // Keys are filed by blocks of sixteen days (src/record/store/keys.ts).
  const days = 16 * Math.ceil(one("select max(day) - min(day) + 1 from document where day < 9999999") / 16);
  const later = (text: string, by: number): string =>
    text.replace(/\b\d{4}-\d\d-\d\d\b/g, (date) =>
      new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10),
    );
  database.function("later", { deterministic: true }, (text: unknown, by: unknown) => later(String(text), Number(by)));

  const copy = (table: string, last: string, changed: Readonly<Record<string, string>>): void => {
    const columns = (database.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
    database.exec(
      `insert into ${table} (${columns.join(", ")}) select ${columns.map((column) => changed[column] ?? column).join(", ")} from ${table} where ${last}`,
    );
  };
  for (let k = 1; k < times; k++) {
    const by = k * days;
    const day = (column: string): string => `case when ${column} > -9999999 then ${column} + ${by} else ${column} end`;
    const [d, f, c] = [k * documents, k * findings, k * clusters];
    database.exec("begin");
    copy("document", `n <= ${documents}`, {
      n: `n + ${d}`,
      id: `id || '-${k}'`,
      published: `later(published, ${by})`,
      day: `day + ${by}`,
      until: `until + ${by}`,
      story: `story + ${d}`,
      body: `later(body, ${by})`,
    });
    copy("finding", `n <= ${findings}`, {
      n: `n + ${f}`,
      document: `document + ${d}`,
      cluster: `cluster + ${c}`,
      body: `later(body, ${by})`,
    });
    copy("band", `document <= ${documents}`, { day: `day + ${by}`, document: `document + ${d}` });
    copy("finding_key", `finding <= ${findings}`, { block: `block + ${by / 16}`, finding: `finding + ${f}` });
    copy("cluster", `n <= ${clusters}`, { n: `n + ${c}`, id: `id || '-${k}'`, s: day("s"), e: day("e") });
    for (const table of ["cluster_actor", "cluster_pair", "cluster_topic"])
      copy(table, `cluster <= ${clusters}`, { s: day("s"), cluster: `cluster + ${c}` });
    database.exec(
      `insert into document_text (rowid, title, body) select n, coalesce(title, ''), body from document where n > ${d} and n <= ${d + documents} order by n;
       insert into finding_text (rowid, words) select f.n, substr(x.body, f.start + 1, f.stop - f.start) from finding f join document x on x.n = f.document where f.n > ${f} and f.n <= ${f + findings} order by f.n;
       commit`,
    );
    say(`${k + 1} of ${times}: ${documents * (k + 1)} documents`);
  }
  database.exec(`begin; update actor set mentions = mentions * ${times}; update actor_fact set n = n * ${times}; delete from tally;
    insert into tally select 0, 'rows', '', count(*) from document;
    insert into tally select kind, 'rows', '', count(*) from cluster group by kind;
    insert into tally select kind, 'reports', '', sum(reports) from cluster group by kind;
    insert into tally select kind, 'day', cast(s as text), count(*) from cluster where s is not null group by kind, s;
    insert into tally select kind, 'topic', topic, count(*) from cluster_topic group by kind, topic; commit`);
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
}

if (import.meta.main) {
  const [from, to, times] = process.argv.slice(2);
  if (!from || !to || !times) throw new Error("node bench/grow.ts FROM TO TIMES");
  grow(from, to, Number(times), (line) => process.stderr.write(`${line}\n`));
}
