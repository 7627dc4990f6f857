import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { RoleNoun } from "./role-nouns.ts";

const missions = listed("on mission: missions");
const staff = listed("on mission: staff");

/** "18 employees of the Russian embassy", "consulate staff": people who work for a mission abroad are their government's, whatever the noun says of others. */
export function onMission(tree: Tree, index: number, role: RoleNoun): RoleNoun {
  if (role.sector === "GOV" || !staff.has(tree.lemma(index))) return role;
  const at = tree
    .children(index, "nmod", "compound", "nmod:poss")
    .some((child) => missions.has(tree.lemma(child)) && /^(?:of|at|from|in)?$/.test(tree.preposition(child)));
  return at ? { ...role, sector: "GOV" } : role;
}
