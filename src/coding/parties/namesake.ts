import type { Actor } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import { titleBefore } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { roleOf } from "./role-nouns.ts";
import { isStateCode } from "./state-code.ts";
import { nationalitiesOf } from "./whose.ts";

/** Those who serve one state alone. */
const serving = new Set(["GOV", "LEG"]);

/**
 * Whether a name is told to be that of a minister or lawmaker of a state that the person of the world has never been of: "US Senator Joe
 * Clark" is no prime minister of Canada.
 */
export function isNamesake(scope: PartyScope, tree: Tree, index: number, { id, type, code }: Actor): boolean {
  if (type !== "person" || !isStateCode(code)) return false;
  const before = titleBefore(tree, index) ?? tree.children(index, "compound", "nmod:desc").at(-1);
  const titles = [...tree.children(index, "appos"), ...(before === undefined ? [] : [before])];
  const posts = titles.filter((title) => {
    const role = roleOf(tree.lemma(title));
    return role?.kind === "person" && serving.has(role.sector ?? "");
  });
  if (posts.length === 0) return false;
  const told = [index, ...posts]
    .flatMap((at) => (at === index && !posts.includes(before ?? -1) ? [] : nationalitiesOf(scope, tree.sentence, tree, at)))
    .map(({ party }) => party.code)
    .filter(isStateCode);
  if (told.length === 0 || told.includes(code)) return false;
  return !scope.world.offices(id).some(({ of }) => told.includes(of.code));
}
