import type { ClientConfig } from "pg";
import type { Sql, Value } from "../sql.ts";
import { explain } from "./explain.ts";
import { postgresFullText } from "./full-text.ts";
import { Together } from "./together.ts";

/** Sends a query to a server: one connection, or whichever of a pool is free. */
export type Ask = (query: {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}) => Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;

const oid = { bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, numeric: 1700 } as const;
const numbers: readonly number[] = [oid.int2, oid.int4, oid.int8, oid.numeric];

/** A server's text cannot hold U+0000: it is stored as U+FDD0 (no character) and a digit, and U+FDD0 itself likewise. */
const stored = (text: string): string =>
  /[\0\uFDD0]/.test(text) ? text.replaceAll(/[\0\uFDD0]/g, (char) => (char === "\0" ? "\uFDD00" : "\uFDD01")) : text;
const said = (text: string): string =>
  text.includes("\uFDD0") ? text.replaceAll(/\uFDD0([01])/g, (_, digit) => (digit === "0" ? "\0" : "\uFDD0")) : text;

/** How a server's values are read: whole numbers of the record fit into 53 bits. */
export const types: NonNullable<ClientConfig["types"]> = {
  getTypeParser: ((type: number, format?: string) => {
    if (format === "binary") return (value: unknown) => value;
    if (numbers.includes(type)) return Number;
    if (type === oid.bool) return (value: string) => value === "t";
    if (type === oid.text) return said;
    if (type === oid.bytea) return (hex: string) => new Uint8Array(Buffer.from(hex.slice(2), "hex"));
    return (value: string) => value;
  }) as never,
};

interface Statement {
  readonly name?: string;
  readonly text: string;
}

/** More statements than these are not kept prepared on a connection. */
const mostPrepared = 500;

/** So many keys of new rows are fetched at once. */
const inAdvance = 50;

const statements = new Map<string, Statement>();

/** `?` outside of quotes becomes `$1`, `$2`, …; SQLite's `like` minds no capitals; what is said often is prepared once a connection. */
function statement(sql: string): Statement {
  const known = statements.get(sql);
  if (known) return known;
  let n = 0;
  const text = sql.replaceAll(/'[^']*'|\?|\blike\b/g, (part) => (part === "?" ? `$${++n}` : part === "like" ? "ilike" : part));
  if (statements.size >= mostPrepared) return { text };
  const made = { name: `s${statements.size}`, text };
  statements.set(sql, made);
  return made;
}

const bound = (value: Value): unknown =>
  typeof value === "string" ? stored(value) : value instanceof Uint8Array ? Buffer.from(value) : value;

/** The record's statements on a server. */
export class ServerSql implements Sql {
  readonly fullText = postgresFullText;
  readonly listed = "select value::bigint as n from json_array_elements_text(?::json)";
  readonly #ask: Ask;
  readonly #shown: string;
  #failed: unknown;
  #sent: Promise<unknown> = Promise.resolve();
  #changes = 0;
  readonly #keys = new Map<string, number[]>();
  readonly #together = new Together((sql, values) => this.#go(sql, values));

  constructor(ask: Ask, shown: string) {
    this.#ask = ask;
    this.#shown = shown;
  }

  /** Begins to count and to look for failures anew, for a new transaction. */
  begin(): void {
    this.#changes = 0;
    this.#failed = undefined;
    this.#together.clear();
  }

  /** How many statements that change something were sent in this transaction. */
  get changes(): number {
    return this.#changes;
  }

  async #query(sql: string, values: readonly Value[]): ReturnType<Ask> {
    this.#together.before(sql);
    try {
      return await this.#ask({ ...statement(sql), values: values.map(bound) });
    } catch (error) {
      throw explain(this.#failed ?? error, this.#shown);
    }
  }

  async all<T>(sql: string, ...values: readonly Value[]): Promise<T[]> {
    return (await this.#query(sql, values)).rows as T[];
  }

  async get<T>(sql: string, ...values: readonly Value[]): Promise<T | undefined> {
    return (await this.#query(sql, values)).rows[0] as T | undefined;
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    this.#changes++;
    return (await this.#query(sql, values)).rowCount ?? 0;
  }

  /** Goes out with its like, or at once; the answer is looked at when the transaction ends. The first failure is the one to be told. */
  async send(sql: string, ...values: readonly Value[]): Promise<void> {
    this.#changes++;
    if (this.#together.hold(sql, values)) return;
    this.#together.before(sql);
    this.#go(sql, values);
  }

  async sendAll(insert: string, rows: readonly (readonly Value[])[]): Promise<void> {
    for (const row of rows) await this.send(insert, ...row);
  }

  #go(sql: string, values: readonly Value[]): void {
    this.#sent = this.#ask({ ...statement(sql), values: values.map(bound) }).catch((error) => {
      this.#failed ??= error;
    });
  }

  /** Goes out like that too: the keys of new rows are fetched from the server in advance. */
  async insert(sql: string, ...values: readonly Value[]): Promise<number> {
    const [start, table] = /^insert into (\w+) \(/.exec(sql)!;
    const keys = this.#keys.get(table!) ?? [];
    this.#keys.set(table!, keys);
    if (keys.length === 0)
      for (const { n } of await this.all<{ n: number }>(
        `select nextval(pg_get_serial_sequence('${table}', 'n')) as n from generate_series(1, ${inAdvance})`,
      ))
        keys.push(n);
    const n = keys.shift()!;
    await this.send(sql.replace(start!, `${start}n, `).replace("values (", "values (?, "), n, ...values);
    return n;
  }

  async script(sql: string): Promise<void> {
    this.#changes++;
    this.#together.all();
    await this.#ask({ text: sql, values: [] });
  }

  /** Waits for all that was sent; throws what failed. */
  async settled(): Promise<void> {
    this.#together.all();
    await this.#sent;
    if (this.#failed !== undefined) throw explain(this.#failed, this.#shown);
  }
}
