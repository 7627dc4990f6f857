import type { Token } from "../../language/analysis.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Tree } from "../syntax/tree.ts";
import { hyphenedLemma } from "./hyphened.ts";

/** The verb entries of a token: by its lemma, or by its form where the tagger missed the lemma. */
export function verbEntries(lexicon: Lexicon, tree: Tree, token: Token): ReturnType<Lexicon["verbs"]["get"]> {
  const form = token.form.toLowerCase();
  const joined = hyphenedLemma(tree, token.index);
  const whole = joined === "" ? undefined : (lexicon.verbs.get(joined) ?? respelled(lexicon, joined));
  if (whole) return whole;
  return lexicon.verbs.get(token.lemma.toLowerCase()) ?? respelled(lexicon, form);
}

/** The verb entries of an inflected form whose lemma the tagger missed ("shelled", "upgraded"). */
function respelled(lexicon: Lexicon, form: string): ReturnType<Lexicon["verbs"]["get"]> {
  for (const [ending, adds] of endings)
    if (form.endsWith(ending) && form.length > ending.length + 2)
      for (const add of adds) {
        const stem = form.slice(0, -ending.length);
        const found = lexicon.verbs.get(add === "-" ? stem.slice(0, -1) : stem + add);
        if (found) return found;
      }
  return undefined;
}

const endings: readonly (readonly [string, readonly string[]])[] = [
  ["ied", ["y"]],
  ["ed", ["", "e", "-"]],
  ["ing", ["", "e", "-"]],
  ["es", ["", "e"]],
  ["s", [""]],
];
