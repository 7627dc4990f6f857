import type { Sentence, Token } from "../analysis.ts";
import { dependents } from "../tree.ts";
import { accordingTo } from "./according-to.ts";
import { couldSpeak } from "./addressee.ts";
import type { Attribution } from "./attribution.ts";
import { nominal } from "./noun-cue.ts";
import { verbal } from "./verb-cue.ts";

/** The words of saying in a sentence, in order. */
export function attributionsIn(sentence: Sentence): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const token of sentence.tokens) {
    const attribution = verbal(sentence, token) ?? accordingTo(sentence, token) ?? nominal(sentence, token);
    if (attribution !== null) found.push(attribution);
  }
  return found.length < 2 ? found : parted(sentence, found);
}

/**
 * "Merkel said the talks had failed and warned that war was near": where the tree hangs the second verb into what the first
 * one says, but its subject there is nobody who could speak, the two share the first one's subject.
 */
function parted(sentence: Sentence, found: readonly Attribution[]): readonly Attribution[] {
  const out = [...found];
  for (let k = 1; k < out.length; k++) {
    const a = out[k] as Attribution;
    const verb = sentence.tokens[a.at] as Token;
    const relative = out[k - 1] as Attribution;
    // "X, who said …, called …": what stands in the relative clause ends where it closes.
    if (a.rule === "antecedent" && relative.rule === "antecedent" && a.speaker === relative.speaker && verb.head === relative.at)
      out[k - 1] = { ...relative, until: a.at - 1 };
    // "X, who had said …, | acknowledged …": the verb of the sentence, whatever the tree makes of the clause before it.
    const told =
      verb.deprel === "root" ? out.findLastIndex((o, i) => i < k && o.rule === "antecedent" && o.speaker === a.speaker) : -1;
    const clause = out[told];
    if (clause !== undefined && clause.until === undefined && a.speaker !== null && a.speaker < clause.at)
      out[told] = { ...clause, until: sentence.tokens[a.at - 1]?.form === "," ? a.at - 1 : a.at };
    const subject = a.speaker === null ? undefined : sentence.tokens[a.speaker];
    if (
      a.rule !== "shared-subject" ||
      verb.deprel !== "conj" ||
      (subject !== undefined && couldSpeak(subject) && !closesQuotation(sentence, verb) && !isOfOuter(sentence, verb))
    )
      continue;
    const outer = out.findLastIndex((o, i) => i < k && o.speaker !== null && o.at < a.at && isBelow(sentence, a.at, o.at));
    const before = out[outer];
    if (before === undefined) continue;
    const conjunction = dependents(sentence, a.at).find((c) => c.deprel === "cc");
    out[outer] = { ...before, until: conjunction?.index ?? a.at };
    out[k] = { ...a, speaker: before.speaker };
  }
  return out;
}

/** "He said the house had voted, and called it a success": a comma and the tense of the first verb of saying. */
function isOfOuter(sentence: Sentence, verb: Token): boolean {
  const conjunction = dependents(sentence, verb.index).find((c) => c.deprel === "cc");
  if (verb.xpos !== "VBD" || conjunction === undefined || sentence.tokens[conjunction.index - 1]?.form !== ",") return false;
  return dependents(sentence, verb.head).some((c) => c.deprel.startsWith("aux") && /^(had|has|have|would|will)$/i.test(c.form));
}

/** A closing mark between a verb and the one it is joined to: what is joined is the cue, not the words quoted. */
const closesQuotation = (sentence: Sentence, verb: Token): boolean =>
  sentence.tokens
    .slice(Math.max(0, verb.head), verb.index)
    .some((t, k, list) => /^["”»]$/.test(t.form) && list.filter((u, n) => n <= k && /^["“«]$/.test(u.form)).length <= 1);

function isBelow(sentence: Sentence, index: number, above: number): boolean {
  let at = sentence.tokens[index];
  for (let k = 0; at !== undefined && k < 30; k++) {
    if (at.head === above) return true;
    at = sentence.tokens[at.head];
  }
  return false;
}
