import type { Resolution, ResolutionContext } from "../world.ts";
import type { Facts } from "./facts.ts";
import { holderOf, resolved } from "./holder.ts";
import { peopleOf } from "./people-of.ts";
import { stateByPlaceOrSpelling, stateOrBody } from "./state-or-body.ts";
import { namedPerson } from "./title-name.ts";

/** "President of Kazakhstan", "Minister of Foreign Affairs of the Russian Federation Sergey Lavrov", "Secretary-General of NATO". */
export function ofPhrase(words: readonly string[], former: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  for (let i = words.length - 2; i >= 1; i--) {
    if (words[i] !== "of" && words[i] !== "for") continue;
    const left = words.slice(0, i);
    const title = facts.titles.find(left.join(" "));
    const role = title ? null : (facts.roles.find(left.join(" ")) ?? null);
    if (!title && !role) continue;
    // "Bank of England" is a name, "officials of the bank" are people.
    if (role?.what === "people" && /^\p{Lu}/u.test(left.at(-1)!)) continue;
    const right = words[i + 1] === "the" ? words.slice(i + 2) : words.slice(i + 1);
    for (let n = Math.min(right.length, 9); n >= 1; n--) {
      const name = right.slice(0, n).join(" ").replace(/,$/, "");
      const body = stateOrBody(name, context, facts) ?? (role ? stateByPlaceOrSpelling(name, context, facts) : null);
      if (!body) continue;
      const rest = right.slice(n);
      if (rest.length > 0) {
        if (!/^\p{Lu}/u.test(rest[0]!)) break;
        return namedPerson(rest, title ?? null, body, context, facts);
      }
      if (!title) return peopleOf(body, role, left, facts);
      return (
        resolved(holderOf(body, title, context.on, facts, former), former ? "former-title" : "title-of") ??
        peopleOf(body, null, left, facts, title.title)
      );
    }
  }
  return null;
}
