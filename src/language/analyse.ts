import type { Document } from "../intake/document.ts";
import type { World } from "../world/world.ts";
import { readAmounts } from "./amounts/read-amounts.ts";
import type { Amount, Analysis, Span, TimeExpression } from "./analysis.ts";
import { readChains } from "./coreference/read-chains.ts";
import type { Engine } from "./engine.ts";
import { withAcronyms } from "./mentions/acronyms.ts";
import { withFamilyNames } from "./mentions/family-names.ts";
import { knownNames } from "./mentions/known-names.ts";
import { withNicknames } from "./mentions/nicknames.ts";
import { readMentions } from "./mentions/read-mentions.ts";
import { piecesOf } from "./pieces.ts";
import { readQuotations } from "./quotations/read-quotations.ts";
import { readTimes } from "./times/read-times.ts";

/**
 * Everything the language room says of a document: sentences, mentions and their chains, times, amounts, quotations, all by
 * UTF-16 offset into `document.text`. Pure; the same document, engine and world give the same analysis. A document in another
 * language than English is not read as English: its analysis is empty.
 */
export function analyse(document: Document, engine: Engine, world: World | null): Analysis {
  if (!isEnglish(document.language))
    return sealed({ document, sentences: [], mentions: [], chains: [], times: [], amounts: [], quotations: [] });
  const { text } = document;
  const { sentences, names } = engine.parse(text);
  const pieces = sentences.map((s) => piecesOf(text, s));
  const times = readTimes(text, sentences, pieces, document.published);
  const amounts: Amount[] = [];
  const timesOf = bySentence(times, sentences.length);
  for (const s of sentences)
    amounts.push(...readAmounts(text, s, pieces[s.index] ?? [], timesOf[s.index] as readonly TimeExpression[]));
  const known = world === null ? names : knownNames(text, sentences, names, world.scan(text));
  const found = readMentions(
    text,
    sentences,
    withAcronyms(text, sentences, withFamilyNames(sentences, withNicknames(sentences, known))),
  );
  const quotations = readQuotations(text, sentences, found);
  const { mentions, chains } = readChains({ document, sentences, mentions: found, quotations, world });
  return sealed({ document, sentences, mentions, chains, times, amounts, quotations });
}

/** "en", "en-GB" …; a text whose language nobody recognised is not taken for English. */
const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);

function bySentence<T extends { readonly sentence: number } & Span>(all: readonly T[], count: number): readonly (readonly T[])[] {
  const lists: T[][] = Array.from({ length: count }, () => []);
  for (const x of all) lists[x.sentence]?.push(x);
  return lists;
}

/** Frozen at the top and at each list: readers share one analysis. */
function sealed(analysis: Analysis): Analysis {
  for (const list of Object.values(analysis)) if (Array.isArray(list)) Object.freeze(list);
  return Object.freeze(analysis);
}
