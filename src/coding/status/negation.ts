import type { Tree } from "../syntax/tree.ts";

const negations = new Set(["not", "n't", "never", "nor", "neither", "hardly", "no-one", "nobody", "n’t"]);

/** Whether the predicate's own words deny it. */
export function negationOf(tree: Tree, index: number): string | null {
  for (const child of tree.children(index)) {
    const token = tree.token(child);
    const lemma = token.lemma.toLowerCase();
    if (negations.has(lemma) || negations.has(token.form.toLowerCase())) {
      // "not only did it refuse"
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
  return null;
}
