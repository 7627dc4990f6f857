import { z } from "zod";
import type { Document } from "../intake/document.ts";
import { ChanceryError } from "../world/errors.ts";
import { agreementForms, agreementStatuses, type Finding } from "./finding.ts";

/** A document with all that was found in it: a line of `code --format findings`, and what `read --findings` takes. */
export interface FindingLine {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

const text = z.string();
const offset = z.int().nonnegative();
const span = z.looseObject({ start: offset, end: offset, text });
const party = z.looseObject({
  text,
  start: offset,
  end: offset,
  id: z.string().min(1),
  name: text,
  code: text,
  sector: text.optional(),
  type: z.enum(["state", "person", "org", "group", "place"]),
  office: z.looseObject({ title: text, of: text }).optional(),
  rule: text.optional(),
});
const day = text.nullable();
const date = z.looseObject({ start: day, end: day, precision: text, text: text.optional(), basis: text });
const number = z.number().optional();
const bounds = { exactly: number, atLeast: number, atMost: number, about: number };
const base = {
  document: text,
  evidence: span,
  attributedTo: party.nullable(),
  attributionChain: z.array(party).optional(),
  trace: z.looseObject({ rule: text, trigger: span, because: z.array(text) }),
};

const finding = z.discriminatedUnion("kind", [
  z.looseObject({
    kind: z.literal("event"),
    ...base,
    act: text,
    actMode: text.nullable(),
    eventType: text,
    eventMode: z.array(text),
    contexts: z.array(text),
    topics: z.array(text),
    status: z.enum(["happened", "ongoing", "planned", "proposed", "called-for", "hypothetical", "denied", "cancelled"]),
    quad: text,
    intensity: z.number(),
    actors: z.array(party),
    recipients: z.array(party),
    place: z.looseObject({ text, id: text.optional(), name: text, iso3: text.optional(), lat: number, lon: number }).nullable(),
    date,
    size: z.looseObject({ killed: number, injured: number, arrested: number, count: number }).optional(),
  }),
  z.looseObject({
    kind: z.literal("statement"),
    ...base,
    speaker: party,
    form: z.enum(["direct", "indirect", "mixed"]),
    quote: text,
    topics: z.array(text),
    about: z.array(party),
    stance: z.enum(["for", "against", "neutral"]),
    addressee: party.nullable(),
    date,
  }),
  z.looseObject({
    kind: z.literal("agreement"),
    ...base,
    name: text,
    form: z.enum(agreementForms),
    parties: z.array(party),
    status: z.enum(agreementStatuses),
    date,
    count: z.looseObject(bounds).nullable(),
    value: z.looseObject({ ...bounds, currency: text }).nullable(),
    sectors: z.array(text),
  }),
  z.looseObject({ kind: z.literal("office"), ...base, actor: party, title: text, of: party.nullable(), from: day, to: day }),
  z.looseObject({ kind: z.literal("seat"), ...base, state: party, body: party, seat: text, from: day, to: day }),
  z.looseObject({
    kind: z.literal("assessment"),
    ...base,
    by: party.nullable(),
    of: z.union([party, z.looseObject({ text })]),
    polarity: z.enum(["favourable", "critical", "mixed"]),
    text,
  }),
]);

const optional = text.optional();
const findingLine = z.looseObject({
  document: z.looseObject({
    id: z.string().min(1),
    title: optional,
    byline: optional,
    section: optional,
    source: optional,
    url: optional,
    dateline: z.looseObject({ text, place: optional }).optional(),
    published: z.looseObject({
      date: day,
      precision: z.enum(["minute", "day", "month", "year", "interval", "unknown"]),
      basis: z.enum(["stated", "dateline", "inferred", "file", "unknown"]),
      because: z.array(text),
    }),
    language: text,
    text,
  }),
  findings: z.array(finding),
});

/** One line of `code --format findings`. */
export const printFindingLine = ({ document, findings }: FindingLine): string => `${JSON.stringify({ document, findings })}\n`;

/**
 * Reads a line that `printFindingLine` printed, here or on another machine; `where` ("part-00000:12") goes into the errors.
 * Throws ChanceryError E_FINDINGS_JSON (no JSON), E_FINDINGS_SHAPE (not a document with its findings),
 * E_FINDINGS_SPAN (words that do not stand in the document where the finding says).
 */
export function readFindingLine(line: string, where: string): FindingLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new ChanceryError(
      "E_FINDINGS_JSON",
      `${where}: the line is not JSON (${(error as Error).message.slice(0, 120)}).`,
      hint,
    );
  }
  const parsed = findingLine.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new ChanceryError(
      "E_FINDINGS_SHAPE",
      `${where}: ${issue.path.join(".") || "the line"} is wrong: ${issue.message}.`,
      hint,
    );
  }
  const { document, findings } = value as FindingLine;
  for (const each of findings) {
    const words = [each.evidence, each.trace.trigger];
    if (each.document !== document.id || !words.every((part) => document.text.slice(part.start, part.end) === part.text))
      throw new ChanceryError(
        "E_FINDINGS_SPAN",
        `${where}: the words of a finding (${each.kind}, ${each.evidence.start} to ${each.evidence.end}) do not stand there in document ${document.id}.`,
        "Document and findings must come from one run of `chancery code --format findings`; nothing may change the text between.",
      );
  }
  return { document, findings };
}

const hint = "The lines are those of `chancery code --format findings`.";
