import type { Token } from "../analysis.ts";
import { gerundBeforeNoun } from "./gerund-before-noun.ts";
import { infinitiveAfterTo } from "./infinitive-after-to.ts";
import { tellLaterVerb } from "./told-later.ts";
import { tellSubjects } from "./told-subject.ts";
import { tellVerbs } from "./told-verb.ts";

/**
 * Mends what the parser often takes for something else in the prose of news, one construction a file. Exchanges tokens in place;
 * `offset` is the index of the first. Takes linear time.
 */
export function mend(tokens: Token[], offset: number): void {
  for (const { upos, xpos, deprel, index } of tokens) {
    const at = index - offset;
    if (xpos === "VBG" && upos === "VERB") gerundBeforeNoun(tokens, offset, tokens[at]!);
    else if (deprel === "case" && (upos === "ADP" || upos === "PART")) infinitiveAfterTo(tokens, offset, tokens[at]!);
  }
  tellSubjects(tokens, offset);
  tellVerbs(tokens, offset);
  tellLaterVerb(tokens, offset);
}
