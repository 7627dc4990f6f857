import { z } from "zod";
import { agreementStatuses } from "../../coding/finding.ts";
import { bounded, date, difference, evidence, party } from "./parts.ts";

export const agreementStatus = z.enum(agreementStatuses);

/** A line of the ledger: CONTRACT's `agreement`. */
export const agreementRow = z.object({
  kind: z.literal("agreement"),
  id: z.string(),
  name: z.string(),
  form: z.string(),
  parties: z.array(party),
  status: agreementStatus,
  statusHistory: z.array(z.object({ status: agreementStatus, asOf: z.string().nullable(), report: z.int().nonnegative() })),
  date,
  count: bounded.nullable(),
  value: bounded.extend({ currency: z.string() }).nullable(),
  sectors: z.array(z.string()),
  sources: z.int().positive(),
  differences: z.array(difference),
  evidence: z.array(evidence).min(1),
});
export type AgreementRow = z.infer<typeof agreementRow>;
