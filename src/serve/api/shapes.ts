import { z } from "@hono/zod-openapi";
import { actorRow } from "../../record/rows/actor.ts";
import { agreementRow } from "../../record/rows/agreement.ts";
import { assessmentRow } from "../../record/rows/assessment.ts";
import { documentRow } from "../../record/rows/document.ts";
import { eventRow } from "../../record/rows/event.ts";
import { officeRow } from "../../record/rows/office.ts";
import { party } from "../../record/rows/parts.ts";
import { seatRow } from "../../record/rows/seat.ts";
import { statementRow } from "../../record/rows/statement.ts";

/** A row's schema under a name of the document. The copy is made after zod has learned to speak OpenAPI, which the record has no need of. */
const named = <T extends z.ZodType>(schema: T, name: string): T => schema.clone().openapi(name) as T;

/** What fails, said so that a person can act on it. */
export const problem = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }) })
  .openapi("Problem");

/** The kinds of rows by the plural under which they are listed. */
export const listed = {
  events: { kind: "event", shape: named(eventRow, "Event"), summary: "What happened or is to happen, merged over all reports" },
  statements: { kind: "statement", shape: named(statementRow, "Statement"), summary: "Who said what, to whom, on which matter" },
  agreements: { kind: "agreement", shape: named(agreementRow, "Agreement"), summary: "The ledger of agreements and contracts" },
  actors: { kind: "actor", shape: named(actorRow, "Actor"), summary: "Who is on record, most mentioned first" },
  documents: { kind: "document", shape: named(documentRow, "Document"), summary: "The reports as they were read" },
  offices: { kind: "office", shape: named(officeRow, "Office"), summary: "Posts of persons" },
  seats: { kind: "seat", shape: named(seatRow, "Seat"), summary: "Seats of states in bodies" },
  assessments: { kind: "assessment", shape: named(assessmentRow, "Assessment"), summary: "Who judges what, and how" },
} as const;

export const hit = z
  .object({
    kind: z.enum(["document", "event", "statement", "agreement", "assessment"]),
    id: z.string(),
    title: z.string(),
    snippet: z.string().openapi({ description: "Words around the match; the matches stand between U+0002 and U+0003" }),
    date: z.string().nullable(),
    document: z.string(),
  })
  .openapi("Hit");

export const expected = z
  .object({
    coming: z.array(listed.events.shape),
    overdue: z.array(listed.events.shape),
    cancelled: z.array(listed.events.shape),
  })
  .openapi("Outlook");

export const counts = z.record(z.string(), z.number()).openapi("Counts");

const total = z.object({
  currency: z.string(),
  exactly: z.number().nullable(),
  atLeast: z.number().nullable(),
  lines: z.array(z.string()),
});

export const relationShape = z
  .object({
    a: party,
    b: party,
    total: z.number(),
    events: z.array(listed.events.shape),
    ledger: z.object({
      lines: z.array(listed.agreements.shape),
      totals: z.array(total),
      leftOut: z.array(z.object({ id: z.string(), why: z.string() })),
    }),
    visits: z.array(listed.events.shape),
    positions: z.array(z.object({ topic: z.string(), a: z.array(listed.statements.shape), b: z.array(listed.statements.shape) })),
    outlook: expected,
    judgements: z.array(listed.assessments.shape),
  })
  .openapi("Relation");

export const briefShape = z
  .object({
    title: z.string(),
    scope: z.array(z.string()),
    sections: z.array(
      z.object({
        heading: z.string(),
        items: z.array(
          z.object({ when: z.string(), text: z.string(), quote: z.string().optional(), citations: z.array(z.number().int()) }),
        ),
      }),
    ),
    citations: z.array(
      z.object({
        n: z.number().int(),
        document: z.string(),
        title: z.string(),
        source: z.string(),
        published: z.string(),
        url: z.string().nullable(),
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
      }),
    ),
  })
  .openapi("Brief");

const seatOf = z.object({ name: z.string(), iso3: z.string(), from: z.string(), to: z.string() });
export const councilShape = z
  .object({
    on: z.string(),
    month: z.string(),
    president: seatOf.nullable(),
    next: seatOf.nullable(),
    basis: z.string().nullable(),
    members: z.array(
      z.object({ name: z.string(), iso3: z.string(), permanent: z.boolean(), term: z.string().nullable(), group: z.string() }),
    ),
  })
  .openapi("Council");

export const differenceShape = z
  .object({
    row: z.union([listed.events.shape, listed.agreements.shape]),
    differences: z.array(
      z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), reports: z.array(z.number().int()) })) }),
    ),
  })
  .openapi("Difference");

export const correctionShape = z
  .object({
    n: z.number().int(),
    action: z.enum(["merge", "split", "rename", "reject"]),
    subject: z.string(),
    object: z.string(),
    at: z.string(),
    undone: z.boolean(),
  })
  .openapi("Correction");

export const correctionAsked = z
  .object({
    action: z.enum(["merge", "split", "rename", "reject", "undo"]),
    subject: z.string().max(300).optional().openapi({ description: "The actor: id or name" }),
    object: z.string().max(300).optional().openapi({ description: "What it becomes: an actor to merge into, or a new name" }),
    kind: z.string().max(20).optional().openapi({ description: "Of a finding to reject" }),
    document: z.string().max(300).optional(),
    start: z.number().int().nonnegative().optional(),
    end: z.number().int().positive().optional(),
  })
  .openapi("CorrectionAsked");

export const pasted = z
  .object({
    text: z.string().max(1_000_000).optional().openapi({ description: "A report as text" }),
    html: z.string().max(1_900_000).optional().openapi({ description: "A page; its body is taken out of it" }),
    id: z.string().max(200).optional(),
    title: z.string().max(1000).optional(),
    date: z.string().max(40).optional().openapi({ description: "When it was published, ISO 8601" }),
    source: z.string().max(300).optional(),
    url: z.string().max(2000).optional(),
  })
  .refine((value) => (value.text ?? value.html ?? "").trim() !== "", "give text or html")
  .openapi("Pasted");

export const added = z
  .object({
    document: z.string(),
    documents: z.number().int(),
    changed: z.number().int(),
    findings: z.number().int(),
    refused: z.number().int(),
  })
  .openapi("Added");

export const checked = z
  .object({
    document: z.object({
      id: z.string(),
      title: z.string().nullable(),
      source: z.string().nullable(),
      language: z.string(),
      published: z.object({
        date: z.string().nullable(),
        precision: z.string(),
        basis: z.string(),
        because: z.array(z.string()),
      }),
    }),
    known: z.boolean().openapi({ description: "Whether the record holds this document already" }),
    rows: z
      .array(z.record(z.string(), z.unknown()))
      .openapi({ description: "The rows as `chancery code --kinds all` prints them" }),
  })
  .openapi("Checked");
