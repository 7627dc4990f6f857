import type { Resolution, ResolutionContext } from "../world.ts";
import { described } from "./described.ts";
import type { Facts } from "./facts.ts";
import { stateByPlaceOrSpelling, stateOrBody } from "./state-or-body.ts";

/** "Kazakh President Nursultan Nazarbayev", "the French foreign minister", "NATO chief", "Darfur rebels". */
export function demonymFirst(
  words: readonly string[],
  former: boolean,
  context: ResolutionContext,
  facts: Facts,
): Resolution | null {
  for (let n = Math.min(words.length - 1, 6); n >= 1; n--) {
    const body = stateOrBody(words.slice(0, n).join(" "), context, facts);
    if (body) return described(body, words.slice(n), former, context, facts);
  }
  const known = facts.roles.trailing(words) ?? facts.titles.trailing(words);
  if (!known || /^\p{Lu}/u.test(words.at(-1)!)) return null;
  for (let n = Math.min(words.length - 1, 3); n >= 1; n--) {
    const body = stateByPlaceOrSpelling(words.slice(0, n).join(" "), context, facts);
    if (body) return described(body, words.slice(n), former, context, facts);
  }
  return null;
}
