import { internal } from "../internal.ts";
import irregularVerbs from "./irregular-verbs.json" with { type: "json" };
import nounLemmas from "./noun-lemmas.json" with { type: "json" };
import { SuffixRules } from "./suffix-rules.ts";
import verbLemmas from "./verb-lemmas.json" with { type: "json" };
import type { ModelHeader } from "./weights.ts";
import type { WordFlags } from "./word-flags.ts";

/** Forms of regular verbs (by WordNet's list) whose lemma the rules learnt from the treebanks miss: "accused", "signalled". */
const verbs: ReadonlyMap<string, string> = new Map(Object.entries(verbLemmas));

/** Plurals whose lemma the rules learnt from the treebanks miss: "embargoes", "crises", "knives". */
const nouns: ReadonlyMap<string, string> = new Map(Object.entries(nounLemmas));

/** Irregular forms of verbs: `fought` → fight. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries(irregularVerbs).flatMap(([lemma, forms]) => forms.map((form) => [form, lemma] as const)),
);

/** Forms that are past of one verb and present of another: "found a party", "saw wood". */
const twofold = new Set("lay saw found wound ground bound fell bore felt wed".split(" "));

/** What a form is under its tags. */
export interface Entry {
  readonly lemma: string;
  readonly feats: string;
}

/** Lemmas and features of words by their tags, each answer remembered by the number of the word type. */
export class Lexicon {
  /** What facts and lists of names say of words in lower case. */
  readonly flags: WordFlags;
  readonly #lemmas: SuffixRules;
  readonly #features: SuffixRules;
  readonly #header: ModelHeader;
  /** Words, lowered, whose lemma keeps its capital though they are no proper nouns. */
  readonly #capitals: ReadonlySet<string>;
  readonly #known = new Map<number, Entry>();

  constructor(header: ModelHeader, flags: WordFlags) {
    this.#header = header;
    this.flags = flags;
    this.#lemmas = new SuffixRules(header.rules.lemmas);
    this.#features = new SuffixRules(header.rules.features);
    this.#capitals = new Set(header.rules.capitals);
  }

  /** Type numbers begin anew. */
  forget(): void {
    this.#known.clear();
  }

  /** Lemma and UD features of word type `id`, written `form`, under tags given by number. */
  look(id: number, form: string, upos: number, xpos: number): Entry {
    const key = (id * 64 + xpos) * 32 + upos;
    const known = this.#known.get(key);
    if (known) return known;
    const u = this.#header.upos[upos] as string;
    const x = this.#header.xpos[xpos] as string;
    const found = {
      lemma: internal(this.#lemma(form, u, x)),
      feats: this.#features.decide(`${u}|${x}`, form.toLowerCase()) ?? "",
    };
    this.#known.set(key, found);
    return found;
  }

  #lemma(form: string, upos: string, xpos: string): string {
    if (form.length > 60) return form;
    const proper = upos === "PROPN" || xpos === "NNP" || xpos === "NNPS";
    const lower = form.toLowerCase();
    const word = proper || (form !== lower && this.#capitals.has(lower)) ? form : lower;
    if (upos === "VERB") {
      const isPast = xpos === "VBD" || xpos === "VBN" || !twofold.has(lower) || (lower === "wound" && xpos === "VBP");
      const verb = (isPast ? irregular.get(lower) : undefined) ?? verbs.get(lower);
      if (verb !== undefined) return verb;
    }
    if (upos === "NOUN") {
      const noun = nouns.get(lower);
      if (noun !== undefined) return noun;
    }
    const script = this.#lemmas.decide((proper ? "P:" : "") + xpos, proper ? form : lower);
    if (script === undefined) return proper || upos === "X" || upos === "SYM" ? form : word;
    const bar = script.indexOf("|");
    const cut = Number(script.slice(0, bar));
    if (cut > word.length) return word;
    const lemma = word.slice(0, word.length - cut) + script.slice(bar + 1);
    return lemma || word;
  }
}
