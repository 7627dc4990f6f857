import type { Analysis, Sentence, Token } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";

const POINTING = new Set(["this", "that"]);

/** Whether a word only points to what is judged: "it", "this", "that". */
export const isPointing = ({ lemma, form }: Token): boolean => lemma.toLowerCase() === "it" || POINTING.has(form.toLowerCase());

/** What "it" or "this" takes up: what its chain names, unless that is the speaker's own side; else the word, in a speaker's mouth. */
export const pointedTo = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  target: number,
  speaker: Party | null,
  parties: Parties,
): Party | { readonly text: string } | null => {
  const { start, form, deprel } = tree.token(target);
  const mention = inSentence(analysis, sentence.index).mentions.find((each) => each.start === start);
  const chain = mention && mention.chain >= 0 ? analysis.chains[mention.chain] : undefined;
  const named = chain?.mentions
    .map((at) => analysis.mentions[at]!)
    .findLast((each) => each.kind !== "pronoun" && each.start < start);
  const party = mention && parties.of(mention);
  // "hailed the ruling, but Chad called it a farce": what is called something is a thing that was spoken of, not who spoke.
  const thing = deprel === "obj" ? thingBefore(analysis, sentence, tree, target, parties) : null;
  if (thing && (party || !named) && !(party && OWNED.test(thing))) return { text: thing };
  const many = party?.type === "group" || party?.type === "person";
  if (party && !many && (speaker === null || party.code !== speaker.code)) return party;
  if (named && !party) return { text: analysis.document.text.slice(named.start, named.end) };
  if (!party && !speaker) return null;
  const told = speaker && deprel.startsWith("nsubj") && /^it$/i.test(form) ? thingTold(analysis, sentence) : null;
  return { text: told ?? form.toLowerCase() };
};

/** "thanked Mali for its hospitality and congratulated it": the owner is meant, not what is its own. */
const OWNED = /^(?:its|their|his|her)\s/i;

/** What is judged most: decisions, deeds, words. */
const JUDGED: ReadonlySet<string> = new Set([...listed("judging verb: what is stood for"), ...listed("pointed to: things")]);

/** Who lifted an embargo is judged for that, not the embargo. */
const UNDOING = listed("pointed to: undoing");

/** Sentences back in which what "It is a mistake" judges may stand. */
const reach = 3;

/** "It is a mistake, the minister said": the thing of the kind that is judged which a sentence right before was about; null if none. */
const thingTold = (analysis: Analysis, sentence: Sentence): string | null => {
  for (let k = sentence.index - 1; k >= 0 && k >= sentence.index - reach; k--) {
    const before = analysis.sentences[k]!;
    // The speaker's own words before: it goes on from them, and nobody knows from what.
    if (/^["“‘]/.test(before.tokens[0]?.form ?? "")) return null;
    const things = before.tokens.filter(
      ({ deprel, upos, lemma, head }) =>
        !UNDOING.has(before.tokens[head]?.lemma ?? "") &&
        upos === "NOUN" &&
        /^(?:obj|nsubj|nsubj:pass)$/.test(deprel) &&
        JUDGED.has(lemma.toLowerCase()),
    );
    const thing = things.find(({ deprel }) => deprel === "obj") ?? things[0];
    if (thing) return wordsOf(analysis, treeOf(before), thing.index);
  }
  return null;
};

const ABOUT = new Set(["for", "on", "about", "over", "with"]);

/** Sentences back in which the thing may stand. */
const back = 1;

/** The words of the last thing that something was done to or said of: an object before, else the subject of the sentence before; null if none. */
const thingBefore = (analysis: Analysis, sentence: Sentence, tree: Tree, target: number, parties: Parties): string | null => {
  const { head: verb } = tree.token(target);
  const isThing = (of: Sentence, { index, upos }: Token): boolean => {
    if (upos !== "NOUN") return false;
    const party = parties.at(of, index);
    return party === null || !/^(?:state|person|group)$/.test(party.type);
  };
  const told = (relation: RegExp): Token | undefined =>
    sentence.tokens.findLast(
      (each) => each.index < target && each.head !== verb && relation.test(each.deprel) && isThing(sentence, each),
    );
  // "rejected the offer to halt the bombing, calling it an insult": what the sentence's verb is done to.
  const main =
    tree.token(verb).xpos === "VBG"
      ? sentence.tokens.find(
          (each) => each.deprel === "obj" && each.index < target && tree.token(each.head).head < 0 && isThing(sentence, each),
        )
      : undefined;
  // "thanked Chad for its offer and called it generous": what the verb beside is about.
  const about = (each: Token): boolean =>
    each.deprel === "obl" &&
    each.index < target &&
    each.head === tree.token(verb).head &&
    ABOUT.has(tree.preposition(each.index));
  const found =
    main ??
    told(/^(?:obj|nsubj:pass)$/) ??
    told(/^nsubj$/) ??
    (tree.token(verb).deprel === "conj" ? sentence.tokens.find((each) => about(each) && isThing(sentence, each)) : undefined);
  if (found) return wordsOf(analysis, tree, found.index);
  for (let k = sentence.index - 1; k >= 0 && k >= sentence.index - back; k--) {
    const before = analysis.sentences[k]!;
    const above = treeOf(before);
    const main = (each: Token): boolean => each.head >= 0 && above.token(each.head).head < 0;
    const subject = before.tokens.find((each) => main(each) && each.deprel.startsWith("nsubj") && isThing(before, each));
    const object = subject ?? before.tokens.find((each) => main(each) && each.deprel === "obj" && isThing(before, each));
    // "The minister said the deal was good": what he spoke of.
    const said = before.tokens.find(
      (each) =>
        each.deprel.startsWith("nsubj") &&
        above.token(each.head).deprel === "ccomp" &&
        main(above.token(each.head)) &&
        isThing(before, each),
    );
    const thing = object ?? said;
    if (thing) return wordsOf(analysis, above, thing.index);
  }
  return null;
};

const wordsOf = (analysis: Analysis, tree: Tree, index: number): string => {
  const { start, end } = tree.span(index, ["case", "acl:relcl", "parataxis", "appos", "punct"]);
  return analysis.document.text.slice(start, end).replace(/,\s+\p{Ll}+ing\s.*$/su, "");
};
