import { z } from "zod";
import { evidence, mention, party } from "./parts.ts";

/** Who judges, or the document itself (`by` null), what it judges: CONTRACT's `assessment`. */
export const assessmentRow = z.object({
  kind: z.literal("assessment"),
  id: z.string(),
  by: party.nullable(),
  /** A party of the record, or words of the text. */
  of: z.union([party, z.object({ text: z.string() })]),
  polarity: z.enum(["favourable", "critical", "mixed"]),
  text: z.string(),
  attributedTo: mention.nullable(),
  sources: z.int().positive(),
  evidence,
  reports: z.array(evidence).min(1),
});
export type AssessmentRow = z.infer<typeof assessmentRow>;
