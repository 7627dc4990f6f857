import type { Actor } from "../actor.ts";
import { nameKey } from "../fold.ts";
import type { Facts } from "../load.ts";
import type { Role } from "../roles.ts";
import { within } from "../partial-date.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import { holderOf, resolved } from "./holder.ts";
import { pick } from "./name.ts";
import type { Asked } from "./resolve.ts";
import { namedPerson } from "./title-name.ts";

const adjectives = new Set("new newly-elected incumbent current longtime veteran acting interim caretaker outgoing incoming then visiting authoritarian embattled hardline reformist conservative top senior embattled powerful late popular long-serving reclusive firebrand populist pro-western pro-russian civilian military transitional".split(" "));
const formers = new Set(["former", "ex", "ousted", "deposed", "exiled", "toppled", "then-former", "previous"]);

/** Words without the adjectives that change nobody ("visiting", "newly-elected"); whether one says that the office is over. */
export function withoutAdjectives(words: readonly string[]): { readonly words: readonly string[]; readonly former: boolean } {
  let former = false;
  let i = 0;
  while (i < words.length - 1) {
    const word = words[i]!.toLowerCase();
    if (formers.has(word)) former = true;
    else if (word.startsWith("ex-") && word.length > 3) return { words: [words[i]!.slice(3), ...words.slice(i + 1)], former: true };
    else if (!adjectives.has(word)) break;
    i++;
  }
  return { words: words.slice(i), former };
}

/** "the Kazakh leader", "President of France Emmanuel Macron", "Russia's foreign minister", "Syrian rebels", "the UN chief". */
export function byDescription(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const { words, former } = withoutAdjectives(asked.words);
  if (words.length < 2) return null;
  return possessive(words, former, context, facts) ?? ofPhrase(words, former, context, facts) ?? demonymFirst(words, former, context, facts);
}

