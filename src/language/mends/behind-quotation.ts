import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

const voicing: ReadonlySet<string> = new Set([...words.addressing, ...words.calling]);

/**
 * "said Lee “was not to blame” and accused Chad of lying": what the quoted clause's verb is joined with behind the closing mark is told by
 * the report again, so it goes with the verb that brought the quotation in: any that the speaker is quoted by whole, else what is done by words.
 */
export function behindQuotation(tokens: Token[], offset: number, verb: Token): void {
  const above = tokens[verb.head - offset];
  if (above === undefined || above.index > verb.index || hasBelow(tokens, verb, /^(?:nsubj|mark|aux|cop)/)) return;
  const joiner = tokens.find(({ head, deprel, index }) => head === verb.index && deprel === "cc" && index < verb.index);
  if (joiner === undefined || verb.index - joiner.index > 2) return;
  const close = joiner.index - offset - 1;
  if (tokens[close]?.xpos !== "''") return;
  let open = close - 1;
  while (open >= 0 && tokens[open]!.xpos !== "``") open--;
  if (open < 1) return;
  let said: Token | undefined = above;
  for (let steps = 0; said !== undefined && (said.index - offset > open || said.upos !== "VERB") && steps < 8; steps++)
    said = tokens[said.head - offset];
  if (said === undefined || said === above || said.xpos !== verb.xpos || !hasBelow(tokens, said, /^nsubj$/)) return;
  const whole = open === said.index - offset + 1 || (open === said.index - offset + 2 && tokens[open - 1]!.upos === "PUNCT");
  if (whole || voicing.has(verb.lemma)) exchange(tokens, offset, verb, { head: said.index });
}
