import type { Tree } from "../../syntax/tree.ts";
import { agentOf, isPassive, objectOf, subjectOf, verbWithParticle } from "../../syntax/verb.ts";
import type { Judgement, JudgementRule } from "../judgement.ts";
import { beginsVerb, judgingWords } from "../judging-words.ts";
import { listed } from "../listed.ts";
import { adjectivePolarity, predicatePolarity } from "../predicate.ts";
import { isAsserted } from "./assertion.ts";

/** "described the talks as fruitful", "called it a mistake", "reflected upon the visit as a big success", "hailed by both as historic". */
export const framing: JudgementRule = (tree, index) => {
  const token = tree.token(index);
  if (token.upos !== "VERB" || !beginsVerb(token.lemma.toLowerCase())) return null;
  const verb = verbWithParticle(tree, index);
  const plain = judgingWords().framing.has(verb);
  const object = plain
    ? (objectOf(tree, index) ?? objectAfterPreposition(tree, index, verb))
    : objectAfterPreposition(tree, index, verb);
  const adjective = BARE.has(tree.lemma(index)) && object !== undefined ? nounOfAdjective(tree, object) : undefined;
  const decided = decidedOn(tree, index);
  const whom = token.deprel === "acl:relcl" ? whoIsMeant(tree, index) : undefined;
  const placed =
    token.deprel === "acl:relcl" && object !== undefined && object === token.head ? behindPlace(tree, object) : undefined;
  const target = adjective ?? whom ?? placed ?? decided?.target ?? object ?? objectBehindFrame(tree, index);
  if (!isAsserted(tree, index)) return null;
  // "declared the union dead": what is made so by saying it.
  if (/^(?:declare|pronounce|proclaim)$/.test(token.lemma) && frameIs(tree, index, DECLARED)) return null;
  // "any plan deemed too costly"
  if (target !== undefined && tree.children(target, "det").some((det) => tree.lemma(det) === "any")) return null;
  const passive = isPassive(tree, index) || (token.deprel === "acl" && token.xpos === "VBN");
  const agent = passive
    ? (agentOf(tree, index) ?? agentUnder(tree, index))
    : (subjectOf(tree, index) ?? sayingAbove(tree, index));
  // "was widely hailed as a success": by nobody in particular, so the text says.
  const holder = agent ?? (passive ? null : undefined);
  if (holder === undefined) return null;
  const frame =
    target === undefined ? undefined : adjective !== undefined ? object : (decided?.frame ?? frameOf(tree, index, target));
  const found =
    frame === undefined ? null : adjective !== undefined ? adjectivePolarity(tree, frame) : predicatePolarity(tree, frame);
  if (target === undefined || frame === undefined || frame === target || !found)
    return plain && !passive && BARE.has(tree.lemma(index)) && holder !== null ? besideFraming(tree, index, holder) : null;
  const as = tree.child(frame, "case", "mark") ?? tree.extent(frame).from;
  const relative = token.deprel === "acl:relcl" && tree.isUnder(index, target);
  const short = adjective ?? (whom === undefined ? decided?.target : undefined);
  const inside =
    short !== undefined
      ? { targetTo: short }
      : token.deprel.startsWith("acl") && target === token.head && frame > index && target < index
        ? { targetTo: Math.max(target, tree.extent(index).from - 1) }
        : !relative && frame > target && as > target && tree.isUnder(frame, target)
          ? { targetTo: as - 1 }
          : {};
  return {
    trigger: frame,
    target,
    ...inside,
    holder,
    ...(holder === null ? { unnamed: true } : {}),
    polarity: found.polarity,
    strong: true,
    predicate: frame,
    clause: index,
    rule: "framing",
  };
};

/** "the minister said, | calling it an outrage": taken for what was said. */
const sayingAbove = (tree: Tree, index: number): number | undefined => {
  const { xpos, deprel, head } = tree.token(index);
  return xpos === "VBG" && deprel === "ccomp" && head >= 0 && head < index && tree.sentence.tokens[index - 1]?.form === ","
    ? subjectOf(tree, head)
    : undefined;
};

const DECLARED = listed("framing: declared");

const frameIs = (tree: Tree, index: number, words: ReadonlySet<string>): boolean =>
  tree.children(index, "xcomp", "obl", "obj").some((child) => words.has(tree.lemma(child)));

/** "the resignation of Jane Doe, | whom they called brave": the name that "whom" stands behind. */
const whoIsMeant = (tree: Tree, verb: number): number | undefined => {
  const whom = tree.children(verb, "obj", "iobj", "nsubj").find((child) => tree.lemma(child) === "whom");
  const comma = whom === undefined || tree.sentence.tokens[whom - 1]?.form !== "," ? 0 : 1;
  let at = whom === undefined ? -1 : whom - 1 - comma;
  if (tree.sentence.tokens[at]?.upos !== "PROPN") return undefined;
  while (/^(?:flat|compound)/.test(tree.token(at).deprel)) at = tree.token(at).head;
  return at;
};

