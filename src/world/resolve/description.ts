import type { Actor } from "../actor.ts";
import { nameKey, slug } from "../fold.ts";
import { within } from "../partial-date.ts";
import type { Role } from "../roles.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { holderOf, resolved } from "./holder.ts";
import { pick } from "./name.ts";
import { namedPerson } from "./title-name.ts";

const adjectives = new Set(
  "new newly-elected incumbent current longtime veteran acting interim caretaker outgoing incoming then visiting authoritarian embattled hardline reformist conservative top senior embattled powerful late popular long-serving reclusive firebrand populist pro-western pro-russian civilian military transitional".split(
    " ",
  ),
);
const formers = new Set(["former", "ex", "ousted", "deposed", "exiled", "toppled", "then-former", "previous"]);

/** Words without the adjectives that change nobody ("visiting", "newly-elected"); whether one says that the office is over. */
export function withoutAdjectives(words: readonly string[]): { readonly words: readonly string[]; readonly former: boolean } {
  let former = false;
  let i = 0;
  while (i < words.length - 1) {
    const word = words[i]!.toLowerCase();
    if (formers.has(word)) former = true;
    else if (word.startsWith("ex-") && word.length > 3)
      return { words: [words[i]!.slice(3), ...words.slice(i + 1)], former: true };
    else if (!adjectives.has(word)) break;
    i++;
  }
  return { words: words.slice(i), former };
}

/** "the Kazakh leader", "President of France Emmanuel Macron", "Russia's foreign minister", "Syrian rebels", "the UN chief". */
export function byDescription(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  const { words, former } = withoutAdjectives(asked.words);
  if (words.length < 2 || facts.titles.find(words.join(" "))) return null;
  return (
    peopleFirst(words, facts) ??
    possessive(words, former, context, facts) ??
    ofPhrase(words, former, context, facts) ??
    demonymFirst(words, former, context, facts)
  );
}

