import type { Actor, Holding } from "../actor.ts";

/**
 * A person as the office makes them: the head of an organisation acts for it, so its code and sector stand in place of the home
 * state's (PLOVER: the United Nations' Secretary-General is UNO, an armed group's leader has the group's sector).
 */
export function inOffice(person: Actor, holding: Holding | null | undefined): Actor {
  if (!holding || holding.of.type === "state" || !holding.of.code) return person;
  const { sector: _, ...rest } = person;
  return { ...rest, code: holding.of.code, ...(holding.of.sector ? { sector: holding.of.sector } : {}) };
}
