import { spanOf } from "../merging/day.ts";
import { mergedAs } from "../merging/heading.ts";
import { ActorKeys } from "./actors.ts";
import { allFiled } from "./bands.ts";
import { placeName } from "./corrections.ts";
import { keyRows } from "./keys.ts";
import { type FindingKind, kindName, type Packed } from "./pack.ts";
import { packedParties } from "./placing.ts";
import { documentFingerprint } from "./prepare.ts";
import { type DocumentRecord, documentColumns, documentRowOf } from "./read-rows.ts";
import type { Damage } from "./record.ts";
import type { Database, Sql } from "./sql.ts";

const page = 500;

/**
 * Every kind of damage it knows how to find: pages and indexes of the database, documents that are not as they were read,
 * findings outside their document's text, parties, rows and findings that hang on nothing, counts and full text gone astray.
 */
export async function* verify(database: Database): AsyncIterable<Damage> {
  for (const what of await database.integrity()) yield { code: "E_VERIFY_DATABASE", where: "database", what };
  const sql = database.read;
  try {
    yield* documents(sql);
    yield* orphans(sql);
    yield* fullText(sql);
  } catch (error) {
    yield { code: "E_VERIFY_DATABASE", where: "database", what: (error as Error).message };
  }
}

interface FindingRecord {
  readonly n: number;
  readonly kind: number;
  readonly start: number;
  readonly stop: number;
  readonly cluster: number | null;
  readonly body: string;
}

async function* documents(sql: Sql): AsyncIterable<Damage> {
  const actors = new ActorKeys();
  let last = 0;
  for (;;) {
    const records = await sql.all<DocumentRecord & { fingerprint: string; day: number | null; until: number | null }>(
      `select ${documentColumns}, d.fingerprint, d.day, d.until from document d where d.n > ? order by d.n limit ?`,
      last,
      page,
    );
    if (records.length === 0) return;
    last = records.at(-1)!.n;
    for (const record of records) {
      const where = `document ${record.id}`;
      let row: ReturnType<typeof documentRowOf>;
      try {
        row = documentRowOf(record);
      } catch {
        yield { code: "E_VERIFY_DOCUMENT", where, what: "Its date or dateline cannot be read." };
        continue;
      }
      if (documentFingerprint(row) !== record.fingerprint)
        yield { code: "E_VERIFY_DOCUMENT", where, what: "Its text or its data are not as they were read." };
      const span = spanOf(row.published.date);
      if ((span?.s ?? null) !== record.day || (span?.e ?? null) !== record.until)
        yield { code: "E_VERIFY_INDEX", where, what: "It is filed under another day than its date." };
      for (const finding of await sql.all<FindingRecord>(
        "select n, kind, start, stop, cluster, body from finding where document = ?",
        record.n,
      ))
        yield* checkFinding(sql, actors, row.text, row.published.date, where, finding);
    }
  }
}

async function* checkFinding(
  sql: Sql,
  actors: ActorKeys,
  text: string,
  date: string | null,
  document: string,
  finding: FindingRecord,
): AsyncIterable<Damage> {
  const where = `${kindName[finding.kind] ?? "finding"} at ${finding.start}..${finding.stop} of ${document}`;
  if (!(finding.start >= 0 && finding.stop > finding.start && finding.stop <= text.length))
    yield { code: "E_VERIFY_SPAN", where, what: "Its words lie outside the document's text." };
  let packed: Packed;
  try {
    packed = JSON.parse(finding.body) as Packed;
    if (!kindName[finding.kind] || !Array.isArray(packed.b)) throw new Error("shape");
    for (const [actor, start, end] of packedParties(finding.kind, packed)) {
      if (!(start >= 0 && end >= start && end <= text.length))
        yield { code: "E_VERIFY_SPAN", where, what: "The words of a party lie outside the document's text." };
      if (!(await sql.get("select 1 from actor where n = ?", actor))) {
        yield { code: "E_VERIFY_ORPHAN", where, what: "It names an actor that is not there." };
        return;
      }
    }
  } catch {
    yield { code: "E_VERIFY_FINDING", where, what: "What it says cannot be read." };
    return;
  }
  if (finding.cluster === null) {
    const place = placeName(
      kindName[finding.kind] as FindingKind,
      document.slice("document ".length),
      finding.start,
      finding.stop,
    );
    if (!(await sql.get("select 1 from correction where action = 'reject' and undone = 0 and subject = ?", place)))
      yield { code: "E_VERIFY_ORPHAN", where, what: "It belongs to no row." };
    return;
  }
  const ids = await actors.ids(
    sql,
    packedParties(finding.kind, packed).map((party) => party[0]),
  );
  for (const [actor] of packedParties(finding.kind, packed).slice(0, packed.b[0] ? -1 : undefined))
    if (
      !(await sql.get(
        "select 1 from cluster_actor where cluster = ? and actor = (select coalesce(same, n) from actor where n = ?)",
        finding.cluster,
        actor,
      ))
    )
      yield { code: "E_VERIFY_INDEX", where, what: "One of its parties is missing from the index by actors." };
  for (const { block, key } of keyRows(mergedAs(finding.kind, packed, spanOf(date), ids).unit))
    if (!(await sql.get("select 1 from finding_key where block = ? and key = ? and finding = ?", block, key, finding.n)))
      yield { code: "E_VERIFY_INDEX", where, what: "It is not filed where merging looks for it." };
}

