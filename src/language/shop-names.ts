import type { Sentence, Token } from "./analysis.ts";
import type { EntitySpan } from "./engine.ts";
import { spanOf } from "./names.ts";
import type { Phrases } from "./settle-names.ts";
import lists from "./shop-words.json" with { type: "json" };

/** Eating houses and inns, which are places; other shops; verbs of going and of trying. */
const [houses, shops] = [new Set(lists.houses), new Set(lists.shops)];
const [going, trying] = [new Set(lists.going), new Set(lists.trying)];

/**
 * Shops and restaurants called after their owner: a possessive that owns nothing is the whole name ("we ate at Tarley's", "Tarley's refused
 * to"), and so it is with a word for the house behind it ("Tarley's Pizza"). Names that the world knows stay as they are.
 */
export function withShops(
  text: string,
  sentences: readonly Sentence[],
  names: readonly EntitySpan[],
  phrases: Phrases,
): EntitySpan[] {
  const out: EntitySpan[] = [];
  let longer: EntitySpan | undefined;
  for (const name of names) {
    if (longer?.sentence === name.sentence && name.from < longer.to) continue;
    const sentence = sentences[name.sentence] as Sentence;
    const { tokens } = sentence;
    const owner = tokens[name.to]?.xpos === "POS" && name.type !== "demonym" && !phrases.has(text.slice(name.start, name.end));
    longer = owner ? (house(name, sentence) ?? alone(name, sentence)) : undefined;
    out.push(longer ?? name);
  }
  return out;
}

/** "Tarley's Pizza", "Tarley's Steak House". */
function house(name: EntitySpan, sentence: Sentence): EntitySpan | undefined {
  const { tokens } = sentence;
  for (let to = name.to + 1; to < Math.min(tokens.length, name.to + 3); to++) {
    const { form } = tokens[to] as Token;
    if (!/^\p{Lu}\p{Ll}/u.test(form)) return undefined;
    const noun = form.toLowerCase();
    if (houses.has(noun)) return shop(name, sentence, to + 1, "place");
    if (shops.has(noun)) return shop(name, sentence, to + 1, "organisation");
  }
  return undefined;
}

/** The possessive, if it owns nothing where a person's would have to. */
const alone = (name: EntitySpan, sentence: Sentence): EntitySpan | undefined =>
  ownsNothing(name, sentence.tokens) ? shop(name, sentence, name.to + 1, "place") : undefined;

function ownsNothing({ head, type, from, to }: EntitySpan, tokens: readonly Token[]): boolean {
  const { deprel, head: above } = tokens[head] as Token;
  if (type === "place" && to - from > 3) return false;
  const next = tokens[to + 1];
  const governor = tokens[above];
  if (deprel === "nsubj") return next?.upos === "VERB" && above === next.index;
  if (deprel === "obj") return governor !== undefined && trying.has(governor.lemma);
  if (deprel !== "obl" && deprel !== "nmod") return false;
  const before = tokens[from - 1];
  if (before?.deprel !== "case" || before.head !== head) return false;
  return before.form === "at" || (before.form === "to" && governor !== undefined && going.has(governor.lemma));
}

const shop = (name: EntitySpan, sentence: Sentence, to: number, type: "place" | "organisation"): EntitySpan =>
  spanOf(sentence, name.from, to, name.type === "organisation" ? name.type : type);
