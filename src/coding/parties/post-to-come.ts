import type { Tree } from "../syntax/tree.ts";
import { type RoleNoun, roleOf } from "./role-nouns.ts";

/** The role that "elect" or "designate" after a hyphen takes over from the word before it: "the president-elect", "prime minister-designate". */
export function postToCome(tree: Tree, index: number): RoleNoun | undefined {
  const { form } = tree.token(index);
  if (!/^(elect|designate)$/i.test(form) || index < 2 || !/^[-‑–]$/.test(tree.token(index - 1).form)) return undefined;
  const role = roleOf(tree.lemma(index - 2));
  return role?.kind === "person" ? role : undefined;
}
