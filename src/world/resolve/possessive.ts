import type { Resolution, ResolutionContext } from "../world.ts";
import { described } from "./described.ts";
import type { Facts } from "./facts.ts";
import { peopleOf } from "./people-of.ts";
import { stateByPlaceOrSpelling, stateOrBody } from "./state-or-body.ts";

/** "Kazakhstan's president", "Quatar's emir", "the Russian president's spokesman" (who is not the president). */
export function possessive(
  words: readonly string[],
  former: boolean,
  context: ResolutionContext,
  facts: Facts,
  person: (words: readonly string[]) => Resolution | null,
): Resolution | null {
  for (let i = words.length - 2; i >= 0; i--) {
    if (!/(?:'s|s')$/.test(words[i]!)) continue;
    const owner = [...words.slice(0, i), words[i]!.replace(/'s?$/, "")];
    const rest = words.slice(i + 1);
    const name = owner.join(" ");
    const body = stateOrBody(name, context, facts);
    if (body) return described(body, rest, former, context, facts);
    const around = stateByPlaceOrSpelling(name, context, facts);
    const found = around === null ? null : described(around, rest, former, context, facts);
    // "Bavaria's leader" is not the leader of the state that Bavaria is in.
    if (found?.rule === "demonym+role" && found.holding) return peopleOf(around!, null, rest, facts);
    if (around !== null) return found;
    const whose = person(owner);
    if (!whose) return null;
    const role = facts.roles.trailing(rest);
    return peopleOf(`state:${whose.actor.code}`, role?.role ?? null, rest, facts);
  }
  return null;
}
