import { mergedAs } from "../merging/heading.ts";
import type { Unit } from "../merging/unit.ts";
import { type ActorKeys, type Known, withActors } from "./actors.ts";
import { deleteKeys } from "./keys.ts";
import type { Loaded } from "./load-findings.ts";
import { kindName, type Packed, type PackedParty } from "./pack.ts";
import { discriminatorOf, packedParties, reportKey, sortingDay } from "./placing.ts";
import { type Prepared, prepareReading } from "./prepare.ts";
import type { Added, Reading } from "./record.ts";
import type { Sql } from "./sql.ts";
import { leaveStory, Stories } from "./stories.ts";
import { countDocuments } from "./tally.ts";
import type { TouchedFindings } from "./touched.ts";
import { documentOf, earlierWords, isLater, keepEarlier, succeed } from "./versions.ts";

/** Adds readings within a transaction; the merging of what they touch follows in `touched.merge`. */
export async function addReadings(
  sql: Sql,
  actors: ActorKeys,
  readings: Iterable<Reading | Prepared>,
  touched: TouchedFindings,
  now: () => string,
): Promise<Added> {
  let documents = 0;
  let came = 0;
  let changed = 0;
  let kept = 0;
  let refused = 0;
  const rejected = new Set(
    (await sql.all<{ subject: string }>("select subject from correction where action = 'reject' and undone = 0")).map(
      (row) => row.subject,
    ),
  );
  let last: number | null = null;
  const prepared = Array.from(readings, (given) => ("print" in given ? given : prepareReading(given)));
  const stories = await Stories.of(
    sql,
    prepared.map(({ signature }) => Buffer.from(signature, "base64")),
  );
  for (const reading of prepared) {
    const known = await documentOf(sql, reading);
    if (known) {
      const same = known.fingerprint === reading.fingerprint && known.id === reading.id;
      if (same && known.findings === reading.print) continue;
      if (!same && !isLater(reading, known)) {
        if (await keepEarlier(sql, known, reading)) changed++;
        continue;
      }
      await stories.store();
      await removeDocument(sql, actors, known.n, touched);
      if (!same) await succeed(sql, known, reading.id);
      last = null;
      changed++;
    } else documents++;
    last ??= (await sql.get<{ n: number | null }>("select max(n) as n from document"))!.n ?? 0;
    const n = ++last;
    await insertDocument(sql, n, reading, known !== undefined);
    came++;
    const { day, until } = reading;
    await stories.place({ n, id: reading.id, day, signature: Buffer.from(reading.signature, "base64") });
    const published = day === null ? null : { s: day, e: until ?? day };
    for (const reason of reading.inexact) {
      refused++;
      await sql.send(
        "insert into refusal (input, code, reason, at) values (?, ?, ?, ?)",
        reading.id,
        "E_FINDING_SPAN",
        reason,
        now(),
      );
    }
    const keys: Known[] = [];
    for (const actor of reading.actors) keys.push(actors.known(actor[0]) ?? (await actors.key(sql, ...actor)));
    const ids = await actors.ids(
      sql,
      keys.map((key) => key.n),
    );
    const seen = new Set<string>();
    for (const { kind, start, stop, words, packed: local } of reading.findings) {
      const packed = withActors(local, keys);
      const discriminator = discriminatorOf(kind, packed, ids);
      const same = `${kind} ${start} ${stop} ${discriminator}`;
      if (seen.has(same)) continue;
      seen.add(same);
      kept++;
      const row = await touched.nextFinding(sql);
      const before = packedParties(kind, local) as unknown as PackedParty[];
      packedParties(kind, packed).forEach((party, i) => {
        const { base } = keys[before[i]![0]]!;
        actors.count(party as unknown as PackedParty, base, reading.text.slice(party[1], party[2]), 1);
      });
      const hidden = rejected.has(`${kindName[kind]} ${reading.id} ${start} ${stop}`);
      const body = JSON.stringify(packed);
      const finding: Loaded | null = hidden
        ? null
        : {
            n: row,
            key: reportKey(sortingDay(packed, published), reading.id, start, stop, discriminator),
            cluster: null,
            body,
            packed,
            published,
            document: reading.id,
            unit: mergedAs(kind, packed, published, ids).unit as Unit<never>,
            stored: false,
          };
      touched.waits(kind, { values: [row, n, kind, start, stop, body], words, finding });
    }
  }
  await stories.close();
  await countDocuments(sql, came);
  return { documents, changed, findings: kept, refused };
}

async function insertDocument(sql: Sql, n: number, document: Prepared, replaces: boolean): Promise<void> {
  await sql.send(
    "insert into document (n, story, id, title, byline, section, source, url, dateline, published, day, until, language, body, fingerprint, findings, signature, page, modified) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    n,
    n,
    document.id,
    document.title,
    document.byline,
    document.section,
    document.source,
    document.url,
    document.dateline,
    document.published,
    document.day,
    document.until,
    document.language,
    document.text,
    document.fingerprint,
    document.print,
    Buffer.from(document.signature, "base64"),
    document.page,
    document.modified,
  );
  const lost = replaces ? await earlierWords(sql, document.id, document.text) : "";
  const words = lost === "" ? document.text : `${document.text}\n\n${lost}`;
  await sql.fullText.add(sql, "document_text", n, document.title ?? "", words);
}

/** Takes a document out, with its findings; rows that rested on it alone go when `touched` is merged. */
export async function removeDocument(sql: Sql, actors: ActorKeys, n: number, touched: TouchedFindings): Promise<void> {
  await touched.store(sql);
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
    const came = touched.takeBack(finding.kind, finding.n);
    if (came || finding.cluster !== null) {
      const merged = mergedAs(finding.kind, packed, published, ids);
      await deleteKeys(sql, finding.n, merged.unit);
      if (!came) touched.went(finding.kind, finding.n, merged.unit, finding.cluster);
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
  await countDocuments(sql, -1);
}