/** "Kazakhstan's president", "the Russian president's spokesman". */
function possessive(words: readonly string[], former: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  for (let i = words.length - 2; i >= 0; i--) {
    if (!/(?:'s|s')$/.test(words[i]!)) continue;
    const owner = [...words.slice(0, i), words[i]!.replace(/'s?$/, "").replace(/s$/, (s) => (words[i]!.endsWith("s'") ? s : s))];
    const rest = words.slice(i + 1);
    const body = stateOrBody(owner.join(" "), context, facts);
    if (body) return described(body, rest, former, context, facts);
    const person = byDescription({ text: owner.join(" "), words: owner, definite: true }, { ...context, wants: "person" }, facts);
    const role = facts.roles.trailing(rest);
    if (person && (role || rest.length > 0)) return people(`state:${person.actor.code}`, role?.role ?? null, rest, facts);
    return null;
  }
  return null;
}

/** "President of Kazakhstan", "Minister of Foreign Affairs of the Russian Federation Sergey Lavrov", "Secretary-General of NATO". */
function ofPhrase(words: readonly string[], former: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  for (let i = words.length - 2; i >= 1; i--) {
    if (words[i] !== "of" && words[i] !== "for") continue;
    const left = words.slice(0, i);
    const title = facts.titles.find(left.join(" "));
    const role = title ? null : facts.roles.find(left.join(" "));
    if (!title && !role) continue;
    const right = words[i + 1] === "the" ? words.slice(i + 2) : words.slice(i + 1);
    for (let n = Math.min(right.length, 9); n >= 1; n--) {
      const body = stateOrBody(right.slice(0, n).join(" ").replace(/,$/, ""), context, facts);
      if (!body) continue;
      const name = right.slice(n);
      if (name.length > 0) {
        if (!/^\p{Lu}/u.test(name[0]!)) break;
        return namedPerson(name, title ?? null, body, context, facts);
      }
      if (title) return resolved(holderOf(body, title, context.on, facts, former), former ? "former-title" : "title-of") ?? people(body, null, left, facts, title.title);
      return people(body, role ?? null, left, facts);
    }
  }
  return null;
}

/** "Kazakh President Nursultan Nazarbayev", "the French foreign minister", "NATO chief". */
function demonymFirst(words: readonly string[], former: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  for (let n = Math.min(words.length - 1, 6); n >= 1; n--) {
    const body = stateOrBody(words.slice(0, n).join(" "), context, facts);
    if (body) return described(body, words.slice(n), former, context, facts);
  }
  return null;
}

/** What the words after a state or organisation name: a title with or without a name, a role, a ministry. */
function described(body: string, words: readonly string[], formerBefore: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  const { words: rest, former: formerHere } = withoutAdjectives(words);
  const former = formerBefore || formerHere;
  if (rest.length === 0) return null;
  const lead = facts.titles.leading(rest);
  const role = facts.roles.trailing(rest);
  if (lead && lead.words < rest.length) {
    const next = rest[lead.words]!;
    if (/^\p{Lu}/u.test(next) || /^(?:al|el|bin|van|von|de)[- ]/.test(`${next} `)) {
      const second = facts.titles.leading(rest.slice(lead.words));
      const name = second && lead.words + second.words < rest.length ? rest.slice(lead.words + second.words) : rest.slice(lead.words);
      const person = namedPerson(name, lead.title, body, context, facts);
      if (person) return person;
    }
  }
  if (lead && lead.words === rest.length) {
    const rule = former ? "former-title" : body.startsWith("state:") ? "demonym+role" : "organisation+role";
    return resolved(holderOf(body, lead.title, context.on, facts, former), rule) ?? people(body, role?.role ?? null, rest, facts, lead.title.title);
  }
  if (role && (role.words === rest.length || rest.slice(0, rest.length - role.words).every((w) => /^[\p{Ll}\d]|-/u.test(w) || facts.roles.find(w)))) {
    return people(body, former ? { ...role.role, sector: "ELI" } : role.role, rest, facts);
  }
  return null;
}

/** The people or body of a state that a role noun names: id, code and sector after PLOVER. */
function people(body: string, role: Role | null, words: readonly string[], facts: Facts, title?: string): Resolution | null {
  const owner = facts.actor(body);
  if (!owner) return null;
  const adjective = adjectiveOf(body, facts) ?? owner.name;
  if (role && role.what === "self" && body.startsWith("state:")) {
    return { actor: { ...owner, sector: owner.sector ?? "GOV" }, rule: "government", alternatives: [] };
  }
  if (role && role.what !== "people" && role.what !== "self") {
    const named = facts.index.find(nameKey(`${adjective} ${role.noun}`))[0];
    const known = named ? facts.actor(named.id) : undefined;
    if (known) return { actor: known, rule: "demonym+body", alternatives: [] };
    const body3 = owner.code.toLowerCase();
    return { actor: made(`org:${body3}-${role.what}`, "org", `${adjective} ${role.noun}`, owner.code, role.sector), rule: "demonym+body", alternatives: [] };
  }
  const noun = role ? role.plural || role.noun : (title ?? words.join(" "));
  const slugged = nameKey(noun).replace(/[^a-z0-9]+/g, "-");
  const stateless = !body.startsWith("state:");
  const id = `group:${stateless ? body.slice(body.indexOf(":") + 1) : owner.code.toLowerCase()}-${slugged}`;
  const sector = stateless ? undefined : (role?.sector ?? "GOV");
  return { actor: made(id, "group", `${adjective} ${noun}`, owner.code, sector), rule: title && !role ? "office" : "demonym+role", alternatives: [] };
}

function made(id: string, type: Actor["type"], name: string, code: string, sector: string | undefined): Actor {
  return { id, type, name, code, ...(sector ? { sector } : {}) };
}

/** The adjective of a state ("Kazakh"). */
export function adjectiveOf(id: string, facts: Facts): string | undefined {
  return facts.stateNames(id.replace(/^state:/, "")).find((n) => n.what === "adjective")?.form;
}

/** A state (by name, demonym or metonym) or an organisation; by date and context where there are several. */
function stateOrBody(text: string, context: ResolutionContext, facts: Facts): string | null {
  const name = text.replace(/^the /i, "");
  if (name === name.toLowerCase()) return null;
  const entries = facts.index.find(nameKey(name)).filter((entry) => !entry.id.startsWith("person:") && !entry.id.startsWith("place:"));
  const dated = context.on ? entries.filter((e) => within(context.on!, e.from || null, e.to || null)) : entries;
  const found = pick(dated.length ? dated : entries, { ...context, wants: undefined } as ResolutionContext, facts);
  return found?.actor.id ?? null;
}
