import type { Token } from "../analysis.ts";
import { isNoun } from "./clause.ts";
import { exchange } from "./exchange.ts";
import { SAYING } from "./told-subject.ts";

const charging = new Set(["charge", "allege", "complain", "declare", "claim"]);

/**
 * "Planes had bombed two villages, Somalia charged": who says so behind the comma, taken with his verb for what describes the last noun.
 * It is said beside the sentence.
 */
export function chargedBehind(tokens: Token[], offset: number, said: Token): void {
  if (!/^VB[DN]$/.test(said.xpos) || !/^acl/.test(said.deprel)) return;
  if (!charging.has(said.lemma) && !SAYING.has(said.lemma)) return;
  const subject = tokens[said.index - offset - 1];
  if (subject?.head !== said.index || !subject.deprel.startsWith("nsubj") || !isNoun(subject)) return;
  let first = subject.index - offset;
  while (first > 0 && tokens[first - 1]!.head === subject.index && tokens[first - 1]!.upos !== "PUNCT") first--;
  const noun = tokens[said.head - offset];
  if (tokens[first - 1]?.form !== "," || noun === undefined || noun.index >= first - 1 + offset) return;
  let verb: Token | undefined = noun;
  for (let steps = 0; verb !== undefined && verb.upos !== "VERB" && steps < 12; steps++) verb = tokens[verb.head - offset];
  if (verb === undefined || verb.index > noun.index) return;
  exchange(tokens, offset, subject, { deprel: "nsubj" });
  exchange(tokens, offset, said, { xpos: "VBD", head: verb.index, deprel: "parataxis" });
}
