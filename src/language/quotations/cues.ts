import data from "./cues.json" with { type: "json" };

/** What a verb of saying does and how it takes what is said. */
export interface Cue {
  readonly lemma: string;
  /** say, answer, stress, claim, confirm, agree, deny, warn, promise, demand, praise, criticise, express, describe, predict, think, regret. */
  readonly stance: string;
  /** Letters of `frames` in cues.json. */
  readonly frames: string;
}

const verbs = new Map<string, Cue>();
for (const { stance, frames, lemmas } of data.verbs) {
  for (const lemma of lemmas.split(" ")) {
    const known = verbs.get(lemma);
    verbs.set(lemma, { lemma, stance: known?.stance ?? stance, frames: (known?.frames ?? "") + frames });
  }
}
const nouns = new Map<string, Cue>(
  data.nouns.flatMap(({ stance, lemmas }) => lemmas.split(" ").map((lemma) => [lemma, { lemma, stance, frames: "t" }] as const)),
);
const withheld = new Set(data.withheld);

const phrases = new Map<string, Cue>(
  data.phrases.map(({ stance, frames, verb, next }) => [`${verb} ${next}`, { lemma: verb, stance, frames }] as const),
);

/** A verb that is one of saying by the word after it: "point out", "make clear", "put it". */
export const cuePhrase = (lemma: string, next: string): Cue | undefined =>
  phrases.get(`${lemma.toLowerCase()} ${next.toLowerCase()}`);

/** The verb of saying with this lemma. */
export const cueVerb = (lemma: string): Cue | undefined => verbs.get(lemma.toLowerCase());

/** "blamed", "decried": the forms of a regular verb, for a token whose lemma was guessed wrong. */
const byForm = new Map<string, Cue>();
for (const [lemma, cue] of verbs)
  for (const form of regularForms(lemma)) if (!verbs.has(form) && !byForm.has(form)) byForm.set(form, cue);

function regularForms(lemma: string): readonly string[] {
  const stem = lemma.replace(/e$/, "");
  const y = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null;
  if (y !== null) return [`${y}ies`, `${y}ied`, `${lemma}ing`];
  return [/(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`];
}

/** The verb of saying that a token is. */
export const cueOf = (token: { readonly lemma: string; readonly form: string }): Cue | undefined =>
  verbs.get(token.lemma.toLowerCase()) ?? byForm.get(token.form.toLowerCase());

/** The noun of saying with this lemma ("claim", "warning"), which takes a clause. */
export const cueNoun = (lemma: string): Cue | undefined => nouns.get(lemma.toLowerCase());

/** Verbs under which nothing is said: "declined to say". */
export const isWithheld = (lemma: string): boolean => withheld.has(lemma);
