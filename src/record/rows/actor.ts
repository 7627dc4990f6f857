import { z } from "zod";

/** One actor, however its name is spelled: CONTRACT's `actor`. */
export const actorRow = z.object({
  kind: z.literal("actor"),
  id: z.string().regex(/^(state|person|org|group|place):./),
  type: z.enum(["state", "person", "org", "group", "place"]),
  name: z.string(),
  aliases: z.array(z.string()),
  /** ISO 3166-1 alpha-3, or a PLOVER non-state code; "" if unknown. */
  code: z.string(),
  sector: z.string().nullable(),
  /** Findings in which the actor takes part. */
  mentions: z.int().nonnegative(),
});
export type ActorRow = z.infer<typeof actorRow>;
