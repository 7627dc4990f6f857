import type { Resolution, ResolutionContext } from "../world.ts";
import type { Facts } from "./facts.ts";
import { peopleOf } from "./people-of.ts";
import { stateByPlaceOrSpelling, stateOrBody } from "./state-or-body.ts";

const links = new Set(
  "in from at near inside throughout across outside around of based living fleeing leaving loyal opposed".split(" "),
);

/** "rebels in Darfur", "students throughout Indonesia", "refugees fleeing the civil war in Liberia": a role, and the state or place further on. */
export function rolePhrase(
  words: readonly string[],
  context: ResolutionContext,
  facts: Facts,
  described: (words: readonly string[]) => Resolution | null,
): Resolution | null {
  const link = words.findIndex((word, i) => i > 0 && links.has(word));
  if (link < 0) return null;
  const head = words.slice(0, link);
  // "Palestinian police in Jericho" are said to be Palestinian.
  const own = described(head);
  if (own) return own;
  const role = facts.roles.trailing(head);
  if (!role || (/^\p{Lu}/u.test(head.at(-1)!) && link > 1)) return null;
  for (let i = link + 1; i < words.length; i++) {
    if (!/^\p{Lu}/u.test(words[i]!)) continue;
    for (let n = Math.min(words.length - i, 5); n >= 1; n--) {
      const name = words
        .slice(i, i + n)
        .join(" ")
        .replace(/'s$|,$/, "");
      const body = stateOrBody(name, context, facts) ?? stateByPlaceOrSpelling(name, context, facts);
      if (body?.startsWith("state:")) {
        const found = peopleOf(body, role.role, head, facts);
        return found ? { ...found, rule: "role-in-place" } : null;
      }
    }
  }
  return null;
}
