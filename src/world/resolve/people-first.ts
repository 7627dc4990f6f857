import { nameKey } from "../fold.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Facts } from "./facts.ts";
import { made } from "./people-of.ts";
import { stateOrBody } from "./state-or-body.ts";

/** "Chechen rebels", "Bosnian Serb forces": a people that is not that of a state, then a role or a title. */
export function peopleFirst(words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  for (let n = Math.min(words.length - 1, 2); n >= 1; n--) {
    const name = words.slice(0, n).join(" ");
    const folk = facts.peoples(name);
    if (
      !folk ||
      (facts.index.find(nameKey(name)).some((entry) => entry.id.startsWith("state:")) &&
        stateOrBody(name, context, facts)?.startsWith("state:"))
    )
      continue;
    // "European Council president": a body whose name goes on.
    if (longerBody(words, n, context, facts)) return null;
    const rest = words.slice(n);
    const role = facts.roles.trailing(rest);
    const title = role ? undefined : facts.titles.find(rest.join(" "));
    if (!role && !title) continue;
    const noun = role ? role.role.plural || role.role.noun : `${title!.title}s`;
    const id = `group:${nameKey(`${folk.adjective} ${noun}`).replace(/[^a-z0-9]+/g, "-")}`;
    return {
      actor: made(id, "group", `${folk.adjective} ${noun}`, folk.code, role?.role.sector || "GOV"),
      rule: "people+role",
      alternatives: [],
    };
  }
  return null;
}

function longerBody(words: readonly string[], n: number, context: ResolutionContext, facts: Facts): boolean {
  for (let m = Math.min(words.length - 1, 6); m > n; m--)
    if (stateOrBody(words.slice(0, m).join(" "), context, facts)) return true;
  return false;
}
