import type { Tree } from "../syntax/tree.ts";

const negations = new Set(["not", "n't", "never", "nor", "neither", "hardly", "no-one", "nobody", "n’t"]);

/** Whether the predicate's own words deny it. */
export function negationOf(tree: Tree, index: number): string | null {
  for (const child of tree.children(index)) {
    const token = tree.token(child);
    const lemma = token.lemma.toLowerCase();
    if (negations.has(lemma) || negations.has(token.form.toLowerCase())) {
      // "not only did it refuse"
      // "vowed never to lay down arms": said of what follows
      if (child > index && isOfInfinitive(tree, child, index)) continue;
      if (lemma === "not" && /^(only|just|merely)$/i.test(tree.sentence.tokens[child + 1]?.form ?? "")) continue;
      return token.form;
    }
    if (lemma === "no" && (token.deprel === "det" || token.deprel.startsWith("advmod"))) return token.form;
    if (token.deprel.startsWith("advmod") && token.form === "longer" && child > 0 && tree.lemma(child - 1) === "no")
      return "no longer";
    if (
      /^(nsubj|obj)/.test(token.deprel) &&
      tree.children(child).some((each) => tree.lemma(each) === "no" && tree.token(each).deprel === "det")
    )
      return "no";
    if (/^(nsubj|obj)/.test(token.deprel) && ["nobody", "nothing", "none"].includes(lemma)) return token.form;
  }
  return neverTo(tree, index);
}

/** Whether a "to" that leads in another verb stands right behind a word. */
const isOfInfinitive = (tree: Tree, word: number, verb: number): boolean => {
  const next = tree.sentence.tokens[word + 1];
  return next !== undefined && next.lemma === "to" && next.deprel === "mark" && next.head !== verb && next.head > word;
};

/** "vowed never to yield": the tree hangs "never" on "vowed". */
function neverTo(tree: Tree, index: number): string | null {
  const to = tree.children(index, "mark").find((each) => each > 0 && tree.lemma(each) === "to");
  const before = to === undefined ? undefined : tree.sentence.tokens[to - 1];
  return before !== undefined &&
    before.head !== index &&
    /^(?:not|never)$/i.test(before.form) &&
    isOfInfinitive(tree, before.index, before.head)
    ? before.form
    : null;
}
