import type { Actor } from "../../world/actor.ts";
import type { Evidence, Party } from "../finding.ts";

/** An actor of the world as the party that some words stand for, with the rule by which they do. */
export const actorInWords = (actor: Actor, { text, start, end }: Evidence, rule: string): Party => ({
  text,
  start,
  end,
  id: actor.id,
  name: actor.name,
  code: actor.code,
  ...(actor.sector ? { sector: actor.sector } : {}),
  type: actor.type,
  rule,
});
