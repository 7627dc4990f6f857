import type { ActorKeys } from "./actors.ts";
import type { Sql, Value } from "./sql.ts";
import type { Summary } from "./summary.ts";
import { TallyChanges } from "./tally.ts";
import { undated } from "./undated.ts";

/** What the indexes hold of a row, as text, a table a part: to write only what changes. */
export interface Indexed {
  readonly head: string;
  readonly roles: string;
  readonly ends: string;
  readonly topics: readonly string[];
}

function indexed({ type, status, s, e, roles, ends, topics, differs }: Summary): Indexed {
  const day = s ?? "";
  let actors = `${day}`;
  for (const [id, bits] of roles) actors += ` ${id} ${bits}`;
  return {
    head: `${type} ${status} ${day} ${e} ${differs}`,
    roles: actors,
    ends: ends.length < 2 ? "" : `${day} ${ends.join(" ")}`,
    topics,
  };
}

/** What the record holds of a row, as far as it was written or read in this run. */
export interface KnownRow {
  readonly id: string;
  reports: number;
  s: number;
  /** What stands in the indexes; undefined where only the row was read. */
  indexed?: Indexed;
}

/** The rows of the record and their indexes as a transaction writes them: new ones wait for `flush`, to be written together. */
export class ClusterIndex {
  readonly #sql: Sql;
  readonly #actors: ActorKeys;
  readonly #tally = new TallyChanges();
  readonly #rows: Value[][] = [];
  readonly #roles: Value[][] = [];
  readonly #pairs: Value[][] = [];
  readonly #topics: Value[][] = [];
  #last: number | null = null;

  constructor(sql: Sql, actors: ActorKeys) {
    this.#sql = sql;
    this.#actors = actors;
  }

  /** Adds a row to the record, with its indexes; gives its key. */
  async add(kind: number, id: string, reports: number, summary: Summary): Promise<[number, KnownRow]> {
    this.#last ??= (await this.#sql.get<{ n: number | null }>("select max(n) as n from cluster"))!.n ?? 0;
    const n = ++this.#last;
    const s = summary.s ?? undated;
    this.#rows.push([n, kind, id, summary.type, summary.status, s, summary.e ?? undated, reports, summary.differs ? 1 : 0]);
    await this.#file(n, kind, s, summary);
    this.#tally.add(kind, "rows", "", 1);
    this.#tally.add(kind, "reports", "", reports);
    this.#tally.add(kind, "day", String(s), 1);
    for (const topic of summary.topics) this.#tally.add(kind, "topic", topic, 1);
    return [n, { id, reports, s, indexed: indexed(summary) }];
  }

