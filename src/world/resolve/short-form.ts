import { nameKey } from "../fold.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";

const kinds = new Set(
  "council commission agency union alliance court tribunal bank fund organization organisation assembly secretariat committee group forum league community movement party mission force authority institute foundation association bloc congress senate parliament ministry department".split(
    " ",
  ),
);

/** "the Council", "the Agency", "the Alliance": the body named before whose name has that word. */
export function byShortForm(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const key = nameKey(asked.text);
  if (!kinds.has(key) || !(asked.definite || /^\p{Lu}/u.test(asked.text)) || context.wants === "person") return null;
  const word = key === "organisation" ? "organization" : key;
  for (const id of context.salient ?? []) {
    if (!/^(?:org|group):/.test(id)) continue;
    const actor = facts.actor(id);
    if (!actor) continue;
    const names = [actor.name, ...(actor.aliases ?? [])].map((name) =>
      nameKey(name).replace("organisation", "organization").split(" "),
    );
    if (names.some((words) => words.length > 1 && words.includes(word)) || (word === "bloc" && id === "org:european-union")) {
      return { actor, rule: "short-form", alternatives: [] };
    }
  }
  return null;
}
