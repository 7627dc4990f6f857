import { insertForm } from "../insert-form.ts";
import type { Value } from "../sql.ts";

/** Rows of one statement: how it is written for several, and what identifies a row that may come only once in it. */
interface Form {
  readonly table: string;
  /** The statement for so many rows. */
  readonly of: (rows: number) => string;
  /** Where in the values the key of the row stands that is changed; null where every row is a new one. */
  readonly key: readonly number[] | null;
}

/** Numbers of rows that go together: few different ones, so that each statement is prepared once. */
const sizes = [64, 16, 4, 1] as const;
const most = 64;

const forms = new Map<string, Form | null>();
const tables = new Map<string, ReadonlySet<string>>();
const mostKnown = 1000;

/** How a statement of one row is written for several; null for one that goes alone. */
function formOf(sql: string): Form | null {
  const known = forms.get(sql);
  if (known !== undefined) return known;
  if (forms.size > mostKnown) forms.clear();
  const form = manyRows(sql) ?? updateForm(sql);
  forms.set(sql, form);
  return form;
}

function manyRows(sql: string): Form | null {
  const form = insertForm(sql);
  if (!form) return null;
  const changed = / on conflict \(([^)]*)\) do update /.exec(form.after);
  const key = changed && changed[1]!.split(", ").map((column) => form.columns.indexOf(column));
  return { table: form.table, of: form.of, key };
}

function updateForm(sql: string): Form | null {
  const head = /^update (\w+) set (\w+) = \? where n = \?$/.exec(sql);
  if (!head) return null;
  const [, table, column] = head;
  if (table !== "finding" && table !== "document") return null;
  const of = (rows: number): string =>
    `update ${table} set ${column} = v.${column} from (values ${Array(rows).fill("(?::bigint, ?::bigint)").join(", ")}) as v (${column}, n) where ${table}.n = v.n`;
  return { table: table!, of, key: [1] };
}

/** The tables that a statement reads or changes. */
function tablesOf(sql: string): ReadonlySet<string> {
  const known = tables.get(sql);
  if (known) return known;
  if (tables.size > mostKnown) tables.clear();
  const found = new Set([...sql.matchAll(/\b(?:from|join|into|update)\s+(\w+)/g)].map((match) => match[1]!));
  tables.set(sql, found);
  return found;
}

interface Held {
  readonly form: Form;
  readonly rows: (readonly Value[])[];
  readonly keys: Set<string>;
}

/**
 * Statements that change one row each and wait to go out as one that changes many. Whatever else concerns their table lets them go
 * first, so that nobody can tell the difference but by the clock.
 */
export class Together {
  readonly #held = new Map<string, Held>();
  readonly #go: (sql: string, values: readonly Value[]) => void;

  constructor(go: (sql: string, values: readonly Value[]) => void) {
    this.#go = go;
  }

  /** Keeps a statement back; false for one that goes alone, which then must be told to `before`. */
  hold(sql: string, values: readonly Value[]): boolean {
    const form = formOf(sql);
    if (!form) return false;
    this.before(sql, sql);
    const held = this.#held.get(sql) ?? { form, rows: [], keys: new Set() };
    this.#held.set(sql, held);
    if (form.key !== null) {
      const key = form.key.map((at) => values[at]).join("\0");
      if (held.keys.has(key)) this.#release(held);
      held.keys.add(key);
    }
    held.rows.push(values);
    if (held.rows.length >= most) this.#release(held);
    return true;
  }

  /** Lets go what is held of the tables that a statement names, but for its own like. */
  before(sql: string, like?: string): void {
    if (this.#held.size === 0) return;
    const named = tablesOf(sql);
    for (const [of, held] of this.#held)
      if (of !== like && held.rows.length > 0 && (named.has(held.form.table) || named.has("tally"))) this.#release(held);
  }

  all(): void {
    for (const held of this.#held.values()) this.#release(held);
  }

  /** Forgets what is held, after a failure. */
  clear(): void {
    this.#held.clear();
  }

  #release({ form, rows, keys }: Held): void {
    for (let at = 0; at < rows.length; ) {
      const size = sizes.find((one) => one <= rows.length - at)!;
      this.#go(form.of(size), rows.slice(at, at + size).flat());
      at += size;
    }
    rows.length = 0;
    keys.clear();
  }
}
