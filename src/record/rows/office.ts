import { z } from "zod";
import { evidence, party } from "./parts.ts";

/** A person's post: CONTRACT's `office`. Dates are ISO 8601, possibly reduced; null = open or unknown. */
export const officeRow = z.object({
  kind: z.literal("office"),
  id: z.string(),
  actor: party,
  title: z.string(),
  of: party.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** reference: a fact shipped with Chancery, whose origin `source` names and whose evidence is where the record names the actor first. */
  basis: z.enum(["reference", "report"]),
  source: z.string().optional(),
  evidence: z.array(evidence),
});
export type OfficeRow = z.infer<typeof officeRow>;
