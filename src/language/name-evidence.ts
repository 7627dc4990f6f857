import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { GIVEN, PLACE, SURNAME, type WordFlags } from "./model/word-flags.ts";
import type { Phrases } from "./settle-names.ts";

type Type = EntitySpan["type"];

/** Last or main word of a body's name. */
const bodies = new Set(
  "authority agency committee council bank university party ministry times news post corp corporation inc ltd llc company department association foundation institute commission court union fc airlines airways insurance group partners communications services congress parliament senate federation league society organization organisation bureau board administration force forces army brigade brigades police energy journal tribune herald gazette club band church college school academy trust fund alliance coalition front movement".split(
    " ",
  ),
);

/**
 * Names with what their own words say: a list of people without commas is cut into its names ("Larry Lewis Tom Martin"), a name on a
 * word for a body is an organisation's ("Midtown Housing Authority"), and so is an acronym that was read as a name of no known kind.
 */
export function byOwnWords(
  text: string,
  sentences: readonly Sentence[],
  names: readonly EntitySpan[],
  phrases: Phrases,
  flags: WordFlags,
): EntitySpan[] {
  const out: EntitySpan[] = [];
  for (const name of names) {
    const { tokens } = sentences[name.sentence] as Sentence;
    const form = text.slice(name.start, name.end);
    if (isListOfPeople(name, tokens, flags)) for (let i = name.from; i < name.to; i += 2) out.push(fullName(name, tokens, i));
    else if (isBody(name, tokens) && !phrases.has(form)) out.push({ ...name, type: "organisation" });
    else if (name.type === "other" && /^[A-Z]{3,7}$/.test(form)) out.push({ ...name, type: "organisation" });
    else out.push(name);
  }
  return out;
}

/** Given names and other names in turn, four words or more. */
function isListOfPeople({ type, from, to }: EntitySpan, tokens: readonly Token[], flags: WordFlags): boolean {
  const size = to - from;
  if (type !== "person" || size < 4 || size % 2 === 1) return false;
  for (let i = from; i < to; i++) {
    const { form } = tokens[i] as Token;
    if (!/^[A-Z][a-z']+/.test(form)) return false;
    if ((i - from) % 2 === 1 ? form.length < 3 : !(bitsOf(form, flags) & GIVEN)) return false;
  }
  return size > 4 || (bitsOf((tokens[from + 1] as Token).form, flags) & SURNAME) !== 0;
}

function fullName(name: EntitySpan, tokens: readonly Token[], from: number): EntitySpan {
  const first = tokens[from] as Token;
  const last = tokens[from + 1] as Token;
  const head = first.head === last.index ? last.index : from;
  return { ...name, from, to: from + 2, head, start: first.start, end: last.end };
}

function isBody({ type, from, to, head }: EntitySpan, tokens: readonly Token[]): boolean {
  if (type === "organisation" || type === "demonym" || to - from < 2) return false;
  const main = (tokens[head] as Token).form;
  return /^[A-Z]/.test(main) && (bodies.has(main.toLowerCase()) || bodies.has((tokens[to - 1] as Token).form.toLowerCase()));
}

/**
 * Names with what the rest of the document says: the first word of a body's name is the body ("Nordfund", where "Nordfund Bank" is told
 * of), and a single proper noun that was passed over is a name where the document has the same word as one.
 */
export function byDocument(
  text: string,
  sentences: readonly Sentence[],
  names: readonly EntitySpan[],
  phrases: Phrases,
  flags: WordFlags,
): readonly EntitySpan[] {
  const shortForms = shortFormsOf(text, names, phrases, flags);
  const typed = names.map((n) =>
    n.type !== "demonym" && n.to - n.from === 1 && shortForms.has(text.slice(n.start, n.end))
      ? { ...n, type: "organisation" as const }
      : n,
  );
  return withRepeated(sentences, typed, typesOf(text, names));
}

function shortFormsOf(text: string, names: readonly EntitySpan[], phrases: Phrases, flags: WordFlags): ReadonlySet<string> {
  const shortForms = new Set<string>();
  const surnames = new Set<string>();
  for (const n of names) {
    if (n.to - n.from < 2) continue;
    const words = text.slice(n.start, n.end).split(" ");
    const first = words[0] as string;
    const last = words.at(-1) as string;
    if (n.type === "person") surnames.add(last);
    else if (n.type === "organisation" && bodies.has(last.toLowerCase()))
      if (!phrases.has(first) && !(bitsOf(first, flags) & PLACE)) shortForms.add(first);
  }
  for (const surname of surnames) shortForms.delete(surname);
  return shortForms;
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

function withRepeated(
  sentences: readonly Sentence[],
  names: readonly EntitySpan[],
  types: ReadonlyMap<string, Type>,
): readonly EntitySpan[] {
  const out: EntitySpan[] = [];
  let k = 0;
  for (const { index: sentence, tokens } of sentences) {
    const own: EntitySpan[] = [];
    while (names[k]?.sentence === sentence) own.push(names[k++] as EntitySpan);
    const found = own.length;
    const covered = new Set<number>();
    for (const n of own) for (let i = n.from; i < n.to; i++) covered.add(i);
    for (const t of tokens) {
      const type = types.get(t.form);
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

const isProper = (t: Token): boolean => t.xpos === "NNP" || t.xpos === "NNPS";

/** Are both words of one name in the tree? */
const isJoined = (t: Token, other: Token | undefined): boolean =>
  other !== undefined && isProper(other) && (other.head === t.index || t.head === other.index);

const bitsOf = (form: string, flags: WordFlags): number => flags.get(form.toLowerCase()) ?? 0;
