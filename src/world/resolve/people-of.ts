import type { Actor } from "../actor.ts";
import { nameKey } from "../fold.ts";
import type { Role } from "../roles.ts";
import type { Resolution } from "../world.ts";
import type { Facts } from "./facts.ts";

/**
 * The people or body of a state (or organisation) that a role noun names, with code and sector after PLOVER:
 * "Syrian rebels" → group:syr-rebels, SYR REB; "the Kazakh government" → the state itself, sector GOV.
 */
export function peopleOf(
  body: string,
  role: Role | null,
  words: readonly string[],
  facts: Facts,
  title?: string,
): Resolution | null {
  const owner = facts.actor(body);
  if (!owner) return null;
  const adjective = adjectiveOf(body, facts) ?? owner.name;
  const state = body.startsWith("state:");
  if (role?.what === "self" && state)
    return { actor: { ...owner, sector: owner.sector ?? "GOV" }, rule: "government", alternatives: [] };
  if (role && role.what !== "people" && role.what !== "self") return bodyOf(owner, adjective, role, facts);
  const noun = role ? role.plural || role.noun : (title ?? words.join(" "));
  const slugged = nameKey(noun).replace(/[^a-z0-9]+/g, "-");
  const id = `group:${state ? owner.code.toLowerCase() : body.slice(body.indexOf(":") + 1)}-${slugged}`;
  const sector = state ? role?.sector || (role ? owner.sector : "GOV") : owner.sector;
  return {
    actor: made(id, "group", `${adjective} ${noun}`, owner.code, sector),
    rule: title && !role ? "office" : "demonym+role",
    alternatives: [],
  };
}

/** A ministry, army, parliament: one id however it is called, the organisation's own where it is known. */
function bodyOf(owner: Actor, adjective: string, role: Role, facts: Facts): Resolution {
  const named = facts.index.find(nameKey(`${adjective} ${role.noun}`)).find((entry) => /^(?:org|group):/.test(entry.id));
  const known = named ? facts.actor(named.id) : undefined;
  const actor =
    known ?? made(`org:${owner.code.toLowerCase()}-${role.what}`, "org", `${adjective} ${role.noun}`, owner.code, role.sector);
  return { actor, rule: "demonym+body", alternatives: [] };
}

export function made(id: string, type: Actor["type"], name: string, code: string, sector: string | undefined): Actor {
  return { id, type, name, code, ...(sector ? { sector } : {}) };
}

/** The adjective of a state ("Kazakh"). */
function adjectiveOf(id: string, facts: Facts): string | undefined {
  return facts.stateNames(id.replace(/^state:/, "")).find((n) => n.what === "adjective")?.form;
}
