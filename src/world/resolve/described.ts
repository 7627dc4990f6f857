import { nameKey, slug } from "../fold.ts";
import { isGeneric } from "../titles.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import { withoutAdjectives } from "./adjectives.ts";
import type { Facts } from "./facts.ts";
import { holderOf, resolved } from "./holder.ts";
import { pick } from "./name.ts";
import { made, peopleOf } from "./people-of.ts";
import { namedPerson } from "./title-name.ts";

/** What the words after a state or organisation (actor id) name: a title with or without a name, a role, a ministry, a body of that state. */
export function described(
  body: string,
  words: readonly string[],
  formerBefore: boolean,
  context: ResolutionContext,
  facts: Facts,
): Resolution | null {
  const { words: bare, former: formerHere } = withoutAdjectives(words);
  // "top diplomat" is a title, "top official" none.
  const rest = facts.titles.leading(words)?.words === words.length ? words : bare;
  const former = formerBefore || formerHere;
  if (rest.length === 0) return null;
  const lead = facts.titles.leading(rest);
  if (lead && lead.words < rest.length && isNameStart(rest[lead.words]!)) {
    const after = rest.slice(lead.words);
    const second = facts.titles.leading(after);
    const name = second && second.words < after.length ? after.slice(second.words) : after;
    const person = namedPerson(name, lead.title, body, context, facts);
    if (person) return person;
  }
  const named = nameAfterRole(body, rest, context, facts) ?? nameAfterBody(body, rest, context, facts);
  if (named) return named;
  const role = facts.roles.trailing(rest);
  if (lead && lead.words === rest.length && !isGeneric(lead.title)) {
    const rule = former ? "former-title" : body.startsWith("state:") ? "demonym+role" : "organisation+role";
    return (
      resolved(holderOf(body, lead.title, context.on, facts, former), rule) ??
      peopleOf(body, role?.role ?? null, rest, facts, lead.title.title)
    );
  }
  if (role && (role.words === rest.length || isModified(rest, role.words, facts))) {
    return peopleOf(body, former ? { ...role.role, sector: "ELI" } : role.role, rest, facts);
  }
  return null;
}

function isNameStart(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:al|el|bin|van|von|de)-/.test(word);
}

/** Whether the words before the role only modify it: in lower case, or before a role in lower case ("Sandinista government"). */
function isModified(words: readonly string[], role: number, facts: Facts): boolean {
  if (/^\p{Ll}/u.test(words.at(-1)!)) return true;
  return words.slice(0, words.length - role).every((w) => /^[\p{Ll}\d]|-/u.test(w) || facts.roles.find(w));
}

/** "Deputy Foreign Minister Abbas Araghchi", "spokesman Dmitry Peskov": a role without an office of its own, then a name. */
function nameAfterRole(body: string, words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  for (let n = Math.min(words.length - 1, 6); n >= 1; n--) {
    if (!isNameStart(words[n]!) || facts.roles.find(words[n]!)) continue;
    const role = facts.roles.trailing(words.slice(0, n));
    if (role?.role.what !== "people") continue;
    const found = namedPerson(words.slice(n), null, body, context, facts);
    if (found) return found.rule === "new" ? { ...found, actor: { ...found.actor, sector: role.role.sector } } : found;
    if (words.length - n < 2) return null;
    const name = words.slice(n).join(" ");
    const sector = body.startsWith("state:") ? role.role.sector : undefined;
    return {
      actor: made(`person:${slug(name)}`, "person", name, facts.actor(body)?.code ?? "", sector),
      rule: "new",
      alternatives: [],
    };
  }
  return null;
}

/** "Afghan Taliban", "UN High Commissioner for Refugees Filippo Grandi": an organisation of that state, or somebody in its service. */
function nameAfterBody(body: string, words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  if (!isNameStart(words[0]!)) return null;
  const code = facts.actor(body)?.code;
  const theirs = facts.index
    .find(nameKey(words.join(" ")))
    .filter((entry) =>
      /^(?:org|group):/.test(entry.id)
        ? facts.actor(entry.id)?.code === code
        : entry.id.startsWith("person:") && facts.officesBy(entry.id).some((row) => facts.hold(row)?.of.id === body),
    );
  return pick(theirs, context, facts, undefined, "demonym+name");
}
