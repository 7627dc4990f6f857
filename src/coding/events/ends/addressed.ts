import type { Found } from "../../parties/read-parties.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Match } from "../match.ts";

/** Words for many of whom nobody is named. */
const many = listed("addressed: many");

/** The phrase of all of some kind who are asked; undefined where nobody is asked so. */
const all = (tree: Tree, verb: number): number | undefined =>
  tree
    .children(verb, "obj", "obl")
    .find(
      (each) =>
        many.has(tree.lemma(each)) &&
        tree
          .children(each, "det", "amod")
          .some((word) =>
            /^(?:all|every|other|both|any|muslim|islamic|arab|european|western|african|asian|latin|donor|member|neighbou?r(?:ing)?|rich|wealthy|foreign)$/i.test(
              tree.lemma(word),
            ),
          ),
    );

/** "called on all countries to protect foreign missions": asked of many, none of whom is named, with an act asked of them. */
export const isAskedOfAll = ({ entry, predicate: { tree, clause } }: Match): boolean =>
  entry.type === "REQUEST" && entry.flags.has("op") && clause.xcomp !== undefined && all(tree, clause.head) !== undefined;

/** Those who are asked, not those whom what is asked would befall. */
export function addressed({ predicate: { tree, clause } }: Match, recipients: readonly Found[]): readonly Found[] {
  const asked = all(tree, clause.head);
  return recipients.filter(({ token }) => token >= 0 && asked !== undefined && tree.isUnder(token, asked));
}