  async #file(n: number, kind: number, s: number, summary: Summary): Promise<void> {
    await this.#fileActors(n, kind, s, summary);
    await this.#filePairs(n, kind, s, summary);
    for (const topic of summary.topics) this.#topics.push([topic, kind, s, n]);
  }

  async #fileActors(n: number, kind: number, s: number, { roles }: Summary): Promise<void> {
    for (const [id, bits] of roles) {
      const actor =
        this.#actors.known(id) ??
        (await this.#actors.key(this.#sql, id, id.slice(id.indexOf(":") + 1), id.startsWith("state:") ? id.slice(6) : ""));
      this.#roles.push([actor.n, kind, s, n, bits]);
    }
  }

  async #filePairs(n: number, kind: number, s: number, { ends }: Summary): Promise<void> {
    if (ends.length < 2) return;
    const keys: number[] = [];
    for (const id of ends) keys.push((this.#actors.known(id) ?? (await this.#actors.key(this.#sql, id, id, ""))).n);
    keys.sort((a, b) => a - b);
    for (let i = 0; i < keys.length; i++)
      for (let j = i + 1; j < keys.length; j++) this.#pairs.push([keys[i]!, keys[j]!, kind, s, n]);
  }

  /** Brings a row that is in the record, and its indexes, up to what its findings say. */
  async change(n: number, kind: number, reports: number, summary: Summary, row: KnownRow): Promise<void> {
    const now = indexed(summary);
    const before = row.indexed;
    const s = summary.s ?? undated;
    const sql = this.#sql;
    if (before?.head === now.head) await sql.send("update cluster set reports = ? where n = ?", reports, n);
    else
      await sql.send(
        "update cluster set type = ?, status = ?, s = ?, e = ?, reports = ?, differs = ? where n = ?",
        summary.type,
        summary.status,
        s,
        summary.e ?? undated,
        reports,
        summary.differs ? 1 : 0,
        n,
      );
    this.#tally.add(kind, "reports", "", reports - row.reports);
    if (s !== row.s) {
      this.#tally.add(kind, "day", String(row.s), -1);
      this.#tally.add(kind, "day", String(s), 1);
    }
    if (before?.roles !== now.roles) {
      await sql.send("delete from cluster_actor where cluster = ?", n);
      await this.#fileActors(n, kind, s, summary);
    }
    if (before?.ends !== now.ends) {
      if (before?.ends !== "") await sql.send("delete from cluster_pair where cluster = ?", n);
      await this.#filePairs(n, kind, s, summary);
    }
    if (before === undefined || s !== row.s || before.topics.join("\0") !== now.topics.join("\0")) {
      if (before?.topics.length !== 0) await this.#dropTopics(n, kind, before?.topics);
      for (const topic of now.topics) {
        this.#topics.push([topic, kind, s, n]);
        this.#tally.add(kind, "topic", topic, 1);
      }
    }
    row.reports = reports;
    row.s = s;
    row.indexed = now;
  }

  async #dropTopics(n: number, kind: number, known?: readonly string[]): Promise<void> {
    const topics =
      known ??
      (await this.#sql.all<{ topic: string }>("select topic from cluster_topic where cluster = ?", n)).map(({ topic }) => topic);
    if (topics.length > 0) await this.#sql.send("delete from cluster_topic where cluster = ?", n);
    for (const topic of topics) this.#tally.add(kind, "topic", topic, -1);
  }

  /** Takes its reports from a row that has lost some, until they are counted anew; gives its id. */
  async recount(n: number): Promise<string> {
    const row = (await this.#sql.get<{ kind: number; reports: number; id: string }>(
      "select kind, reports, id from cluster where n = ?",
      n,
    ))!;
    this.#tally.add(row.kind, "reports", "", -row.reports);
    await this.#sql.send("update cluster set reports = 0 where n = ?", n);
    return row.id;
  }

  /** Removes a row of the record on which no finding rests any longer. */
  async dropIfEmpty(n: number): Promise<void> {
    if (await this.#sql.get("select 1 from finding where cluster = ? limit 1", n)) return;
    const row = await this.#sql.get<{ kind: number; s: number; reports: number }>(
      "select kind, s, reports from cluster where n = ?",
      n,
    );
    if (!row) return;
    await this.#sql.send("delete from cluster_actor where cluster = ?", n);
    await this.#sql.send("delete from cluster_pair where cluster = ?", n);
    await this.#dropTopics(n, row.kind);
    await this.#sql.send("delete from cluster where n = ?", n);
    this.#tally.add(row.kind, "rows", "", -1);
    this.#tally.add(row.kind, "reports", "", -row.reports);
    this.#tally.add(row.kind, "day", String(row.s), -1);
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const sql = this.#sql;
    await sql.sendAll(
      "insert into cluster (n, kind, id, type, status, s, e, reports, differs) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      this.#rows,
    );
    await sql.sendAll("insert into cluster_actor (actor, kind, s, cluster, role) values (?, ?, ?, ?, ?)", this.#roles);
    await sql.sendAll(
      "insert into cluster_pair (a, b, kind, s, cluster) values (?, ?, ?, ?, ?) on conflict do nothing",
      this.#pairs,
    );
    await sql.sendAll("insert into cluster_topic (topic, kind, s, cluster) values (?, ?, ?, ?)", this.#topics);
    for (const waiting of [this.#rows, this.#roles, this.#pairs, this.#topics]) waiting.length = 0;
  }

  /** Writes what waits and the numbers that are kept of the rows. */
  async close(): Promise<void> {
    await this.flush();
    await this.#tally.flush(this.#sql);
  }
}
