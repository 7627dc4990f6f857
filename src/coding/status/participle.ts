import type { Tree } from "../syntax/tree.ts";

/** Words before a participle that place it beside its verb in time: "will fly to Mali after visiting Niger". */
const beside = new Set(["after", "before", "while", "when", "by", "during", "upon", "on"]);

/**
 * The verb beside which a participle stands ("will fly to Mali, visiting troops"), up a chain of participles; undefined for any
 * other predicate and for one with a subject, a tense or a conjunction of its own.
 */
export function governorOfParticiple(tree: Tree, head: number): number | undefined {
  let at = head;
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head: up, xpos } = tree.token(at);
    if (up < 0) break;
    if (deprel.startsWith("conj") && ["VBG", "VBN"].includes(tree.token(up).xpos) && xpos === tree.token(up).xpos) {
      at = up;
      continue;
    }
    if (xpos !== "VBG" || !deprel.startsWith("advcl") || tree.children(at, "nsubj", "aux", "cop").length > 0) break;
    if (tree.children(at, "mark", "case").some((mark) => !beside.has(tree.lemma(mark)))) break;
    at = up;
    if (tree.token(at).xpos !== "VBG") return at;
  }
  return at === head ? undefined : at;
}
