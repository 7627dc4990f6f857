import { z } from "zod";

/** A report as it was read: CONTRACT's `document`. */
export const documentRow = z.object({
  kind: z.literal("document"),
  id: z.string(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  section: z.string().nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  dateline: z.object({ text: z.string(), place: z.string().nullable() }).nullable(),
  published: z.object({
    date: z.string().nullable(),
    precision: z.enum(["minute", "day", "month", "year", "interval", "unknown"]),
    basis: z.enum(["stated", "dateline", "inferred", "file", "unknown"]),
    because: z.array(z.string()),
  }),
  language: z.string(),
  /** The document this is a near-copy of (a wire story printed again); null for an original. */
  copyOf: z.string().nullable(),
  text: z.string(),
  /** What the page said before, oldest first; absent where it has not changed. */
  versions: z
    .array(z.object({ id: z.string(), date: z.string().nullable(), title: z.string().nullable(), text: z.string() }))
    .optional(),
});
export type DocumentRow = z.infer<typeof documentRow>;
