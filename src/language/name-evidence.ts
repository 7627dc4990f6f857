import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import words from "./name-words.json" with { type: "json" };
import { type Phrases, surnamesOf } from "./settle-names.ts";

type Type = EntitySpan["type"];

/** Last or main word of a body's name. */
const bodies = new Set(
  "authority agency committee council bank university party ministry times news post corp corporation inc ltd llc company department association foundation institute commission court union fc airlines airways insurance group partners communications services congress parliament senate federation league society organization organisation bureau board administration force forces army brigade brigades police energy journal tribune herald gazette club band church college school academy trust fund alliance coalition front movement".split(
    " ",
  ),
);

/** What stands before the names of storms, which are those of people. */
const storms = new Set("hurricane hurricanes typhoon cyclone storm".split(" "));

const illnesses = new Set(words.illnesses);

/**
 * Names with what their own words say: a name on a word for a body is an organisation's ("Midtown Housing Authority"), and so is an
 * acronym that was read as a name of no known kind. A storm's name is nobody's wherever the document has it, nor is an
 * illness's.
 */
export function byOwnWords(
  text: string,
  sentences: readonly Sentence[],
  names: readonly EntitySpan[],
  phrases: Phrases,
): EntitySpan[] {
  const storm = stormsOf(sentences);
  return names.map((name) => {
    const { tokens } = sentences[name.sentence] as Sentence;
    const form = text.slice(name.start, name.end);
    if ((name.type === "person" && storm.has(form)) || illnesses.has(form)) return { ...name, type: "other" };
    const isOrganisation = isBody(name, tokens) ? !phrases.has(form) : name.type === "other" && /^[A-Z]{3,7}$/.test(form);
    return isOrganisation ? { ...name, type: "organisation" } : name;
  });
}

/** What the document calls storms: "Hurricane Rita". */
function stormsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { tokens } of sentences)
    for (let i = 1; i < tokens.length; i++)
      if (isProper(tokens[i] as Token) && storms.has((tokens[i - 1] as Token).form.toLowerCase()))
        out.add((tokens[i] as Token).form);
  return out;
}

function isBody({ type, from, to, head }: EntitySpan, tokens: readonly Token[]): boolean {
  if (type === "organisation" || type === "demonym" || to - from < 2) return false;
  const main = (tokens[head] as Token).form;
  return /^[A-Z]/.test(main) && (bodies.has(main.toLowerCase()) || bodies.has((tokens[to - 1] as Token).form.toLowerCase()));
}

/** What each name is most often. */
function typesOf(text: string, names: readonly EntitySpan[]): ReadonlyMap<string, Type> {
  const counts = new Map<string, Map<Type, number>>();
  for (const n of names) {
    const form = text.slice(n.start, n.end);
    const count = counts.get(form) ?? new Map<Type, number>();
    counts.set(form, count.set(n.type, (count.get(n.type) ?? 0) + 1));
  }
  const types = new Map<string, Type>();
  for (const [form, count] of counts) types.set(form, ([...count].sort((a, b) => b[1] - a[1])[0] as [Type, number])[0]);
  return types;
}

/** The names, and single proper nouns that were passed over where the document has the same word as a name. */
export function withRepeated(text: string, sentences: readonly Sentence[], names: readonly EntitySpan[]): readonly EntitySpan[] {
  const types = typesOf(text, names);
  const surnames = surnamesOf(sentences, names);
  const out: EntitySpan[] = [];
  let k = 0;
  for (const { index: sentence, tokens } of sentences) {
    const own: EntitySpan[] = [];
    while (names[k]?.sentence === sentence) own.push(names[k++] as EntitySpan);
    const found = own.length;
    const covered = new Set<number>();
    for (const n of own) for (let i = n.from; i < n.to; i++) covered.add(i);
    for (const t of tokens) {
      const type = types.get(t.form) ?? (surnames.has(t.form) && doesSomething(t, tokens) ? "person" : undefined);
      if (type === undefined || type === "demonym" || type === "other" || covered.has(t.index)) continue;
      if (!isProper(t) || !/^[A-Z].{2}/.test(t.form)) continue;
      if (isJoined(t, tokens[t.index - 1]) || isJoined(t, tokens[t.index + 1])) continue;
      own.push({ sentence, from: t.index, to: t.index + 1, head: t.index, start: t.start, end: t.end, type });
    }
    if (own.length > found) own.sort((a, b) => a.from - b.from || b.to - a.to);
    out.push(...own);
  }
  return out;
}

/** "May warned": a surname that may be another word as well is one where a verb follows of which it is the subject. */
const doesSomething = (t: Token, tokens: readonly Token[]): boolean =>
  t.deprel === "nsubj" && t.head > t.index && tokens[t.head]?.upos === "VERB";

const isProper = (t: Token): boolean => t.xpos === "NNP" || t.xpos === "NNPS";

/** Are both words of one name in the tree? */
const isJoined = (t: Token, other: Token | undefined): boolean =>
  other !== undefined && isProper(other) && (other.head === t.index || t.head === other.index);
