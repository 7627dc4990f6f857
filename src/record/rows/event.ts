import { z } from "zod";
import { date, difference, evidence, mention, place } from "./parts.ts";

export const status = z.enum(["planned", "proposed", "called-for", "ongoing", "happened", "hypothetical", "denied", "cancelled"]);
export type StatusRow = z.infer<typeof status>;

export const eventReport = evidence.extend({
  status,
  attributedTo: mention.nullable(),
  /** The date as this report gives it. */
  date,
});

/** What happened (or was to happen), with every report of it: CONTRACT's `event`. */
export const eventRow = z.object({
  kind: z.literal("event"),
  id: z.string(),
  /** The act itself: a PLOVER type. */
  type: z.string(),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  topics: z.array(z.string()),
  status,
  /** In the order of the reports' dates; `asOf` is the report's own date, `report` an index into `reports`. */
  statusHistory: z.array(z.object({ status, asOf: z.string().nullable(), report: z.int().nonnegative() })),
  /** With the words of the first report that names each. */
  actors: z.array(mention),
  recipients: z.array(mention),
  place: place.nullable(),
  date,
  quad: z.string(),
  intensity: z.number(),
  size: z
    .object({
      killed: z.number().optional(),
      injured: z.number().optional(),
      arrested: z.number().optional(),
      count: z.number().optional(),
    })
    .nullable(),
  /** Independent sources: near-copies of one story count once. */
  sources: z.int().positive(),
  differences: z.array(difference),
  reports: z.array(eventReport).min(1),
});
export type EventRow = z.infer<typeof eventRow>;
export type EventReportRow = z.infer<typeof eventReport>;
