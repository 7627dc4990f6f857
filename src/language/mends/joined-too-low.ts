import type { Token } from "../analysis.ts";
import { finite, hasBelow, isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";
import words from "./words.json" with { type: "json" };

/** Participles that go on with what the subject of the sentence does, by form: "accusing", "prompting". */
const goingOn: ReadonlySet<string> = new Set(words.goingOn);

/**
 * "threatened to attack Kenya and shelled a village", "vowed to fight on, accusing Chad": what the subject does besides is hung on the
 * infinitive, gerund or noun before it. A past form goes with the verb that has a tense, and so does such a participle behind a comma.
 */
export function joinedTooLow(tokens: Token[], offset: number, verb: Token): void {
  const above = tokens[verb.head - offset];
  if (above === undefined || above.index > verb.index) return;
  const joined = verb.deprel === "conj" && (verb.xpos === "VBD" || verb.xpos === "VBZ");
  const speaker = joined ? speakerOf(tokens, offset, above, verb) : undefined;
  if (speaker !== undefined) {
    exchange(tokens, offset, verb, { head: speaker.index });
    return;
  }
  if (above.upos !== "VERB") {
    joinedToNoun(tokens, offset, verb, above);
    return;
  }
  const goes = verb.deprel === "advcl" && goingOn.has(verb.form) && tokens[verb.index - offset - 1]?.form === ",";
  if (!joined && !goes) return;
  if (joined && hasBelow(tokens, verb, /^(?:mark|aux)/)) return;
  const past = joined ? beforeModal(tokens, offset, above, verb) : undefined;
  if (past !== undefined) {
    exchange(tokens, offset, verb, { head: past.index });
    return;
  }
  if (joined && hasBelow(tokens, verb, /^nsubj/)) return;
  const said = joined ? sayerOf(tokens, offset, above, verb) : undefined;
  if (said !== undefined) {
    exchange(tokens, offset, verb, { head: said.index });
    return;
  }
  const told = withTense(tokens, offset, above);
  const main = goes && told !== undefined ? aboveRelative(tokens, offset, told) : undefined;
  if (main !== undefined) exchange(tokens, offset, verb, { head: main.index });
  else if (told !== undefined && told.index !== above.index) exchange(tokens, offset, verb, { head: told.index });
}

/** "said it would leave the bloc and urged Chad to follow, and Mali refused": the verb of saying, as no past form goes with "would". */
function beforeModal(tokens: readonly Token[], offset: number, above: Token, verb: Token): Token | undefined {
  if (above.deprel !== "ccomp" || above.xpos !== "VB" || verb.xpos !== "VBD") return undefined;
  const said = tokens[above.head - offset];
  if (said?.upos !== "VERB" || said.index > above.index) return undefined;
  return tokens.some(({ head, xpos }) => head === above.index && xpos === "MD") ? said : undefined;
}

/** "boarded trains in Prague and headed home": a past form is joined to no noun, but to the verb that the noun stands below. */
function joinedToNoun(tokens: Token[], offset: number, verb: Token, noun: Token): void {
  if (verb.deprel !== "conj" || verb.xpos !== "VBD" || !isNoun(noun)) return;
  if (!hasBelow(tokens, verb, /^cc$/) || hasBelow(tokens, verb, /^(?:nsubj|mark|aux)/)) return;
  if (hasBelow(tokens, noun, /^(?:cop|nsubj|acl:relcl)/)) return;
  let at = tokens[noun.head - offset];
  for (let steps = 0; at !== undefined && at.upos !== "VERB" && steps < 8; steps++) {
    if (at.index > noun.index || hasBelow(tokens, at, /^cop$/)) return;
    at = tokens[at.head - offset];
  }
  if (at?.xpos === "VBD" && at.index < noun.index) exchange(tokens, offset, verb, { head: at.index });
}

/** "cancelled a meeting that was planned for June, blaming Iran": nobody who could do so is in a relative clause that is passive; the verb above it. */
function aboveRelative(tokens: readonly Token[], offset: number, relative: Token): Token | undefined {
  if (relative.deprel !== "acl:relcl" || !hasBelow(tokens, relative, /^aux:pass$/)) return undefined;
  let at = tokens[relative.head - offset];
  for (let steps = 0; at !== undefined && at.upos !== "VERB" && steps < 6; steps++) at = tokens[at.head - offset];
  return at !== undefined && at.index < relative.head && at.upos === "VERB" ? at : undefined;
}

const calling: ReadonlySet<string> = new Set(words.calling);

const addressing: ReadonlySet<string> = new Set(words.addressing);

/**
 * "denied that the army was there and accused Chad of lying": whoever denies or says so also accuses. What stands in the past beside a
 * perfect may be told with it ("said they had fled and urged others to"), of all but a denial.
 */
function speakerOf(tokens: readonly Token[], offset: number, above: Token, verb: Token): Token | undefined {
  const said = tokens[above.head - offset];
  if (above.deprel !== "ccomp" || said === undefined || said.index > above.index || said.xpos !== "VBD") return undefined;
  if (!addressing.has(verb.lemma) || verb.xpos !== "VBD" || !SAYING.has(said.lemma)) return undefined;
  if (hasBelow(tokens, verb, /^(?:nsubj|mark|aux)/)) return undefined;
  const later = tokens.some(
    ({ head, upos, form }) => head === above.index && upos === "AUX" && /^(?:had|would|will|has|have)$/.test(form),
  );
  return said.lemma === "deny" || !later ? said : undefined;
}

/** "said soldiers had crossed the river and called it a provocation": who called it so is who said so, not those who crossed. */
function sayerOf(tokens: readonly Token[], offset: number, above: Token, verb: Token): Token | undefined {
  const said = tokens[above.head - offset];
  if (above.deprel !== "ccomp" || said === undefined || said.index > above.index || said.xpos !== "VBD") return undefined;
  if (!calling.has(verb.lemma) || verb.xpos !== "VBD" || !SAYING.has(said.lemma)) return undefined;
  const perfect = tokens.some(({ head, upos, form }) => head === above.index && upos === "AUX" && /^(?:had|would)$/.test(form));
  return perfect &&
    tokens.some(({ head, deprel, form }) => head === verb.index && deprel === "obj" && /^(?:it|this|that|them)$/.test(form))
    ? said
    : undefined;
}

/** The verb with a tense under which an infinitive or gerund stands; undefined where it has a subject or a tense of its own. */
function withTense(tokens: readonly Token[], offset: number, verb: Token): Token | undefined {
  let at: Token | undefined = verb;
  for (let steps = 0; at !== undefined && steps < 6; steps++) {
    const { index, xpos, deprel, head }: Token = at;
    const own = tokens.filter((each) => each.head === index);
    if (finite.has(xpos) || own.some(({ upos, xpos: tag }) => upos === "AUX" && finite.has(tag))) return at;
    if (!/^(?:xcomp|advcl)/.test(deprel) || (xpos !== "VB" && xpos !== "VBG") || own.some((each) => /^nsubj/.test(each.deprel)))
      return undefined;
    at = tokens[head - offset];
    if (at === undefined || at.index > index) return undefined;
  }
  return undefined;
}
