import type { Token } from "./analysis.ts";

type Word = { -readonly [K in keyof Token]: Token[K] };

/**
 * Features that a word's form leaves open and its place in the tree decides, written into `words`: the case of "you" and "it",
 * person and number of verbs after their subjects, imperatives, participles and gerunds, passives, relative and interrogative words.
 */
export function inflect(words: readonly Word[], offset: number): void {
  const n = words.length;
  for (let i = 0; i < n; i++) {
    const w = words[i] as Word;
    switch (w.xpos) {
      case "PRP":
        if (w.feats.includes("Person=2") || w.lemma === "it") w.feats = withCase(w);
        break;
      case "VBG":
        if (w.upos === "VERB") w.feats = gerund(w, words, offset) ? "VerbForm=Ger" : "Tense=Pres|VerbForm=Part";
        break;
      case "VBN":
        if (w.upos === "VERB")
          w.feats =
            has(words, offset, w.index, "aux") && !has(words, offset, w.index, "aux:pass")
              ? "Tense=Past|VerbForm=Part"
              : "Tense=Past|VerbForm=Part|Voice=Pass";
        break;
      case "VB":
        if (w.upos === "VERB" && imperative(w, words, offset)) w.feats = "Mood=Imp|VerbForm=Fin";
        else if (w.upos === "VERB") w.feats = "VerbForm=Inf";
        break;
      case "VBP":
      case "VBD":
        w.feats = finite(w, words, offset);
        break;
      case "WP":
      case "WDT":
      case "WRB":
        if (w.feats.includes("PronType="))
          w.feats = w.feats.replace(
            /PronType=\w+/,
            (w.xpos === "WDT" && w.deprel !== "det") || relative(w, words, offset) ? "PronType=Rel" : "PronType=Int",
          );
        break;
    }
  }
}

function has(words: readonly Word[], offset: number, head: number, label: string): boolean {
  // children of a word are mostly near it
  const k = head - offset;
  for (let i = Math.max(0, k - 12); i < Math.min(words.length, k + 6); i++) {
    const w = words[i] as Word;
    if (w.head === head && w.deprel === label) return true;
  }
  return false;
}

function withCase(w: Word): string {
  const rest = w.feats.replace(/Case=\w+\|?/, "");
  const nominative = w.deprel.startsWith("nsubj") || w.deprel === "expl" || w.deprel === "root" || w.deprel === "vocative";
  return `Case=${nominative ? "Nom" : "Acc"}|${rest}`;
}

function gerund(w: Word, words: readonly Word[], offset: number): boolean {
  if (has(words, offset, w.index, "aux")) return false;
  if (w.deprel === "conj")
    return has(words, offset, w.head, "aux")
      ? false
      : gerund((words[w.head - offset] as Word | undefined) ?? w, words, offset) &&
          (words[w.head - offset] as Word).xpos === "VBG";
  return /^(?:acl|amod|csubj|xcomp|ccomp|nsubj|obj|compound|nmod|obl)/.test(w.deprel);
}

function imperative(w: Word, words: readonly Word[], offset: number): boolean {
  if (!(w.deprel === "root" || w.deprel === "parataxis" || w.deprel === "conj")) return false;
  if (w.deprel === "conj") {
    const head = words[w.head - offset] as Word | undefined;
    return (
      head !== undefined &&
      head.xpos === "VB" &&
      head.index < w.index &&
      head.deprel !== "conj" &&
      imperative(head, words, offset)
    );
  }
  const k = w.index - offset;
  for (let i = Math.max(0, k - 12); i < k; i++) {
    const c = words[i] as Word;
    if (c.head === w.index && (c.deprel === "nsubj" || c.deprel === "mark" || (c.deprel === "aux" && c.lemma !== "do")))
      return false;
  }
  return true;
}

const subjects: Readonly<Record<string, string>> = {
  i: "Number=Sing|Person=1",
  we: "Number=Plur|Person=1",
  you: "Number=Sing|Person=2",
  they: "Number=Plur|Person=3",
  he: "Number=Sing|Person=3",
  she: "Number=Sing|Person=3",
  it: "Number=Sing|Person=3",
};

/** Person and number of a finite verb or auxiliary after its subject; a verb without one takes after the verb it is joined to. */
function finite(w: Word, words: readonly Word[], offset: number): string {
  const past = w.xpos === "VBD";
  const tense = past ? "Past" : "Pres";
  let verb: Word | undefined =
    w.deprel === "aux" || w.deprel === "aux:pass" || w.deprel === "cop" ? (words[w.head - offset] as Word | undefined) : w;
  let agreement = "";
  for (let step = 0; verb && step < 3; step++) {
    const subject = subjectOf(verb, words, offset);
    if (subject) {
      agreement =
        subjects[subject.form.toLowerCase()] ??
        (subject.xpos === "NNS" ||
        subject.xpos === "NNPS" ||
        (!past && subject.upos !== "PRON") ||
        hasConjunct(subject, words, offset) ||
        (!past && subject.upos === "PRON")
          ? "Number=Plur|Person=3"
          : "Number=Sing|Person=3");
      break;
    }
    if (verb.deprel !== "conj" && verb.deprel !== "acl:relcl") break;
    const head: Word | undefined = words[verb.head - offset];
    if (verb.deprel === "acl:relcl") {
      if (head)
        agreement = head.xpos === "NNS" || head.xpos === "NNPS" || !past ? "Number=Plur|Person=3" : "Number=Sing|Person=3";
      break;
    }
    verb = head;
  }
  const lower = w.form.toLowerCase();
  if (lower === "was") agreement = agreement.includes("Person=1") ? "Number=Sing|Person=1" : "Number=Sing|Person=3";
  else if (lower === "am" || lower === "'m" || lower === "’m") agreement = "Number=Sing|Person=1";
  else if (!agreement) agreement = past && lower !== "were" ? "Number=Sing|Person=3" : "Number=Plur|Person=3";
  return `Mood=Ind|${agreement}|Tense=${tense}|VerbForm=Fin`;
}

function subjectOf(verb: Word, words: readonly Word[], offset: number): Word | null {
  const k = verb.index - offset;
  for (let i = Math.min(words.length, k + 6) - 1; i >= Math.max(0, k - 30); i--) {
    const c = words[i] as Word;
    if (c.head === verb.index && (c.deprel === "nsubj" || c.deprel === "nsubj:pass")) return c;
  }
  return null;
}

function hasConjunct(subject: Word, words: readonly Word[], offset: number): boolean {
  for (let i = subject.index - offset + 1; i < Math.min(words.length, subject.index - offset + 10); i++) {
    const c = words[i] as Word;
    if (c.head === subject.index && c.deprel === "conj") return true;
  }
  return false;
}

function relative(w: Word, words: readonly Word[], offset: number): boolean {
  let verb: Word | undefined = words[w.head - offset];
  for (let step = 0; verb && step < 3; step++) {
    if (verb.deprel === "acl:relcl" || verb.deprel === "advcl:relcl") return true;
    if (
      verb.deprel !== "conj" &&
      verb.deprel !== "xcomp" &&
      verb.deprel !== "ccomp" &&
      verb.deprel !== "nmod" &&
      verb.deprel !== "obl"
    )
      return false;
    verb = words[verb.head - offset];
  }
  return w.deprel === "acl:relcl" || w.deprel === "advcl:relcl";
}
