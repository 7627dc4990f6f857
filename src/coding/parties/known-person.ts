import type { Actor } from "../../world/actor.ts";
import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";
import { titleRole } from "./person-title.ts";
import { roleOf } from "./role-nouns.ts";

/** Callings of private persons: whoever is introduced by one is not the minister of the same name. */
const callings = listed("known person: callings");

/** Whether a person whom the world knows is meant by a name at a token, not a namesake. */
export function isMeant(scope: PartyScope, tree: Tree, index: number, actor: Actor, by: string): boolean {
  if (isPrivate(tree, index)) return false;
  return by !== "alias" || isExpected(scope, tree, index, actor);
}

/** Whether the words around a name introduce a private person: a calling before or after it, an age of less than thirty. */
function isPrivate(tree: Tree, index: number): boolean {
  for (const child of tree.children(index, "compound", "nmod", "amod", "appos", "nummod", "flat")) {
    const { lemma, form, upos } = tree.token(child);
    if (upos === "NOUN" && callings.has(lemma.toLowerCase())) return true;
    const age = /^(\d{1,2})(?:-year-olds?)?$/.exec(form)?.[1];
    if (age !== undefined && Number(age) < 30 && (form.length > 2 || isSetOff(tree, child))) return true;
    if (
      upos === "ADJ" &&
      /^old$|year-old$/.test(lemma) &&
      /^\d{1,2}$/.test(ageBefore(tree, child)) &&
      Number(ageBefore(tree, child)) < 30
    )
      return true;
  }
  return false;
}

const isSetOff = (tree: Tree, index: number): boolean => index > 0 && tree.token(index - 1).form === ",";

/** The number of "14 - year - old". */
const ageBefore = (tree: Tree, index: number): string => {
  for (let i = index; i >= 0 && i > index - 5; i--) {
    const age = /^(\d{1,2})(?:-year-old)?$/.exec(tree.token(i).form)?.[1];
    if (age !== undefined) return age;
  }
  return "";
};

/** Whether a short form of a name is borne out: by a title of state, an office on the day, or the naming of the person's state. */
function isExpected(scope: PartyScope, tree: Tree, index: number, actor: Actor): boolean {
  const title = titleRole(tree, index) ?? roleOf(tree.lemma(index));
  if (title && title.sector !== "CVL") return true;
  if (scope.holdsOffice(actor.id)) return true;
  return scope.salient().some((id) => id !== actor.id && scope.world.actor(id)?.code === actor.code);
}
