import type { Mention } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import type { PartyScope } from "./party-scope.ts";
import type { PhraseReader } from "./phrase-reader.ts";

const spelled = new WeakMap<PartyScope, ReadonlyMap<string, Mention>>();

/** Whom an acronym that the world does not know stands for in this document: "the ISF" after "Iraqi security forces (ISF)" or "Iraqi Security Forces". */
export function acronymParty(phrases: PhraseReader, acronym: string): Party | null {
  const { scope } = phrases;
  if (!/^[A-Z]{3,6}$/.test(acronym)) return null;
  let known = spelled.get(scope);
  if (!known) {
    known = spelledOut(scope);
    spelled.set(scope, known);
  }
  const mention = known.get(acronym);
  const sentence = mention && scope.analysis.sentences[mention.sentence];
  return sentence ? (phrases.one(sentence, mention.head)[0]?.party ?? null) : null;
}

/** The first mention of three words or more for each acronym that its initials make: in capitals, or with the acronym in brackets behind it. */
function spelledOut({ analysis }: PartyScope): ReadonlyMap<string, Mention> {
  const found = new Map<string, Mention>();
  for (const mention of analysis.mentions) {
    if (mention.kind === "pronoun" || mention.to - mention.from < 3 || mention.to - mention.from > 9) continue;
    const { tokens } = analysis.sentences[mention.sentence]!;
    const words = tokens.slice(mention.from, mention.to).filter(({ upos }) => !/^(DET|ADP|CCONJ|PUNCT|PART)$/.test(upos));
    const initials = words.map(({ form }) => form[0]!.toUpperCase()).join("");
    if (initials.length < 3 || found.has(initials)) continue;
    const bracketed = tokens[mention.to]?.form === "(" && tokens[mention.to + 1]?.form === initials;
    if (bracketed || words.every(({ form }) => /^\p{Lu}/u.test(form))) found.set(initials, mention);
  }
  return found;
}