/** "the attack on the post at Mataje, | which he called cowardly": no place is meant, but what stands before it. */
const behindPlace = (tree: Tree, place: number): number | undefined => {
  let at = place;
  while (tree.token(at).upos === "PROPN" && tree.token(at).deprel.startsWith("nmod") && tree.preposition(at) !== "")
    at = tree.token(at).head;
  if (at === place || tree.token(at).upos !== "NOUN") return undefined;
  // "on the border post at": to the noun that is done or said.
  while (tree.token(at).deprel.startsWith("nmod") && tree.token(tree.token(at).head).upos === "NOUN") at = tree.token(at).head;
  return at;
};

/** "a decision | that Chad branded a travesty": the only object is what it is called, what is called so stands before. */
const decidedOn = (tree: Tree, index: number): { readonly target: number; readonly frame: number } | undefined => {
  const { deprel, head, lemma } = tree.token(index);
  if (!deprel.startsWith("acl") || !BARE.has(lemma) || head > index || tree.token(head).upos !== "NOUN") return undefined;
  if (tree.child(index, "nsubj") === undefined) return undefined;
  const called = tree.children(index, "obj", "xcomp", "obl").filter((child) => child > index && tree.preposition(child) === "");
  const frame = called[0];
  if (called.length !== 1 || frame === undefined) return undefined;
  const predicate =
    tree.token(frame).upos === "ADJ" || tree.children(frame, "det").some((det) => /^an?$/i.test(tree.token(det).form));
  return predicate && predicatePolarity(tree, frame) ? { target: head, frame } : undefined;
};

/** "branded the raid | barbaric": the adjective is taken for the object, the object for a part of it. */
const nounOfAdjective = (tree: Tree, object: number): number | undefined => {
  const word = tree.token(object);
  if (word.upos !== "ADJ" && !(word.upos === "NOUN" && judgingWords().adjective.has(word.form.toLowerCase()))) return undefined;
  const noun = object - 1;
  return tree.children(object, "compound", "amod").includes(noun) && tree.token(noun).upos === "NOUN" ? noun : undefined;
};

/** "denounced as a coup | the ouster of the president": the object stands behind what it is called. */
const objectBehindFrame = (tree: Tree, index: number): number | undefined => {
  const frame = tree
    .children(index, "obl", "advcl")
    .find(
      (child) =>
        child > index &&
        child < index + 6 &&
        tree.children(child, "case", "mark").some((mark) => tree.token(mark).form.toLowerCase() === "as"),
    );
  return frame === undefined
    ? undefined
    : tree.children(frame, "appos", "nmod", "obj").find((child) => child > frame && tree.preposition(child) === "");
};

/** "has been called a betrayal | by Chile", hung on what it is called. */
const agentUnder = (tree: Tree, index: number): number | undefined =>
  tree
    .children(index, "xcomp", "obj")
    .flatMap((child) => tree.children(child, "nmod"))
    .find((child) => child > index && tree.preposition(child) === "by");

/** Tokens behind a framing verb in which its predicate is looked for. */
const reach = 24;

