import type { Sentence, Token } from "../analysis.ts";
import { dependents, extent } from "../tree.ts";
import { addresseeOf } from "./addressee.ts";
import { asideAt } from "./aside.ts";
import type { Attribution } from "./attribution.ts";
import { besideShared } from "./beside-cue.ts";
import { agentOf, passedOn, pastRelative, quotedAs, type Subject, subjectOf } from "./cue-subject.ts";
import { cueOf, cuePhrase } from "./cues.ts";
import { phraseTop } from "./neighbour.ts";
import { isUnsaid } from "./unsaid.ts";

/** Verbs of saying that take no object who hears it. */
const plainSaying = /^(say|write|argue|add|note|conclude|observe|explain|remark|comment|insist|reckon)$/;

/** "the affair was handled badly, wrote the Straits Times": the name behind the comma's verb, which the tree takes for its object. */
function behind(sentence: Sentence, verb: Token): Subject | null {
  if (!plainSaying.test(verb.lemma) || sentence.tokens[verb.index - 1]?.form !== ",") return null;
  const object = dependents(sentence, verb.index).find((c) => /^i?obj$/.test(c.deprel) && c.index > verb.index);
  if (object?.upos !== "PROPN" || !/^(VBD|VBN)$/.test(verb.xpos)) return null;
  const rest = sentence.tokens.slice(extent(sentence, object.index).to);
  return rest.some((t) => /^(VERB|AUX|CCONJ)$/.test(t.upos)) ? null : { index: object.index, rule: "subject" };
}

export function verbal(sentence: Sentence, verb: Token): Attribution | null {
  if (verb.upos !== "VERB" && !(verb.xpos.startsWith("VB") && verb.upos !== "AUX")) return null;
  const phrase = cuePhrase(verb.lemma, sentence.tokens[verb.index + 1]?.form ?? "");
  const cue = phrase ?? cueOf(verb);
  const to = verb.index + (phrase === undefined ? 1 : 2);
  if (cue === undefined || /^(amod|compound|case|aux)/.test(verb.deprel)) return null;
  const children = dependents(sentence, verb.index);
  const passive =
    children.some(
      (c) =>
        c.deprel === "aux:pass" || (c.deprel === "nsubj:pass" && !children.some((h) => h.lemma === "have" && h.deprel === "aux")),
    ) ||
    (verb.xpos === "VBN" && /^acl/.test(verb.deprel) && verb.deprel !== "acl:relcl");
  // "was quoted by the agency": the agency only passes it on.
  const subject =
    passive && cue.lemma === "quote"
      ? subjectOf(sentence, verb)
      : passive
        ? agentOf(sentence, verb)
        : (subjectOf(sentence, verb) ?? pastRelative(sentence, verb));
  const inverted = (subject === null || subject.rule === "shared-subject") && !passive ? behind(sentence, verb) : null;
  const quoted = quotedAs(sentence, verb) ?? (passive ? null : passedOn(sentence, verb));
  let speaker = quoted ?? inverted ?? besideShared(sentence, verb, subject);
  // Whom it was told to is not who told it: "Noori told the press".
  const before = sentence.tokens[verb.index - 1];
  if (
    speaker !== null &&
    speaker !== quoted &&
    speaker.index > verb.index &&
    cue.frames.includes("o") &&
    before !== undefined &&
    /^(PROPN|NOUN|PRON)$/.test(before.upos)
  )
    speaker = { index: phraseTop(sentence, before.index), rule: "subject" };
  const aside = passive || quoted !== null ? null : asideAt(sentence, verb, cue);
  if (aside !== null) {
    const base = {
      sentence,
      cue,
      at: verb.index,
      from: verb.index,
      to: verb.index + 1,
      unsaid: isUnsaid(sentence, verb),
      passive,
    };
    return { ...base, speaker: aside.speaker, addressee: addresseeOf(sentence, verb, cue), rule: "aside", aside };
  }
  return {
    sentence,
    cue,
    at: verb.index,
    from: verb.index,
    to,
    speaker: speaker?.index ?? null,
    addressee: addresseeOf(sentence, verb, cue),
    rule: speaker?.rule ?? "subject",
    unsaid: isUnsaid(sentence, verb),
    passive,
  };
}
