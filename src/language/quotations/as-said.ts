import type { Sentence, Token } from "../analysis.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { around } from "./phrase-of.ts";
import { hasFinite, type Range } from "./token-range.ts";

/** Verbs by which "as" passes on what somebody has said, not while he said it. */
const passing = /^(say|announce|note|state|explain|mention|observe|stress|confirm|declare|warn|predict|put|argue|suggest)$/;

/** "As the minister announced on Monday, | the port will open": all around the clause of who said so; null where it says something itself. */
export function asSaid(sentence: Sentence, a: Attribution): readonly Range[] | null {
  const { tokens } = sentence;
  const verb = tokens[a.at] as Token;
  if (a.speaker === null || a.rule !== "subject" || !verb.deprel.startsWith("advcl") || !passing.test(a.cue.lemma)) return null;
  const children = dependents(sentence, verb.index);
  if (children.some((c) => /^(ccomp|xcomp|obj|iobj|aux:pass)/.test(c.deprel))) return null;
  let { from, to } = extent(sentence, verb.index);
  // "As" may hang on the title before the name.
  if (tokens[from]?.form === ",") from++;
  if (!/^as$/i.test(tokens[from]?.form ?? "")) return null;
  if (tokens[to]?.form === ",") to++;
  else if (tokens[to - 1]?.form !== "," && to < tokens.length - 1) return null;
  if (from > 0 && tokens[from - 1]?.form === ",") from--;
  const ranges = around(sentence, { from, to });
  return ranges.some((r) => hasFinite(sentence, r)) ? ranges : null;
}
