import type { Finding, Party } from "../../coding/finding.ts";
import type { Document } from "../../intake/document.ts";
import { signatureOf } from "../copies.ts";
import { type Span, spanOf } from "../merging/day.ts";
import { mergedAs } from "../merging/heading.ts";
import type { Unit } from "../merging/unit.ts";
import { sketch } from "../merging/words.ts";
import type { DocumentRow } from "../rows/document.ts";
import type { ActorKeys } from "./actors.ts";
import { contentId } from "./hash.ts";
import { deleteKeys, insertKeys } from "./keys.ts";
import { kindNumber, type Packed, type PackedParty, packFinding, partiesOf } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey, sortingDay } from "./placing.ts";
import type { Added, Reading } from "./record.ts";
import type { Sql } from "./sql.ts";
import { leaveStory, placeStory } from "./stories.ts";
import type { TouchedFindings } from "./touched.ts";

interface Fields extends Omit<DocumentRow, "kind" | "id" | "copyOf" | "dateline"> {
  readonly dateline: { readonly text: string; readonly place?: string | null } | null;
}

/** What a document is known by: all its fields but its id. */
export function documentFingerprint(document: Fields): string {
  const { published, dateline } = document;
  return contentId(
    JSON.stringify([
      document.title,
      document.byline,
      document.section,
      document.source,
      document.url,
      dateline ? [dateline.text, dateline.place ?? null] : null,
      [published.date, published.precision, published.basis, published.because],
      document.language,
      document.text,
    ]),
  );
}

const fieldsOf = (document: Document): Fields => ({
  title: document.title ?? null,
  byline: document.byline ?? null,
  section: document.section ?? null,
  source: document.source ?? null,
  url: document.url ?? null,
  dateline: document.dateline ?? null,
  published: { ...document.published, because: [...document.published.because] },
  language: document.language,
  text: document.text,
});

interface Kept {
  readonly n: number;
  readonly fingerprint: string;
  readonly findings: string;
  readonly published: string;
}

/** The words under which a finding is found by a search. */
function wordsOf(finding: Finding): string {
  switch (finding.kind) {
    case "statement":
      return finding.quote === finding.evidence.text ? finding.quote : `${finding.evidence.text} ${finding.quote}`;
    case "agreement":
      return `${finding.name} ${finding.evidence.text}`;
    default:
      return finding.evidence.text;
  }
}

/** The sketch of the words by which a finding is compared with others. */
export function sketched(finding: Finding, parties: readonly Party[]): string {
  if (finding.kind === "statement") return sketch(finding.quote);
  if (finding.kind === "assessment") return sketch(finding.text);
  return sketch(
    finding.evidence.text,
    `${finding.trace.trigger.text} ${parties.map(({ text, name }) => `${text} ${name}`).join(" ")}`,
  );
}

const exact = (text: string, part: { readonly start: number; readonly end: number; readonly text: string }): boolean =>
  Number.isInteger(part.start) &&
  Number.isInteger(part.end) &&
  part.start >= 0 &&
  part.end > part.start &&
  part.end <= text.length &&
  text.slice(part.start, part.end) === part.text;

const clampParty = (party: Party, text: string): boolean =>
  party.start >= 0 && party.end <= text.length && party.end >= party.start;

