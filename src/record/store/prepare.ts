import type { Finding, Party } from "../../coding/finding.ts";
import type { Document } from "../../intake/document.ts";
import { signatureOf } from "../copies.ts";
import { spanOf } from "../merging/day.ts";
import { sketch } from "../merging/words.ts";
import { pageKey } from "../page.ts";
import type { DocumentRow } from "../rows/document.ts";
import { contentId } from "./hash.ts";
import { kindNumber, type Packed, type PackedParty, packFinding, partiesOf } from "./pack.ts";
import type { Reading } from "./record.ts";

/**
 * A reading made ready for the record: all that follows from it alone, so that the threads that read do the work and the one that
 * writes only stores. Plain data: it survives JSON.
 */
export interface Prepared {
  readonly id: string;
  /** What is stored of the document, by column. */
  readonly title: string | null;
  readonly byline: string | null;
  readonly section: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly dateline: string | null;
  readonly published: string;
  readonly language: string;
  readonly text: string;
  readonly date: string | null;
  /** The last change that the page states; null if it states none. */
  readonly modified: string | null;
  /** What the addresses of one page have in common (page.ts). */
  readonly page: string | null;
  /** First and last day it can be of. */
  readonly day: number | null;
  readonly until: number | null;
  readonly fingerprint: string;
  /** What its findings are known by. */
  readonly print: string;
  /** Of its wording (copies.ts), in base 64. */
  readonly signature: string;
  /** Actors its findings name, in order of their first mention: id, name, code. */
  readonly actors: readonly (readonly [id: string, name: string, code: string])[];
  readonly findings: readonly PreparedFinding[];
  /** Why findings are not kept whose words are not where they say. */
  readonly inexact: readonly string[];
}

export interface PreparedFinding {
  readonly kind: number;
  readonly start: number;
  readonly stop: number;
  /** The words under which it is found by a search. */
  readonly words: string;
  /** With places in `actors` for keys of actors, and every party with all its fields. */
  readonly packed: Packed;
}

interface Fields extends Omit<DocumentRow, "kind" | "id" | "copyOf" | "dateline" | "versions"> {
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

/** The sketch by which a finding's words are compared in merging. */
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

/** Half a surrogate pair cannot be stored; it becomes U+FFFD, which is as long. */
function wellFormed(document: Document): Document {
  return document.text.isWellFormed() ? document : { ...document, text: document.text.toWellFormed() };
}

/** Makes a reading ready for the record. Pure. `sent`: to be written as JSON for another thread at once, not to be kept here. */
export function prepareReading(reading: Reading, sent = false): Prepared {
  const document = wellFormed(reading.document);
  const { text, language, dateline } = document;
  const { date, precision, basis, because } = document.published;
  const fields: Fields = {
    title: document.title ?? null,
    byline: document.byline ?? null,
    section: document.section ?? null,
    source: document.source ?? null,
    url: document.url ?? null,
    dateline: dateline ?? null,
    published: { date, precision, basis, because: [...because] },
    language,
    text,
  };
  const span = spanOf(date);
  const actors: [string, string, string][] = [];
  const places = new Map<string, number>();
  const pack = (party: Party): PackedParty => {
    let at = places.get(party.id);
    if (at === undefined) {
      at = actors.length;
      places.set(party.id, at);
      actors.push([party.id, party.name, party.code]);
    }
    const { sector, office, name } = party;
    return [at, party.start, party.end, party.code, sector ?? 0, office?.title ?? 0, office?.of ?? 0, name];
  };
  const found: PreparedFinding[] = [];
  const inexact: string[] = [];
  for (const finding of reading.findings.findings) {
    const { evidence, trace } = finding;
    const parties = partiesOf(finding);
    if (!exact(text, evidence) || !parties.every((party) => clampParty(party, text))) {
      inexact.push(`A ${finding.kind} (${trace.rule}) rests on ${evidence.start}..${evidence.end}, where its words are not.`);
      continue;
    }
    for (const party of parties) pack(party);
    found.push({
      kind: kindNumber[finding.kind],
      start: evidence.start,
      stop: evidence.end,
      words: wordsOf(finding),
      packed: packFinding(finding, pack, sketched(finding, parties)),
    });
  }
  // Merging keeps findings, and the record actors, in mind long after their document: in words of their own, as JSON makes them.
  const own = sent
    ? { actors, findings: found }
    : (JSON.parse(JSON.stringify({ actors, findings: found })) as Pick<Prepared, "actors" | "findings">);
  return {
    id: document.id,
    title: fields.title,
    byline: fields.byline,
    section: fields.section,
    source: fields.source,
    url: fields.url,
    dateline: dateline ? JSON.stringify({ text: dateline.text, place: dateline.place ?? null }) : null,
    published: JSON.stringify({ date, precision, basis, because }),
    language,
    text,
    date,
    modified: document.modified ?? null,
    page: pageKey(fields.url),
    day: span?.s ?? null,
    until: span?.e ?? null,
    fingerprint: documentFingerprint(fields),
    print: contentId(JSON.stringify(reading.findings.findings)),
    signature: Buffer.from(signatureOf(text)).toString("base64"),
    ...own,
    inexact,
  };
}
