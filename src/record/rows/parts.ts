import { z } from "zod";

/** Words of a document that a row rests on: `document.text.slice(start, end)` (UTF-16 offsets, end exclusive). */
export const evidence = z.object({
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
  /** Who read it there: `model:NAME` for a language model; absent for Chancery's own reader. */
  reader: z.string().optional(),
});
export type EvidenceRow = z.infer<typeof evidence>;

/** An actor as it stands in a row. */
export const party = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string(),
  sector: z.string().optional(),
  /** The office under which a report names it: "President". */
  title: z.string().optional(),
});
export type PartyRow = z.infer<typeof party>;

/** The words that named a party, and who it is. */
export const mention = party.extend({ text: z.string() });
export type MentionRow = z.infer<typeof mention>;

export const place = z.object({
  name: z.string(),
  /** The words of the first report that names it. */
  text: z.string().optional(),
  id: z.string().optional(),
  iso3: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
});
export type PlaceRow = z.infer<typeof place>;

/** ISO 8601 days, both inclusive; null where unknown. */
export const date = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  precision: z.string(),
});
export type DateRow = z.infer<typeof date>;

/** A number as reported: exact, a lower or an upper bound, or about. */
export const bounded = z.object({
  exactly: z.number().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  about: z.number().optional(),
});
export type BoundedRow = z.infer<typeof bounded>;

/** What sources disagree on: each value with the reports (by index in the row's `reports`) that give it. */
export const difference = z.object({
  field: z.enum(["date", "place", "who", "killed", "injured", "arrested", "count", "status", "value"]),
  values: z.array(z.object({ value: z.string(), reports: z.array(z.int().nonnegative()) })).min(2),
});
export type DifferenceRow = z.infer<typeof difference>;