/** Adds readings within a transaction; the merging of what they touch follows in `touched.merge`. */
export async function addReadings(
  sql: Sql,
  actors: ActorKeys,
  readings: Iterable<Reading>,
  touched: TouchedFindings,
  now: () => string,
): Promise<Added> {
  let documents = 0;
  let changed = 0;
  let kept = 0;
  let refused = 0;
  const rejected = new Set(
    (await sql.all<{ subject: string }>("select subject from correction where action = 'reject' and undone = 0")).map(
      (row) => row.subject,
    ),
  );
  for (const reading of readings) {
    const document = wellFormed(reading.document);
    const fingerprint = documentFingerprint(fieldsOf(document));
    const findingsPrint = contentId(JSON.stringify(reading.findings.findings));
    const known = await sql.get<Kept>("select n, fingerprint, findings, published from document where id = ?", document.id);
    if (known) {
      if (known.fingerprint === fingerprint && known.findings === findingsPrint) continue;
      if (known.fingerprint !== fingerprint && !isLater(document, fingerprint, known)) continue;
      await removeDocument(sql, actors, known.n, touched);
      changed++;
    } else documents++;
    const n = await insertDocument(sql, document, fingerprint, findingsPrint);
    await placeStory(sql, n);
    const published = spanOf(document.published.date);
    const seen = new Set<string>();
    for (const finding of reading.findings.findings) {
      const { evidence, trace } = finding;
      const parties = partiesOf(finding);
      if (!exact(document.text, evidence) || !parties.every((party) => clampParty(party, document.text))) {
        refused++;
        await sql.send(
          "insert into refusal (input, code, reason, at) values (?, ?, ?, ?)",
          document.id,
          "E_FINDING_SPAN",
          `A ${finding.kind} (${trace.rule}) rests on ${evidence.start}..${evidence.end}, where its words are not.`,
          now(),
        );
        continue;
      }
      const bases = new Map<Party, { n: number; base: string }>();
      for (const party of parties) bases.set(party, await actors.key(sql, party.id, party.name, party.code));
      const pack = (party: Party): PackedParty => actors.pack(party, bases.get(party)!);
      const kind = kindNumber[finding.kind];
      const packed = packFinding(finding, pack, sketched(finding, parties));
      const ids = await actors.ids(
        sql,
        [...bases.values()].map((base) => base.n),
      );
      const discriminator = discriminatorOf(kind, packed, ids);
      const same = `${kind} ${evidence.start} ${evidence.end} ${discriminator}`;
      if (seen.has(same)) continue;
      seen.add(same);
      const hidden = rejected.has(`${finding.kind} ${document.id} ${evidence.start} ${evidence.end}`);
      const row = await sql.insert(
        "insert into finding (document, kind, start, stop, cluster, body) values (?, ?, ?, ?, null, ?)",
        n,
        kind,
        evidence.start,
        evidence.end,
        JSON.stringify(packed),
      );
      await sql.fullText.add(sql, "finding_text", row, wordsOf(finding));
      for (const party of parties)
        actors.count(pack(party), bases.get(party)!.base, document.text.slice(party.start, party.end), 1);
      if (!hidden) {
        const merged = mergedAs(kind, packed, published, ids);
        await insertKeys(sql, row, merged.unit);
        touched.came(kind, {
          n: row,
          key: reportKey(sortingDay(packed, published), document.id, evidence.start, evidence.end, discriminator),
          cluster: null,
          packed,
          published,
          document: document.id,
          unit: merged.unit as Unit<never>,
        });
      }
      kept++;
    }
  }
  return { documents, changed, findings: kept, refused };
}

/** Half a surrogate pair cannot be stored; it becomes U+FFFD, which is as long. */
function wellFormed(document: Document): Document {
  return document.text.isWellFormed() ? document : { ...document, text: document.text.toWellFormed() };
}

/** Of two versions under one id the later stays, whichever comes first. */
function isLater(document: Document, fingerprint: string, known: Kept): boolean {
  const a = document.published.date ?? "";
  const b = (JSON.parse(known.published) as { date: string | null }).date ?? "";
  return a > b || (a === b && fingerprint > known.fingerprint);
}

async function insertDocument(sql: Sql, document: Document, fingerprint: string, findings: string): Promise<number> {
  const span: Span | null = spanOf(document.published.date);
  const n = ((await sql.get<{ n: number | null }>("select max(n) as n from document"))!.n ?? 0) + 1;
  await sql.send(
    "insert into document (n, story, id, title, byline, section, source, url, dateline, published, day, until, language, body, fingerprint, findings, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    n,
    n,
    document.id,
    document.title ?? null,
    document.byline ?? null,
    document.section ?? null,
    document.source ?? null,
    document.url ?? null,
    document.dateline ? JSON.stringify({ text: document.dateline.text, place: document.dateline.place ?? null }) : null,
    JSON.stringify({
      date: document.published.date,
      precision: document.published.precision,
      basis: document.published.basis,
      because: document.published.because,
    }),
    span?.s ?? null,
    span?.e ?? null,
    document.language,
    document.text,
    fingerprint,
    findings,
    signatureOf(document.text),
  );
  await sql.fullText.add(sql, "document_text", n, document.title ?? "", document.text);
  return n;
}

/** Takes a document out, with its findings; rows that rested on it alone go when `touched` is merged. */
export async function removeDocument(sql: Sql, actors: ActorKeys, n: number, touched: TouchedFindings): Promise<void> {
  const { body, day, until } = (await sql.get<{ body: string; day: number | null; until: number | null }>(
    "select body, day, until from document where n = ?",
    n,
  ))!;
  const published = day === null ? null : { s: day, e: until ?? day };
  for (const finding of await sql.all<{ n: number; kind: number; cluster: number | null; body: string }>(
    "select n, kind, cluster, body from finding where document = ?",
    n,
  )) {
    const packed = JSON.parse(finding.body) as Packed;
    const parties = packedParties(finding.kind, packed) as unknown as PackedParty[];
    const ids = await actors.ids(
      sql,
      parties.map((party) => party[0]),
    );
    if (finding.cluster !== null) {
      const merged = mergedAs(finding.kind, packed, published, ids);
      await deleteKeys(sql, finding.n, merged.unit);
      touched.went(finding.kind, merged.unit, finding.cluster);
    }
    for (const party of parties) {
      const { base } = (await sql.get<{ base: string }>("select base from actor where n = ?", party[0]))!;
      actors.count(party, base, body.slice(party[1], party[2]), -1);
    }
    await sql.fullText.remove(sql, "finding_text", finding.n);
  }
  await sql.send("delete from finding where document = ?", n);
  await leaveStory(sql, n);
  await sql.fullText.remove(sql, "document_text", n);
  await sql.send("delete from document where n = ?", n);
}
