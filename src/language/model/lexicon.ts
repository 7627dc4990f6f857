import { SuffixRules } from "./suffix-rules.ts";
import type { RuleGroups } from "./weights.ts";

/** Lemmas and features of words by their tags, each answer remembered. */
export class Lexicon {
  readonly #lemmas: SuffixRules;
  readonly #features: SuffixRules;
  readonly #known = new Map<string, { lemma: string; feats: string }>();

  constructor(lemmas: RuleGroups, features: RuleGroups) {
    this.#lemmas = new SuffixRules(lemmas);
    this.#features = new SuffixRules(features);
  }

  /** Lemma and UD features of `form` as `upos` and `xpos`. */
  look(form: string, upos: string, xpos: string): { readonly lemma: string; readonly feats: string } {
    const key = `${form}\n${upos} ${xpos}`;
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size > 60_000) this.#known.clear();
    const found = {
      lemma: this.#lemma(form, upos, xpos),
      feats: this.#features.decide(`${upos}|${xpos}`, form.toLowerCase()) ?? "",
    };
    this.#known.set(key, found);
    return found;
  }

  #lemma(form: string, upos: string, xpos: string): string {
    if (form.length > 60) return form;
    const proper = upos === "PROPN";
    const word = proper ? form : form.toLowerCase();
    const script = this.#lemmas.decide((proper ? "P:" : "") + xpos, word);
    if (script === undefined) return proper || upos === "X" || upos === "SYM" ? form : word;
    const bar = script.indexOf("|");
    const cut = Number(script.slice(0, bar));
    if (cut > word.length) return word;
    const lemma = word.slice(0, word.length - cut) + script.slice(bar + 1);
    return lemma || word;
  }
}
