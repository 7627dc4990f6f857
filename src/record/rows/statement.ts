import { z } from "zod";
import { date, evidence, mention, party } from "./parts.ts";

/** What somebody said: CONTRACT's `statement`. Said twice, or printed by many, it is one. */
export const statementRow = z.object({
  kind: z.literal("statement"),
  id: z.string(),
  speaker: party,
  form: z.enum(["direct", "indirect", "mixed"]),
  quote: z.string(),
  topics: z.array(z.string()),
  about: z.array(party),
  stance: z.enum(["for", "against", "neutral"]),
  addressee: party.nullable(),
  date,
  attributedTo: mention.nullable(),
  sources: z.int().positive(),
  evidence,
  /** Every report of these words, `evidence` first. */
  reports: z.array(evidence).min(1),
});
export type StatementRow = z.infer<typeof statementRow>;
