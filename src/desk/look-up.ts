import type { PartyRow } from "../record/rows/parts.ts";
import type { Heading, RecordStore } from "../record/store/record.ts";
import { fold } from "../world/fold.ts";
import type { World } from "../world/world.ts";

/**
 * An actor by what a person types or a page's address holds: an id (`state:KAZ`), an ISO 3166-1 alpha-3 code, or a name.
 * Undefined where neither the record nor the facts know it.
 */
export async function lookUp(record: RecordStore, world: World | undefined, asked: string): Promise<PartyRow | undefined> {
  const word = asked.trim().slice(0, 200);
  if (word === "") return undefined;
  const ids = /^(state|person|org|group|place):./.test(word)
    ? [word]
    : /^[a-z]{3}$/i.test(word)
      ? [`state:${word.toUpperCase()}`]
      : [];
  for (const id of ids) {
    const row = await record.row("actor", id);
    if (row) return { id: row.id, name: row.name, code: row.code };
    const known = world?.actor(id);
    if (known) return { id: known.id, name: known.name, code: known.code };
  }
  if (ids.length > 0 && word.includes(":")) return undefined;
  const resolved = world?.resolve(word);
  if (resolved) return { id: resolved.actor.id, name: resolved.actor.name, code: resolved.actor.code };
  const letters = word.replaceAll(/[^\p{L}]/gu, "");
  if (letters.length < 2) return undefined;
  const folded = fold(word);
  const rows = await record.list("actor", { text: word, limit: 10 });
  const named =
    rows.find((row) => [row.name, ...row.aliases].some((name) => fold(name) === folded)) ??
    (letters.length > 3 ? rows.find((row) => ` ${fold(row.name)}`.includes(` ${folded}`)) : undefined);
  return named ? { id: named.id, name: named.name, code: named.code } : undefined;
}

/** What a citation shows of a document. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly byline: string | null;
}

/** Documents by their ids, read once each and kept while the record stays the same (`version`). */
export class Sources {
  readonly #record: RecordStore;
  readonly #kept = new Map<string, Source>();

  constructor(record: RecordStore) {
    this.#record = record;
  }

  /** Forgets all, after the record has changed. */
  clear(): void {
    this.#kept.clear();
  }

  async of(ids: Iterable<string>): Promise<ReadonlyMap<string, Source>> {
    const asked = [...new Set(ids)];
    const missing = asked.filter((id) => !this.#kept.has(id));
    if (this.#kept.size + missing.length > 20_000) this.#kept.clear();
    for (const row of missing.length > 0 ? await this.#record.headings(missing) : [])
      this.#kept.set(row.id, sourceOf(row.id, row));
    return new Map(asked.map((id) => [id, this.#kept.get(id) ?? sourceOf(id, undefined)]));
  }
}

function sourceOf(id: string, heading: Heading | undefined): Source {
  if (!heading) return { id, title: id, source: null, date: null, byline: null };
  const { title, source, byline, published, opening } = heading;
  return { id, title: title ?? firstWords(opening), source, date: published.date, byline };
}

/** The first dozen words of a text, for a document without a title. */
export function firstWords(text: string): string {
  const all = text.slice(0, 400).trim().split(/\s+/);
  const words = all.slice(0, 12).join(" ").slice(0, 110);
  if (words === "") return "(no text)";
  return words.length < text.trim().length ? `${words.replace(/[\s.,;:–-]+$/, "")}…` : words.replace(/\.$/, "");
}
