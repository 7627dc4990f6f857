import { z } from "zod";
import { evidence, party } from "./parts.ts";

/** A state's seat in a body: CONTRACT's `seat`. `presidencies` are months (YYYY-MM) in which it presides. */
export const seatRow = z.object({
  kind: z.literal("seat"),
  id: z.string(),
  state: party,
  body: party,
  seat: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  presidencies: z.array(z.string()),
  /** reference: a fact shipped with Chancery, whose origin `source` names and whose evidence is where the record names the actor first. */
  basis: z.enum(["reference", "report"]),
  source: z.string().optional(),
  evidence: z.array(evidence),
});
export type SeatRow = z.infer<typeof seatRow>;
