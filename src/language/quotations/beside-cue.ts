import type { Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { caseOf } from "../mentions/read-mentions.ts";
import { extent } from "../tree.ts";
import type { Subject } from "./cue-subject.ts";
import { nameTop, phraseTop } from "./neighbour.ts";
import { hasTense } from "./tense.ts";

/**
 * A finite verb's neighbour on the left is its subject sooner than one that the verb would have to share ("Talks began and South
 * Korea says …") or that stands apart ("in a statement, Prime Minister Razak said"); a role's name sooner than the role
 * ("academic and professor Marc Hill said").
 */
export function besideShared(sentence: Sentence, verb: Token, subject: Subject | null): Subject | null {
  if (!hasTense(sentence, verb) || subject?.rule === "antecedent" || subject?.rule === "by-agent") return subject;
  let k = verb.index - 1;
  while (k >= 0 && /^(ADV|AUX)$/.test((sentence.tokens[k] as Token).upos)) k--;
  // "Ahead of his visit, the Minister for Trade, Hugo Shaw, said": the name between commas, where the tree has no subject.
  if (subject === null && sentence.tokens[k]?.form === "," && sentence.tokens[k - 1]?.upos === "PROPN") {
    const top = nameTop(sentence, k - 1);
    const first = sentence.tokens[top - 1];
    if (first?.form === "," || first?.deprel === "nmod:desc") return { index: top, rule: "subject" };
  }
  if (subject === null && sentence.tokens[k]?.form === ",") return beforeRelative(sentence, k) ?? beforeAside(sentence, k);
  if (subject !== null && sentence.tokens[k]?.form === ",")
    return nameAside(sentence, k, subject) ?? tornName(sentence, k, subject) ?? subject;
  const near = sentence.tokens[k];
  if (near === undefined) return subject;
  const shared = subject === null || subject.rule === "shared-subject";
  if (near.upos === "PRON" && /^(he|she|they)$/i.test(near.form) && shared) return { index: k, rule: "subject" };
  if (near.upos !== "PROPN") return subject;
  if (shared) return { index: phraseTop(sentence, k), rule: "subject" };
  const head = sentence.tokens[subject.index] as Token;
  // "Deputy Secretary of State | Jane Doe announced", the name hung on the title.
  const top = (near.deprel === "flat" ? sentence.tokens[near.head] : near) as Token;
  const before = sentence.tokens[top.index - 1];
  const bare = caseOf(sentence, top.index) === "" || (before?.deprel === "nmod" && before.head === head.index);
  if (top.deprel === "nmod" && top.head === head.index && bare) return { index: top.index, rule: "subject" };
  if (head.upos === "PROPN" || head.upos === "PRON" || head.index > verb.index) return subject;
  const { from, to } = extent(sentence, head.index);
  if (k < from || k >= to) return { index: phraseTop(sentence, k), rule: "subject" };
  if (nounType(head.lemma) !== "person") return subject;
  let at: Token = near;
  let joined = false;
  for (let n = 0; n < 8 && at.index !== head.index; n++) {
    const above = sentence.tokens[at.head];
    if (above === undefined || !/^(flat|compound|conj|appos|nmod:desc)/.test(at.deprel) || caseOf(sentence, at.index) !== "")
      return subject;
    if (/^(conj|appos)/.test(at.deprel)) joined = true;
    if (joined && above.index === head.index) return { index: at.index, rule: "subject" };
    at = above;
  }
  return subject;
}

/** "the official, who declined to be named, told Reuters": the noun before a relative clause that the tree has torn from its verb. */
function beforeRelative(sentence: Sentence, closing: number): Subject | null {
  const { tokens } = sentence;
  for (let k = closing - 1; k > 1 && closing - k < aside; k--) {
    const token = tokens[k] as Token;
    if (/^["“”«»;:]$/.test(token.form)) return null;
    if (!/^(who|whose)$/i.test(token.form)) continue;
    const noun = tokens[k - 2];
    if (tokens[k - 1]?.form !== "," || noun === undefined || !/^(NOUN|PROPN)$/.test(noun.upos)) return null;
    return { index: nameTop(sentence, noun.index), rule: "subject" };
  }
  return null;
}

/** "U.S. Under Secretary of State | Jane Doe, who …, said": a title that the tree takes for a phrase of its own. */
function tornName(sentence: Sentence, closing: number, { index }: Subject): Subject | null {
  const named = sentence.tokens[index]?.upos === "PROPN" ? beforeRelative(sentence, closing) : null;
  const top = named === null ? undefined : sentence.tokens[named.index];
  const torn = top?.upos === "PROPN" && top.index > index && top.head === index && top.deprel === "nmod";
  return torn && caseOf(sentence, top.index) === "" ? named : null;
}

/** "An official at the interior ministry, Jane Doe, said": who the official is, by a name of two words between commas. */
function nameAside(sentence: Sentence, closing: number, subject: Subject): Subject | null {
  const { tokens } = sentence;
  let opening = closing - 1;
  while (opening > 0 && ((tokens[opening] as Token).upos === "PROPN" || tokens[opening]?.form === "-")) opening--;
  const [role, before, first] = [tokens[subject.index] as Token, tokens[opening - 1], tokens[opening + 1]];
  const long = closing - opening - 1;
  if (tokens[opening]?.form !== "," || long < 2 || long > 5 || first === undefined) return null;
  if (before === undefined || !/^\p{Ll}/u.test(before.form) || !/^(NOUN|PROPN)$/.test(before.upos)) return null;
  if (role.upos !== "NOUN" || role.index >= opening || nounType(role.lemma) !== "person" || /S$/.test(role.xpos)) return null;
  return /^(nmod:desc|compound)/.test(first.deprel) ? null : { index: phraseTop(sentence, closing - 1), rule: "subject" };
}

/** Tokens of what stands beside a name between commas, at most. */
const aside = 24;

/** "In a video, rebel leader Jane Doe, known as the Fox, said": the name before what is told of its bearer between commas. */
function beforeAside(sentence: Sentence, closing: number): Subject | null {
  const { tokens } = sentence;
  for (let k = closing - 1; k > 0 && closing - k < aside; k--) {
    const token = tokens[k] as Token;
    if (/^(VBD|VBZ|VBP|MD|WRB|WDT|CC)$/.test(token.xpos)) return null;
    if (token.form !== ",") continue;
    const [name, first] = [tokens[k - 1], tokens[k + 1]];
    if (name?.upos !== "PROPN" || first === undefined) return null;
    if (!/^(VBN|VBG|DT|NN|JJ|CD|RB)$/.test(first.xpos)) return null;
    return { index: nameTop(sentence, k - 1), rule: "subject" };
  }
  return null;
}
