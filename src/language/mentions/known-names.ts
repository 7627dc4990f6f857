import type { NameMatch } from "../../world/world.ts";
import type { Mention, Sentence, Token } from "../analysis.ts";
import { behindPlace } from "./behind-place.ts";
import { calledAsKnown } from "./called-as-known.ts";
import { isHonorific, nounType } from "./nouns.ts";
import type { NameSpan } from "./read-mentions.ts";

/**
 * The engine's names set right by the world's: a name that the world knows keeps the world's type and extent ("Kazakstan" is a
 * place, "Kazakhstan Nursultan Nazarbayev" are two); names that only the world knows are added. Surnames alone decide nothing.
 */
export function knownNames(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
  matches: readonly NameMatch[],
): readonly NameSpan[] {
  const known = located(text, sentences, matches);
  const out: NameSpan[] = [];
  let k = 0;
  let recent: NameSpan[] = [];
  let outer: NameSpan | null = null;
  for (const each of names) {
    let name = each;
    if (!/\p{L}/u.test(text.slice(name.start, name.end))) continue;
    if (outer !== null && outer.end <= name.start) outer = null;
    // Inside a longer name: a place, a demonym, an acronym; "Kennedy" in "Kennedy Space Center" is nobody here.
    if (outer !== null && name.end <= outer.end) {
      const acronym = /^[A-Z.]{2,6}$/.test(text.slice(name.start, name.end));
      if (!(acronym || name.type === "demonym" || (name.type === "place" && outer.type !== "place"))) continue;
    } else outer = name;
    if (isBareRole(sentences[name.sentence] as Sentence, name)) continue;
    while (k < known.length && (known[k] as NameSpan).end <= name.start) k++;
    recent = recent.filter((r) => r.end > name.start);
    for (let j = k; j < known.length && (known[j] as NameSpan).start < name.end; j++)
      if (!recent.includes(known[j] as NameSpan)) recent.push(known[j] as NameSpan);
    name = behindPlace(each, recent, sentences[each.sentence] as Sentence);
    const { start, end } = name;
    const over = recent.filter((r) => r.start < end && start < r.end);
    if (over.some((r) => r.start === name.start && r.end === name.end)) continue;
    // Inside a name that the world knows whole, only a place or a body of its own stays ("UN" in "UN Security Council").
    if (over.some((r) => r.start <= name.start && name.end <= r.end)) {
      if (name.to - name.from === 1 && /^[A-Z.]+$/.test(text.slice(name.start, name.end))) out.push(name);
      continue;
    }
    if (over.some((r) => r.start < name.start || r.end > name.end)) continue;
    // "President of the United States" is a role.
    if (
      name.type === "person" &&
      over.length > 0 &&
      over.every((r) => r.type !== "person") &&
      isBareRole(sentences[name.sentence] as Sentence, name, over)
    )
      continue;
    const people = over.filter((r) => r.type === "person");
    const others = over.filter((r) => r.type !== "person");
    if (people.length > 0 && (others.length > 0 || name.type !== "person")) continue;
    out.push(name);
  }
  return [...calledAsKnown(text, out, known), ...known].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "President", "Foreign Minister": an office, not somebody's name. */
const isBareRole = (sentence: Sentence, { from, to, type }: NameSpan, of: readonly NameSpan[] = []): boolean =>
  type === "person" &&
  sentence.tokens
    .slice(from, to)
    .every(
      (t) =>
        of.some((o) => o.start <= t.start && t.end <= o.end) ||
        isHonorific(t.form) ||
        nounType(t.lemma) === "person" ||
        /^(DET|ADP|ADJ|PUNCT|PART)$/.test(t.upos),
    );

const types: Readonly<Record<string, Mention["type"]>> = {
  state: "place",
  place: "place",
  org: "organisation",
  group: "organisation",
  person: "person",
};

function located(text: string, sentences: readonly Sentence[], matches: readonly NameMatch[]): NameSpan[] {
  const out: NameSpan[] = [];
  let s = 0;
  let t = 0;
  for (const match of matches) {
    const sense = match.senses[0];
    if (sense === undefined || sense.by === "surname" || sense.by === "metonym") continue;
    while (s < sentences.length && (sentences[s] as Sentence).end <= match.start) {
      s++;
      t = 0;
    }
    const sentence = sentences[s];
    if (sentence === undefined) break;
    while (t < sentence.tokens.length && (sentence.tokens[t] as Token).end <= match.start) t++;
    let from = t;
    let to = from;
    while (to < sentence.tokens.length && (sentence.tokens[to] as Token).start < match.end) to++;
    // "the Pentagon" begins at its name.
    if (/^(the|The)$/.test(sentence.tokens[from]?.form ?? "") && to - from > 1) from++;
    if (to <= from) continue;
    const first = sentence.tokens[from] as Token;
    const last = sentence.tokens[to - 1] as Token;
    if (last.end > match.end + 2 || (first.start < match.start && first.end > match.start)) continue;
    const surface = text.slice(first.start, last.end);
    if (sense.by === "acronym" && surface !== surface.toUpperCase()) continue;
    if (!/\p{Lu}/u.test(surface)) continue;
    const person = sense.actor.type === "person";
    if (person && to - from < 2) continue;
    const head = headOf(sentence, from, to);
    const token = sentence.tokens[head] as Token;
    if (to - from === 1 && /^(VERB|ADP|ADV|AUX|SCONJ|CCONJ|DET)$/.test(token.upos) && surface !== surface.toUpperCase()) continue;
    const demonym = sense.by === "demonym";
    out.push({
      start: first.start,
      end: last.end,
      sentence: s,
      from,
      to,
      type: demonym
        ? "demonym"
        : regional(sense.actor.id, sense.actor.type)
          ? "place"
          : (types[sense.actor.type] as Mention["type"]),
      ...(!demonym && { actor: sense.actor.id }),
    });
  }
  return out;
}

/** Groups of states named for where they lie are places ("Central Asia"), the others bodies. */
const regional = (id: string, type: string): boolean =>
  type === "group" &&
  /asia|africa|europe|america|balkans|caucasus|gulf|baltic|pacific|caribbean|levant|maghreb|sahel|scandinavia|middle-east|west/.test(
    id,
  ) &&
  !/state|union|league|organi|council/.test(id);

function headOf(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const h = (sentence.tokens[i] as Token).head;
    if (h < from || h >= to) return i;
  }
  return to - 1;
}
