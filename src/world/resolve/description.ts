import type { Resolution, ResolutionContext } from "../world.ts";
import { withoutAdjectives } from "./adjectives.ts";
import type { Asked } from "./asked.ts";
import { demonymFirst } from "./demonym-first.ts";
import type { Facts } from "./facts.ts";
import { ofPhrase } from "./of-phrase.ts";
import { peopleFirst } from "./people-first.ts";
import { possessive } from "./possessive.ts";
import { rolePhrase } from "./role-phrase.ts";

/** "the Kazakh leader", "President of France Emmanuel Macron", "Russia's foreign minister", "Syrian rebels", "the UN chief". */
export function byDescription(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const { words, former } = withoutAdjectives(asked.words);
  return describe(words, former, context, facts);
}

function describe(words: readonly string[], former: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  if (words.length < 2 || facts.titles.find(words.join(" "))) return null;
  return (
    peopleFirst(words, context, facts) ??
    possessive(words, former, context, facts, (owner) => describe(owner, false, { ...context, wants: "person" }, facts)) ??
    ofPhrase(words, former, context, facts) ??
    demonymFirst(words, former, context, facts) ??
    rolePhrase(words, context, facts, (head) => describe(head, former, context, facts))
  );
}
