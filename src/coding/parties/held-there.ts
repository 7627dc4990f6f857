import { isStateOrPlace } from "../../world/actor.ts";
import { fold } from "../../world/fold.ts";
import type { Resolution } from "../../world/world.ts";
import type { Tree } from "../syntax/tree.ts";
import { pairLemma, titleBefore } from "./noun-phrase.ts";
import type { PartyScope } from "./party-scope.ts";
import { roleOf } from "./role-nouns.ts";
import { isOneState } from "./state-code.ts";

/** How many of the states that a text names most are asked. */
const most = 3;

/**
 * "President Abedrabbo Hadi" in a report on Yemen: who holds that post on the day in one of the states that the text names most, by the same
 * surname however the rest is spelled. Null where nobody does.
 */
export function heldThere(scope: PartyScope, tree: Tree, index: number, name: string): Resolution | null {
  const title =
    titleBefore(tree, index) ?? tree.children(index, "nmod", "compound").find((each) => each < index && roleOf(tree.lemma(each)));
  const surname = lastWord(name);
  if (title === undefined || !scope.isDated || surname.length < 3) return null;
  const post = pairLemma(tree, title) || tree.lemma(title);
  const asked = new Set<string>();
  for (const id of scope.salient()) {
    const actor = scope.world.actor(id);
    if (!actor || !isStateOrPlace(actor) || !isOneState(actor.code) || asked.has(actor.code)) continue;
    if (asked.add(actor.code).size > most) return null;
    const state = scope.world.actor(`state:${actor.code}`);
    const holder = state ? scope.resolve(`the ${post} of ${state.name}`, "person") : null;
    if (holder?.holding && lastWord(holder.actor.name) === surname) return holder;
  }
  return null;
}

const lastWord = (name: string): string =>
  fold(name)
    .split(/[\s-]+/)
    .at(-1) ?? "";