/** "called the vote held in March | a great success", "called the ruling by the court | unacceptable", however the tree hangs it. */
const besideFraming = (tree: Tree, index: number, holder: number): Judgement | null => {
  const { tokens } = tree.sentence;
  let target = index + 1;
  while (target < tokens.length && /^(DET|ADJ|NUM|ADV|PART)$/.test(tokens[target]!.upos)) target++;
  while (tokens[target + 1]?.form === "-" && tokens[target + 2] !== undefined) target += 2;
  while (
    tokens[target + 1] !== undefined &&
    /^(NOUN|PROPN)$/.test(tokens[target]!.upos) &&
    /^(NOUN|PROPN)$/.test(tokens[target + 1]!.upos)
  )
    target++;
  if (!/^(NOUN|PROPN|PRON)$/.test(tokens[target]?.upos ?? "")) return null;
  let article: number | undefined;
  for (let i = target + 1; i < tokens.length && i < index + reach; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    if (/^VB[DZP]$/.test(token.xpos) && tree.child(i, "nsubj") === undefined) return null;
    if (/^(PUNCT|SCONJ|AUX)$/.test(token.upos) && !/^["“‘-]$/.test(token.form)) return null;
    if (/^(ADP|DET|PART|CCONJ)$/.test(before.upos) || before.upos === "ADJ") continue;
    const noun = /^an?$/i.test(token.form) ? nounAfter(tree, i) : undefined;
    if (noun !== undefined) article ??= i;
    const ends = !/^(NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.upos ?? "PUNCT");
    const predicate = noun ?? ((token.upos === "ADJ" || token.xpos === "VBN") && ends ? i : undefined);
    const found = predicate === undefined ? null : predicatePolarity(tree, predicate);
    if (predicate === undefined || !found) continue;
    // "called the talks | open and fruitful": the first adjective ends it.
    const adjective = tokens[target + 1]?.upos === "ADJ" && tokens[target + 2]?.upos === "CCONJ" ? target + 1 : undefined;
    return {
      trigger: predicate,
      target,
      targetTo: (adjective ?? article ?? (before.form === "-" ? i - 2 : i)) - 1,
      holder,
      polarity: found.polarity,
      strong: true,
      predicate,
      clause: index,
      rule: "framing",
    };
  }
  return null;
};

/** The noun of the phrase that an article opens. */
export const nounAfter = (tree: Tree, article: number): number | undefined => {
  const { tokens } = tree.sentence;
  let i = article + 1;
  while (
    /^(ADJ|ADV|NUM)$/.test(tokens[i]?.upos ?? "") ||
    tokens[i]?.deprel === "amod" ||
    tokens[i]?.form === "-" ||
    /^["“‘]$/.test(tokens[i]?.form ?? "")
  )
    i++;
  if (!/^(NOUN|PROPN)$/.test(tokens[i]?.upos ?? "")) return undefined;
  while (/^(NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? "")) i++;
  return i;
};

const objectAfterPreposition = (tree: Tree, index: number, verb: string): number | undefined =>
  tree.children(index, "obl").find((child) => judgingWords().framing.has(`${verb} ${tree.preposition(child)}`));

/** Verbs whose predicate needs no "as". */
const BARE = listed("framing: bare");

/** The predicate of the frame: after "as" under the verb or its object, or the verb's bare complement. */
const frameOf = (tree: Tree, index: number, target: number): number | undefined => {
  const isAs = (child: number): boolean =>
    tree.children(child, "case", "mark").some((mark) => tree.token(mark).form.toLowerCase() === "as");
  const under = [
    ...tree.children(index, "obl", "advcl", "xcomp", "advmod"),
    ...tree.children(target, "nmod", "acl", "advcl", "xcomp"),
  ];
  const framed = under.find((child) => child > index && isAs(child));
  if (framed !== undefined) return framed;
  const distant = asFurtherRight(tree, Math.max(index, target));
  if (distant !== undefined) return distant;
  const bare = tree.children(index, "xcomp").find((child) => child > index && ["NOUN", "ADJ"].includes(tree.token(child).upos));
  const lower = asUnderRelative(tree, target);
  if (lower !== undefined) return lower;
  if (bare !== undefined) return bare;
  if (!BARE.has(tree.lemma(index))) return undefined;
  const behind = behindRelative(tree, target);
  if (behind !== undefined) return behind;
  // "calling the visit a provocation": a parser may take the predicate for a second object, or hang it on the first.
  const second = [...tree.children(index, "obj", "obl"), ...tree.children(target, "obj", "nmod", "appos", "amod", "dep")];
  return second.find(
    (child) => child > target && tree.preposition(child) === "" && ["NOUN", "ADJ"].includes(tree.token(child).upos),
  );
};

/** "described a measure that denies services to migrants | as racist": hung in the relative clause. */
const asUnderRelative = (tree: Tree, target: number): number | undefined => {
  const [relative] = tree.children(target, "acl:relcl");
  if (relative === undefined || AS_VERBS.has(tree.lemma(relative))) return undefined;
  const last = tree.sentence.tokens.findLast(({ index, form }) => index > relative && form === "as");
  const word = last === undefined ? undefined : tree.token(last.index).head;
  return word !== undefined && word > relative && tree.isUnder(word, relative) && /^(?:ADJ|NOUN)$/.test(tree.token(word).upos)
    ? word
    : undefined;
};

/** Verbs that take "as" themselves. */
const AS_VERBS = listed("framing: own as");

/** "called the vote, which was held in March, | a sham": hung on the relative clause between, or on its noun. */
const behindRelative = (tree: Tree, target: number): number | undefined => {
  const [relative] = tree.children(target, "acl:relcl", "acl");
  if (relative === undefined) return undefined;
  const after = [...tree.children(relative, "parataxis", "obj", "appos", "conj"), ...tree.children(target, "appos", "parataxis")];
  return after.find((child) => {
    const { from } = tree.extent(child);
    const opens = tree.token(from).upos === "PUNCT" ? from + 1 : from;
    const before = tree.token(opens - 1);
    return (
      child > relative && before?.form === "," && tree.preposition(child) === "" && /^(?:an?)$/i.test(tree.token(opens).form)
    );
  });
};

/** "reflected upon the visit of the leader to the country as a success": "as" may hang on a noun in between; no verb may stand there. */
const asFurtherRight = (tree: Tree, from: number): number | undefined => {
  const { tokens } = tree.sentence;
  for (let i = from + 1; i < tokens.length && i < from + 30; i++) {
    const token = tokens[i]!;
    // "the agreement reached in July as a turning point"
    if (token.xpos.startsWith("NNP") || (token.xpos === "VBN" && token.deprel === "acl")) continue;
    // "as | timely and far-sighted", taken for a degree
    const next = tokens[i + 1];
    if (token.form === "as" && next?.upos === "ADJ" && next.deprel === "amod" && tokens[i + 2]?.upos === "CCONJ")
      return next.index;
    if (["VERB", "AUX", "CCONJ", "SCONJ", "PUNCT"].includes(token.upos)) return undefined;
    if (token.form.toLowerCase() === "as" && token.deprel === "case" && token.head > i) return token.head;
  }
  return undefined;
};