async function* orphans(sql: Sql): AsyncIterable<Damage> {
  const checks: readonly (readonly [code: string, what: string, query: string])[] = [
    [
      "E_VERIFY_ORPHAN",
      "A finding's document is not there.",
      "select 'finding ' || f.n as hit from finding f left join document d on d.n = f.document where d.n is null",
    ],
    [
      "E_VERIFY_INDEX",
      "The index of merging names a finding that is not there.",
      "select 'finding ' || k.finding as hit from finding_key k left join finding f on f.n = k.finding where f.n is null",
    ],
    [
      "E_VERIFY_ORPHAN",
      "A finding's row is not there, or is of another kind.",
      "select 'finding ' || f.n as hit from finding f left join cluster c on c.n = f.cluster where f.cluster is not null and (c.n is null or c.kind <> f.kind)",
    ],
    [
      "E_VERIFY_ORPHAN",
      "A row rests on nothing.",
      "select c.id as hit from cluster c where not exists (select 1 from finding f where f.cluster = c.n)",
    ],
    [
      "E_VERIFY_COUNT",
      "A row's number of reports is not that of its findings.",
      "select c.id as hit from cluster c where c.reports <> (select count(*) from finding f where f.cluster = c.n)",
    ],
    [
      "E_VERIFY_COUNT",
      "The number that is kept of rows is not that of the rows.",
      "select 'kind ' || t.kind as hit from tally t where (t.field = 'rows' and t.kind > 0 and t.n <> (select count(*) from cluster c where c.kind = t.kind)) or (t.kind = 0 and t.n <> (select count(*) from document)) or (t.field = 'reports' and t.n <> (select coalesce(sum(c.reports), 0) from cluster c where c.kind = t.kind))",
    ],
    [
      "E_VERIFY_COUNT",
      "The number that is kept of rows on a day or a topic is not theirs.",
      "select t.field || ' ' || t.value as hit from tally t where (t.field = 'day' and t.n <> (select count(*) from cluster c where c.kind = t.kind and c.s = case when t.field = 'day' then cast(t.value as integer) end)) or (t.field = 'topic' and t.n <> (select count(*) from cluster_topic x where x.topic = t.value and x.kind = t.kind))",
    ],
    [
      "E_VERIFY_INDEX",
      "The index by actors has a row that is not there, or under another day.",
      "select 'row ' || x.cluster as hit from cluster_actor x left join cluster c on c.n = x.cluster where c.n is null or c.s <> x.s or c.kind <> x.kind",
    ],
    [
      "E_VERIFY_INDEX",
      "The index by pairs has a row that is not there, or under another day.",
      "select 'row ' || x.cluster as hit from cluster_pair x left join cluster c on c.n = x.cluster where c.n is null or c.s <> x.s or c.kind <> x.kind",
    ],
    [
      "E_VERIFY_INDEX",
      "The index by topics has a row that is not there, or under another day.",
      "select 'row ' || x.cluster as hit from cluster_topic x left join cluster c on c.n = x.cluster where c.n is null or c.s <> x.s or c.kind <> x.kind",
    ],
    [
      "E_VERIFY_INDEX",
      "A row with actors is missing from the index by actors.",
      "select c.id as hit from cluster c where c.kind in (2, 4, 5) and not exists (select 1 from cluster_actor x where x.cluster = c.n)",
    ],
    [
      "E_VERIFY_ORPHAN",
      "An index names an actor that is not there.",
      "select 'actor ' || x.actor as hit from cluster_actor x left join actor a on a.n = x.actor where a.n is null",
    ],
    [
      "E_VERIFY_ORPHAN",
      "What is known of an actor is kept without it.",
      "select 'actor ' || f.actor as hit from actor_fact f left join actor a on a.n = f.actor where a.n is null",
    ],
    [
      "E_VERIFY_ORPHAN",
      "An earlier version's document is not there.",
      "select v.document as hit from version v left join document d on d.id = v.document where d.n is null",
    ],
    [
      "E_VERIFY_ORPHAN",
      "A document's original is not there.",
      "select d.id as hit from document d left join document o on o.n = d.story where o.n is null",
    ],
    [
      "E_VERIFY_ORPHAN",
      "The index of copies names a document that is not there.",
      `select 'document ' || b.document as hit from ${allFiled} b left join document d on d.n = b.document where d.n is null`,
    ],
    [
      "E_VERIFY_COUNT",
      "An actor's mentions are not those of the findings.",
      "select a.id as hit from actor a where a.mentions < 0 or a.mentions <> coalesce((select sum(f.n) from actor_fact f where f.actor = a.n and f.field = 'name'), 0)",
    ],
  ];
  for (const [code, what, query] of checks)
    for (const { hit } of await sql.all<{ hit: string }>(`${query} limit 20`)) yield { code, where: hit, what };
}

async function* fullText(sql: Sql): AsyncIterable<Damage> {
  const pairs = [
    ["document", "document_text"],
    ["finding", "finding_text"],
  ] as const;
  for (const [table, text] of pairs) {
    const filed = sql.fullText.filed(text);
    const { missing } = (await sql.get<{ missing: number }>(
      `select count(*) as missing from ${table} t where not exists (select 1 from ${filed.table} x where x.${filed.n} = t.n)`,
    ))!;
    if (missing > 0)
      yield { code: "E_VERIFY_SEARCH", where: text, what: `${missing} of the ${table}s cannot be found by their words.` };
    const { stray } = (await sql.get<{ stray: number }>(
      `select count(*) as stray from ${filed.table} x where not exists (select 1 from ${table} t where t.n = x.${filed.n})`,
    ))!;
    if (stray > 0)
      yield { code: "E_VERIFY_SEARCH", where: text, what: `The full text holds ${stray} that are no longer in the record.` };
  }
}