/** "Kazakhstan's president", "the Russian president's spokesman". */
function possessive(words: readonly string[], former: boolean, context: ResolutionContext, facts: Facts): Resolution | null {
  for (let i = words.length - 2; i >= 0; i--) {
    if (!/(?:'s|s')$/.test(words[i]!)) continue;
    const owner = [...words.slice(0, i), words[i]!.replace(/'s?$/, "").replace(/s$/, (s) => (words[i]!.endsWith("s'") ? s : s))];
    const rest = words.slice(i + 1);
    const body = stateOrBody(owner.join(" "), context, facts);
    if (body) return described(body, rest, former, context, facts);
    const person = byDescription(
      { text: owner.join(" "), words: owner, definite: true, article: false },
      { ...context, wants: "person" },
      facts,
    );
    const role = facts.roles.trailing(rest);
    if (person && (role || rest.length > 0)) return peopleOf(`state:${person.actor.code}`, role?.role ?? null, rest, facts);
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
    // "Bank of England" is a name, "officials of the bank" are people.
    if (role?.what === "people" && /^\p{Lu}/u.test(left.at(-1)!)) continue;
    const right = words[i + 1] === "the" ? words.slice(i + 2) : words.slice(i + 1);
    for (let n = Math.min(right.length, 9); n >= 1; n--) {
      const body = stateOrBody(right.slice(0, n).join(" ").replace(/,$/, ""), context, facts);
      if (!body) continue;
      const name = right.slice(n);
      if (name.length > 0) {
        if (!/^\p{Lu}/u.test(name[0]!)) break;
        return namedPerson(name, title ?? null, body, context, facts);
      }
      if (title)
        return (
          resolved(holderOf(body, title, context.on, facts, former), former ? "former-title" : "title-of") ??
          peopleOf(body, null, left, facts, title.title)
        );
      return peopleOf(body, role ?? null, left, facts);
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
function described(
  body: string,
  words: readonly string[],
  formerBefore: boolean,
  context: ResolutionContext,
  facts: Facts,
): Resolution | null {
  const { words: rest, former: formerHere } = withoutAdjectives(words);
  const former = formerBefore || formerHere;
  if (rest.length === 0) return null;
  const lead = facts.titles.leading(rest);
  const role = facts.roles.trailing(rest);
  if (lead && lead.words < rest.length) {
    const next = rest[lead.words]!;
    if (/^\p{Lu}/u.test(next) || /^(?:al|el|bin|van|von|de)[- ]/.test(`${next} `)) {
      const second = facts.titles.leading(rest.slice(lead.words));
      const name =
        second && lead.words + second.words < rest.length ? rest.slice(lead.words + second.words) : rest.slice(lead.words);
      const person = namedPerson(name, lead.title, body, context, facts);
      if (person) return person;
    }
  }
  const named = nameAfterRole(body, rest, context, facts) ?? nameAfterBody(body, rest, context, facts);
  if (named) return named;
  if (lead && lead.words === rest.length) {
    const rule = former ? "former-title" : body.startsWith("state:") ? "demonym+role" : "organisation+role";
    return (
      resolved(holderOf(body, lead.title, context.on, facts, former), rule) ??
      peopleOf(body, role?.role ?? null, rest, facts, lead.title.title)
    );
  }
  if (
    role &&
    (role.words === rest.length ||
      rest.slice(0, rest.length - role.words).every((w) => /^[\p{Ll}\d]|-/u.test(w) || facts.roles.find(w)))
  ) {
    return peopleOf(body, former ? { ...role.role, sector: "ELI" } : role.role, rest, facts);
  }
  return null;
}

/** "Deputy Foreign Minister Abbas Araghchi", "spokesman Dmitry Peskov": a role without an office of its own, then a name. */
function nameAfterRole(body: string, words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  for (let n = Math.min(words.length - 1, 6); n >= 1; n--) {
    if (!/^\p{Lu}/u.test(words[n]!) || facts.roles.find(words[n]!)) continue;
    const role = facts.roles.trailing(words.slice(0, n));
    if (role?.role.what !== "people") continue;
    const found = namedPerson(words.slice(n), null, body, context, facts);
    if (found) return found.rule === "new" ? { ...found, actor: { ...found.actor, sector: role.role.sector } } : found;
    const name = words.slice(n).join(" ");
    return words.length - n >= 2 ? newPerson(name, body, role.role.sector, facts) : null;
  }
  return null;
}

/** "Afghan Taliban", "UN High Commissioner for Refugees Filippo Grandi": an organisation of that state, or somebody in its service. */
function nameAfterBody(body: string, words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  if (!/^\p{Lu}/u.test(words[0]!)) return null;
  const code = facts.actor(body)?.code;
  const entries = facts.index.find(nameKey(words.join(" ")));
  const theirs = entries.filter((e) =>
    /^(?:org|group):/.test(e.id)
      ? facts.actor(e.id)?.code === code
      : e.id.startsWith("person:") && facts.officesBy(e.id).some((row) => facts.hold(row)?.of.id === body),
  );
  return pick(theirs, context, facts, undefined, "demonym+name");
}

function newPerson(name: string, body: string, sector: string, facts: Facts): Resolution {
  const code = facts.actor(body)?.code ?? "";
  return {
    actor: { id: `person:${slug(name)}`, type: "person", name, code, ...(sector && body.startsWith("state:") ? { sector } : {}) },
    rule: "new",
    alternatives: [],
  };
}

/** The people or body of a state that a role noun names: id, code and sector after PLOVER. */
export function peopleOf(
  body: string,
  role: Role | null,
  words: readonly string[],
  facts: Facts,
  title?: string,
): Resolution | null {
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
    return {
      actor: made(`org:${body3}-${role.what}`, "org", `${adjective} ${role.noun}`, owner.code, role.sector),
      rule: "demonym+body",
      alternatives: [],
    };
  }
  const noun = role ? role.plural || role.noun : (title ?? words.join(" "));
  const slugged = nameKey(noun).replace(/[^a-z0-9]+/g, "-");
  const stateless = !body.startsWith("state:");
  const id = `group:${stateless ? body.slice(body.indexOf(":") + 1) : owner.code.toLowerCase()}-${slugged}`;
  const sector = stateless ? owner.sector : role?.sector || (role ? owner.sector : "GOV");
  return {
    actor: made(id, "group", `${adjective} ${noun}`, owner.code, sector),
    rule: title && !role ? "office" : "demonym+role",
    alternatives: [],
  };
}

function made(id: string, type: Actor["type"], name: string, code: string, sector: string | undefined): Actor {
  return { id, type, name, code, ...(sector ? { sector } : {}) };
}

/** The adjective of a state ("Kazakh"). */
export function adjectiveOf(id: string, facts: Facts): string | undefined {
  return facts.stateNames(id.replace(/^state:/, "")).find((n) => n.what === "adjective")?.form;
}

/** "Chechen rebels", "Bosnian Serb forces": a people that is not that of a state, then a role or a title. */
function peopleFirst(words: readonly string[], facts: Facts): Resolution | null {
  for (let n = Math.min(words.length - 1, 2); n >= 1; n--) {
    const folk = facts.peoples(words.slice(0, n).join(" "));
    if (!folk) continue;
    const rest = words.slice(n);
    const role = facts.roles.trailing(rest);
    const title = role ? undefined : facts.titles.find(rest.join(" "));
    if (!role && !title) continue;
    const noun = role ? role.role.plural || role.role.noun : `${title!.title}s`;
    const id = `group:${nameKey(`${folk.adjective} ${noun}`).replace(/[^a-z0-9]+/g, "-")}`;
    return {
      actor: made(id, "group", `${folk.adjective} ${noun}`, folk.code, role?.role.sector || "GOV"),
      rule: "people+role",
      alternatives: [],
    };
  }
  return null;
}

/** A state (by name, demonym or metonym) or an organisation; by date and context where there are several. */
function stateOrBody(text: string, context: ResolutionContext, facts: Facts): string | null {
  const name = text.replace(/^the /i, "");
  if (name === name.toLowerCase()) return null;
  const entries = facts.index
    .find(nameKey(name))
    .filter((entry) => !entry.id.startsWith("person:") && !entry.id.startsWith("place:"));
  const dated = context.on ? entries.filter((e) => within(context.on!, e.from || null, e.to || null)) : entries;
  const found = pick(dated.length ? dated : entries, { ...context, wants: undefined } as ResolutionContext, facts);
  return found?.actor.id ?? null;
}
