import type { Mention, Quotation, Sentence, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { nounPhrase } from "../mentions/read-mentions.ts";
import { dependents } from "../tree.ts";
import { mentionAt } from "./places.ts";
import type { Reading } from "./reading.ts";
import { charsOf } from "./token-range.ts";

/** Somebody by the words that name him. */
export type Speaker = NonNullable<Quotation["speaker"]>;

export function speakerAt(reading: Reading, sentence: Sentence, index: number): Speaker {
  const mention = nameOfRole(reading, sentence, index) ?? mentionAt(reading, sentence, index);
  if (mention !== null) return { start: mention.start, end: mention.end, mention: mention.id };
  const token = sentence.tokens[index] as Token;
  const range = token.upos === "PRON" ? { from: index, to: index + 1 } : { ...nounPhrase(sentence, index) };
  // "Mr Ellwood", where nothing holds the two together.
  if (token.upos === "PROPN")
    while (range.to < sentence.tokens.length && range.to - index < 6 && (sentence.tokens[range.to] as Token).upos === "PROPN")
      range.to++;
  return { ...charsOf(sentence, range), mention: null };
}

/** Those joined to the speaker's noun by "and". */
export function jointSpeakers(reading: Reading, sentence: Sentence, index: number): { joint?: readonly Speaker[] } {
  const others = dependents(sentence, index).filter(
    (t) => t.deprel === "conj" && /^(NOUN|PROPN)$/.test(t.upos) && t.index > index && t.index - index < 16,
  );
  return others.length === 0 ? {} : { joint: others.map((t) => speakerAt(reading, sentence, t.index)) };
}

/**
 * The name that a role's words belong to, where the tree has torn the two ("Emeritus Professor | John Burrows, chairman of …") or a
 * comma parts them ("The commander, Gen. John Hall, said").
 */
function nameOfRole(reading: Reading, sentence: Sentence, index: number): Mention | null {
  const role = mentionAt(reading, sentence, index);
  const token = sentence.tokens[index] as Token;
  const above = appositionOf(reading, sentence, token);
  if (above !== null) return above;
  const local = reading.mentions[sentence.index] as readonly Mention[];
  const isPerson = (nounType(token.lemma) ?? nounType(token.lemma.split("-").at(-1) ?? "")) === "person";
  // "forecaster | Jane Doe said": a noun for what people do that no list has
  if (!isPerson && role === null && token.upos === "NOUN" && !token.xpos.endsWith("S"))
    return (
      local.find(
        (m) => m.kind === "name" && m.type === "person" && m.from === index + 1 && sentence.tokens[m.head]?.head === index,
      ) ?? null
    );
  if (!isPerson || token.xpos.endsWith("S") || (role?.kind === "name" && role.head !== index)) return null;
  let to = role?.head === index ? role.to : index + 1;
  // "its secretary-general, Jane Doe, said"
  if (sentence.tokens[to]?.form === "-" && /^(NOUN|PROPN)$/.test(sentence.tokens[to + 1]?.upos ?? "")) to += 2;
  // "the Chairperson of the African Union (AU), Jane Doe, said"
  if (sentence.tokens[to]?.form === "(" && sentence.tokens[to + 2]?.form === ")") to += 3;
  // "the Ambassador to the United Nations Jane Doe said"
  if (/^(?:to|for|of)$/.test(sentence.tokens[to]?.form ?? "")) {
    const of = sentence.tokens[to + 1]?.upos === "DET" ? to + 2 : to + 1;
    const where = local.filter((m) => m.kind === "name" && m.from <= of && m.to > of && m.type !== "person").map((m) => m.to);
    if (where.length > 0) to = Math.max(...where);
  }
  const isName = (m: Mention) => m.kind === "name" && m.type === "person" && m.head !== index;
  const torn = local.find((m) => isName(m) && m.from === to);
  if (torn !== undefined) return torn;
  if (sentence.tokens[to]?.form !== ",") return null;
  return local.find((m) => isName(m) && m.from === to + 1 && sentence.tokens[m.to]?.form === ",") ?? null;
}

/** "Cres Hall, director of the study and chairman of the centre, says": the name that a role is in apposition to. */
function appositionOf(reading: Reading, sentence: Sentence, role: Token): Mention | null {
  let at: Token | undefined = role;
  for (let k = 0; at !== undefined && k < 4; k++) {
    const head: Token | undefined = sentence.tokens[at.head];
    if (head === undefined || !/^(appos|conj)/.test(at.deprel) || head.index > at.index) return null;
    if (at.deprel === "appos" && head.upos === "PROPN") {
      const mention = mentionAt(reading, sentence, head.index);
      return mention?.kind === "name" && mention.type === "person" ? mention : null;
    }
    at = head;
  }
  return null;
}
