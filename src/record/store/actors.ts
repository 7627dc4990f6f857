import { describe, type Fact, isName } from "../identity/names.ts";
import { surnameOf } from "../identity/variants.ts";
import { allIn } from "./in-lists.ts";
import type { Packed, PackedParty } from "./pack.ts";
import type { Sql } from "./sql.ts";

/** An actor's key, and the name first given for it. */
export interface Known {
  readonly n: number;
  readonly base: string;
}

/**
 * The actor table as a transaction sees it: gives every actor id its key, and counts what findings say of each.
 * Kept between transactions; `clear` it when one fails or another process has written.
 */
export class ActorKeys {
  readonly #known = new Map<string, Known>();
  readonly #ids = new Map<number, string>();
  #facts = new Map<number, Map<string, number>>();
  #mentions = new Map<number, number>();

  clear(): void {
    this.#known.clear();
    this.#ids.clear();
    this.#facts.clear();
    this.#mentions.clear();
  }

  /** Forgets all actors when more than so many are known, so that memory is bounded however long a run is. */
  keepWithin(most: number): void {
    if (this.#known.size > most || this.#ids.size > most) this.clear();
  }

  /** An actor whose key has been asked for before. */
  known(id: string): Known | undefined {
    return this.#known.get(id);
  }

  /** The key of an actor id, made if it is new. */
  async key(sql: Sql, id: string, name: string, code: string): Promise<Known> {
    const known = this.#known.get(id);
    if (known) return known;
    const row = await sql.get<Known>("select n, base from actor where id = ?", id);
    const made = row ?? {
      n: await sql.insert(
        "insert into actor (id, type, base, name, code, surname) values (?, ?, ?, ?, ?, ?)",
        id,
        id.slice(0, id.indexOf(":")),
        name,
        name,
        code,
        id.startsWith("person:") ? surnameOf(id) : null,
      ),
      base: name,
    };
    this.#known.set(id, made);
    // Somebody new is nobody else yet.
    if (!row) this.#ids.set(made.n, id);
    return made;
  }

  /** Whether the id of a key is known. */
  hasId(key: number): boolean {
    return this.#ids.has(key);
  }

  /** The actor ids of keys, after corrections. */
  async ids(sql: Sql, keys: Iterable<number>): Promise<ReadonlyMap<number, string>> {
    for (const n of keys) {
      if (this.#ids.has(n)) continue;
      const row = await sql.get<{ id: string }>(
        "select coalesce(c.id, a.id) as id from actor a left join actor c on c.n = a.same where a.n = ?",
        n,
      );
      if (row) this.#ids.set(n, row.id);
    }
    return this.#ids;
  }

  /** Forgets the ids of keys, after a correction. */
  forgetIds(keys: Iterable<number>): void {
    for (const key of keys) this.#ids.delete(key);
  }

  /** Counts a mention (by `n` = 1) or takes it back (by -1). */
  count(party: PackedParty, base: string, text: string, n: 1 | -1): void {
    const key = party[0];
    const facts = this.#facts.get(key) ?? new Map<string, number>();
    this.#facts.set(key, facts);
    const add = (field: Fact["field"], value: string): void => {
      const fact = `${field}\0${value}`;
      facts.set(fact, (facts.get(fact) ?? 0) + n);
    };
    add("name", party[7] ?? base);
    if (isName(text)) add("alias", text);
    if (party[3]) add("code", party[3]);
    if (party[4]) add("sector", party[4]);
    this.#mentions.set(key, (this.#mentions.get(key) ?? 0) + n);
  }

  /**
   * Writes what was counted, and names each actor by what most say of it. Gives the surnames of persons who are new,
   * gone, or of another state than before.
   */
  async flush(sql: Sql): Promise<Set<string>> {
    const surnames = new Set<string>();
    const changes: [number, string, string, number][] = [];
    for (const [key, facts] of this.#facts)
      for (const [fact, n] of facts) {
        if (n === 0) continue;
        const [field, value] = fact.split("\0") as [string, string];
        changes.push([key, field, value, n]);
      }
    await sql.sendAll(
      "insert into actor_fact (actor, field, value, n) values (?, ?, ?, ?) on conflict (actor, field, value) do update set n = actor_fact.n + excluded.n",
      changes,
    );
    for (const [key, field, value, n] of changes)
      if (n < 0)
        await sql.send("delete from actor_fact where actor = ? and field = ? and value = ? and n <= 0", key, field, value);
    const keys = [...this.#facts.keys()];
    const said = Map.groupBy(
      await allIn<Fact & { readonly actor: number }>(sql, "select actor, field, value, n from actor_fact where actor in", keys),
      ({ actor }) => actor,
    );
    const was = new Map(
      (
        await allIn<{ readonly n: number; code: string; mentions: number; surname: string | null }>(
          sql,
          "select n, code, mentions, surname from actor where n in",
          keys,
        )
      ).map((row) => [row.n, row]),
    );
    for (const key of keys) {
      const { name, code, sector } = describe((said.get(key) ?? []).sort(byValue));
      const before = was.get(key)!;
      const mentions = before.mentions + (this.#mentions.get(key) ?? 0);
      if (before.surname !== null && (before.code !== code || before.mentions > 0 !== mentions > 0)) surnames.add(before.surname);
      await sql.send(
        "update actor set name = case when ? = '' then name else ? end, code = ?, sector = ?, mentions = ? where n = ?",
        name,
        name,
        code,
        sector,
        mentions,
        key,
      );
    }
    this.#facts = new Map();
    this.#mentions = new Map();
    return surnames;
  }
}

const byValue = (a: Fact, b: Fact): number =>
  a.field < b.field ? -1 : a.field > b.field ? 1 : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;

/** A party with all its fields as it is stored: without what the actor table holds already. */
function stored(party: PackedParty, { n, base }: Known): PackedParty {
  const [, start, end, code, sector = 0, title = 0, of = 0, given] = party;
  const name = given === base ? undefined : given;
  if (name) return [n, start, end, code, sector, title, of, name];
  if (title !== 0 || of !== 0) return [n, start, end, code, sector, title, of];
  return sector ? [n, start, end, code, sector] : [n, start, end, code];
}

/** A prepared finding with the record's keys of actors; `keys` are those of the reading's actors, in their order. */
export function withActors(packed: Packed, keys: readonly Known[]): Packed {
  const one = (party: PackedParty): PackedParty => stored(party, keys[party[0]]!);
  const said = packed.b[0];
  const made: Record<string, unknown> = { ...packed };
  if (said) made.b = [one(said), ...packed.b.slice(1)];
  for (const field of ["w", "r", "g"]) {
    const value = made[field];
    if (!Array.isArray(value)) continue;
    made[field] = typeof value[0] === "number" ? one(value as unknown as PackedParty) : value.map(one);
  }
  return made as unknown as Packed;
}
