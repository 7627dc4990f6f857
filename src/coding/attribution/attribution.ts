import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Found, PartyReader } from "../parties/read-parties.ts";
import { quotationsIn } from "../syntax/quotations-in.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const saying = listed("attribution: saying");

export const isSaying = (lemma: string): boolean => saying.has(lemma);

/** Whose words the clause of a token is, outermost first; empty for the text's own. */
export function attributionOf(analysis: Analysis, parties: PartyReader, sentence: Sentence, token: number): readonly Found[] {
  const chain: Found[] = [];
  const add = (found: Found | undefined): void => {
    if (found && !chain.some((known) => known.party.id === found.party.id)) chain.unshift(found);
  };
  const start = sentence.tokens[token]!.start;
  const inside = quotationsIn(analysis, sentence)
    .filter(
      (quotation) =>
        quotation.form !== "scare" &&
        quotation.speaker &&
        quotation.content.some((piece) => piece.start <= start && start < piece.end),
    )
    .sort((a, b) => length(a.content) - length(b.content));
  for (const quotation of inside) {
    const mention = quotation.speaker?.mention == null ? undefined : analysis.mentions[quotation.speaker.mention];
    const party = mention ? parties.of(mention) : parties.inSpan(quotation.speaker!);
    if (party) add({ party, token: mention && mention.sentence === sentence.index ? mention.head : -1 });
  }
  if (chain.length > 0) return chain;
  for (const found of fromTree(parties, sentence, token)) add(found);
  return chain;
}

const length = (content: readonly { readonly start: number; readonly end: number }[]): number =>
  content.reduce((sum, piece) => sum + piece.end - piece.start, 0);

/** By the tree alone: the subject of the verb of saying above, a "police said" beside, an "according to". Innermost first. */
function fromTree(parties: PartyReader, sentence: Sentence, token: number): readonly Found[] {
  const tree = treeOf(sentence);
  const found: Found[] = [];
  let at = token;
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    for (const child of tree.children(at)) {
      const { deprel, lemma } = tree.token(child);
      if (deprel.startsWith("parataxis") && isSaying(lemma.toLowerCase())) push(found, speakerOf(parties, sentence, child));
      if (deprel.startsWith("obl") && tree.preposition(child) === "according to")
        push(found, parties.list(sentence, child)[0] ?? parties.modifiers(sentence, child)[0]);
      if (
        deprel.startsWith("obl") &&
        tree.token(child - 1)?.lemma === "to" &&
        tree.token(Math.max(0, child - 2))?.lemma.toLowerCase() === "accord"
      )
        push(found, parties.list(sentence, child)[0]);
    }
    const { head, deprel } = tree.token(at);
    if (head < 0) break;
    if (/^(ccomp|parataxis)/.test(deprel) && isSaying(tree.lemma(head))) push(found, speakerOf(parties, sentence, head));
    const plain = /^(ccomp|csubj|advcl)/.test(deprel) ? madePlain(tree, head) : undefined;
    if (plain !== undefined) push(found, speakerOf(parties, sentence, plain));
    at = head;
  }
  return found;
}

const open = new Set(["plain", "clear", "known", "know", "public", "explicit", "obvious", "evident", "felt"]);
const firm = new Set(["adamant", "emphatic", "categorical", "insistent"]);

/** "made it plain that he would", "let it be known that", "let them know that", "is adamant that": the verb whose subject says so. */
function madePlain(tree: Tree, word: number): number | undefined {
  const { deprel, head } = tree.token(word);
  if (tree.lemma(word) === "make" && tree.children(word, "xcomp").some((each) => open.has(tree.lemma(each)))) return word;
  if (firm.has(tree.lemma(word)) && tree.child(word, "nsubj") !== undefined) return word;
  if (head < 0 || !/^(xcomp|ccomp)/.test(deprel)) return undefined;
  if (!open.has(tree.lemma(word)) && !open.has(tree.token(word).form.toLowerCase())) return undefined;
  return tree.lemma(head) === "make" || tree.lemma(head) === "let" ? head : undefined;
}

function push(found: Found[], one: Found | undefined): void {
  if (one) found.push(one);
}

/** Of two subjects that the tree gives a saying, its own stands by it: "the blast killed six, police said". */
const nearest = (subjects: readonly number[], verb: number): number | undefined =>
  subjects.length < 2 ? subjects[0] : [...subjects].sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb))[0];

function speakerOf(parties: PartyReader, sentence: Sentence, verb: number): Found | undefined {
  const tree = treeOf(sentence);
  const subject =
    nearest(tree.children(verb, "nsubj"), verb) ??
    (tree.token(verb).deprel.startsWith("conj") ? tree.children(tree.token(verb).head, "nsubj")[0] : undefined);
  if (subject === undefined) return undefined;
  return parties.list(sentence, subject)[0] ?? parties.modifiers(sentence, subject)[0];
}
