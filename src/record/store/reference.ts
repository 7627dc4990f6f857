import { councilTerms } from "../../world/council/terms.ts";
import type { World } from "../../world/world.ts";
import type { OfficeRow } from "../rows/office.ts";
import type { EvidenceRow, PartyRow } from "../rows/parts.ts";
import type { SeatRow } from "../rows/seat.ts";
import { contentId } from "./hash.ts";
import type { Packed } from "./pack.ts";
import { packedParties } from "./placing.ts";
import type { Filter } from "./record.ts";
import type { Sql } from "./sql.ts";

const council = "org:un-security-council";
/** Findings of an actor that are looked through for its first mention. */
const mostSought = 500;

interface Mentioned extends PartyRow {
  readonly n: number;
}

/** The actors of one type that findings name, by their id. */
async function mentioned(sql: Sql, type: string): Promise<Map<string, Mentioned>> {
  const found = await sql.all<{ n: number; id: string; name: string; code: string }>(
    `select a.n, a.id, coalesce(a.given, a.name) as name, a.code from actor a where a.type = ? and a.same is null
     and (a.mentions > 0 or exists (select 1 from actor b where b.same = a.n and b.mentions > 0))`,
    type,
  );
  return new Map(found.map((actor) => [actor.id, actor]));
}

/** So many documents are looked into for one that calls an actor by its name. */
const mostRead = 8;

/**
 * Where the record names an actor first, by the documents' dates; undefined if it is only ever quoted. A place with the actor's own name in
 * it is taken before "the two countries" of an earlier document.
 */
async function firstMention(sql: Sql, n: number, name: string): Promise<EvidenceRow | undefined> {
  const keys = new Set((await sql.all<{ n: number }>("select n from actor where n = ? or same = ?", n, n)).map((row) => row.n));
  const found = await sql.all<{ document: number; kind: number; body: string }>(
    `select f.document, f.kind, f.body from cluster_actor x join finding f on f.cluster = x.cluster join document d on d.n = f.document
     where x.actor = ? order by coalesce(d.day, 9999999), d.id, f.start, f.stop limit ${mostSought}`,
    n,
  );
  const places = (row: (typeof found)[number]) =>
    packedParties(row.kind, JSON.parse(row.body) as Packed)
      .filter(([key, start, end]) => keys.has(key) && end > start)
      .map(([, start, end]) => ({ start, end }));
  const byDocument = Map.groupBy(
    found.flatMap((row) => places(row).map((place) => ({ document: row.document, ...place }))),
    ({ document }) => document,
  );
  let first: EvidenceRow | undefined;
  for (const [document, mentions] of [...byDocument].slice(0, mostRead)) {
    const { id, body } = (await sql.get<{ id: string; body: string }>("select id, body from document where n = ?", document))!;
    const told = mentions
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start, end }) => ({ document: id, start, end, text: body.slice(start, end) }));
    const named = told.find(({ text }) => text.includes(name));
    if (named) return named;
    first ??= told[0];
  }
  return first;
}

const party = ({ id, name, code }: { id: string; name: string; code: string }, sector?: string | null): PartyRow => ({
  id,
  name,
  code,
  ...(sector ? { sector } : {}),
});

/** Whether a filter leaves rows of the facts at all: by whom and when, but not by what documents say. */
const isOpen = ({ actor, between, since, until, order, limit, offset, ...others }: Filter): boolean =>
  Object.values(others).every((value) => value === undefined);

function passes(filter: Filter, ids: readonly string[], from: string | null, to: string | null): boolean {
  const asked = [filter.actor, ...(filter.between ?? [])].filter((name) => name !== undefined);
  const names = asked.map((name) => (/^[A-Z]{3}$/.test(name) ? `state:${name}` : name));
  const days = (!filter.since || !to || to >= filter.since) && (!filter.until || !from || from <= `${filter.until}~`);
  return days && names.every((name) => ids.includes(name));
}

/**
 * Offices that the facts shipped with Chancery give the persons of the record, where the record names their state or body too.
 * `source` says whose fact it is; `evidence` is where the record names the person first.
 */
export async function referenceOffices(sql: Sql, world: World, filter: Filter): Promise<OfficeRow[]> {
  if (!isOpen(filter)) return [];
  const bodies = new Map([
    ...(await mentioned(sql, "state")),
    ...(await mentioned(sql, "org")),
    ...(await mentioned(sql, "group")),
  ]);
  const rows = new Map<string, OfficeRow>();
  for (const person of (await mentioned(sql, "person")).values()) {
    let evidence: EvidenceRow | undefined;
    for (const { title, of, from, to, source } of world.offices(person.id)) {
      const body = bodies.get(of.id);
      if (!body || !passes(filter, [person.id, body.id], from, to)) continue;
      evidence ??= await firstMention(sql, person.n, person.name);
      if (!evidence) break;
      const id = `o-${contentId(`reference ${person.id} ${title} ${body.id} ${from} ${to}`)}`;
      rows.set(id, {
        kind: "office",
        id,
        actor: party(person, world.actor(person.id)?.sector),
        title,
        of: party(body),
        from,
        to,
        basis: "reference",
        source,
        evidence: [evidence],
      });
    }
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Terms on the UN Security Council of the states of the record, where the record names the Council; as `referenceOffices`. */
export async function referenceSeats(sql: Sql, filter: Filter): Promise<SeatRow[]> {
  if (!isOpen(filter)) return [];
  const body = (await mentioned(sql, "org")).get(council);
  if (!body) return [];
  const rows: SeatRow[] = [];
  for (const state of (await mentioned(sql, "state")).values()) {
    let evidence: EvidenceRow | undefined;
    for (const { seat, from, to, presidencies, source } of councilTerms(state.id.slice("state:".length))) {
      if (!passes(filter, [state.id, body.id], from, to)) continue;
      evidence ??= await firstMention(sql, state.n, state.name);
      if (!evidence) break;
      rows.push({
        kind: "seat",
        id: `t-${contentId(`reference ${state.id} ${body.id} ${from}`)}`,
        state: party(state),
        body: party(body),
        seat,
        from,
        to,
        presidencies: [...presidencies],
        basis: "reference",
        source,
        evidence: [evidence],
      });
    }
  }
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
