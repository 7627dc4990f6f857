import type { Resolution, ResolutionContext } from "../world.ts";
import { withoutAdjectives } from "./adjectives.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { peopleOf } from "./people-of.ts";

/** "the government", "the Foreign Ministry", "police": those of the state that the text is about, the most salient one. */
export function byRoleInContext(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  if (context.wants === "person" || context.wants === "place") return null;
  const state = context.salient?.find((id) => id.startsWith("state:"));
  if (!state) return null;
  const { words, former } = withoutAdjectives(asked.words);
  const role = facts.roles.find(words.join(" "));
  if (!role) return null;
  const found = peopleOf(state, former ? { ...role, sector: "ELI" } : role, words, facts);
  return found ? { ...found, rule: "role-in-context" } : null;
}
