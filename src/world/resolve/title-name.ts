import type { Actor } from "../actor.ts";
import { nameKey, slug } from "../fold.ts";
import { editDistance } from "../names.ts";
import { heldOn } from "../offices.ts";
import { isRespect, type Title } from "../titles.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import { withoutAdjectives } from "./adjectives.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { holderOf, resolved } from "./holder.ts";
import { inOffice } from "./in-office.ts";
import { pick } from "./name.ts";
import { likeNames } from "./spelling.ts";
import { stateOrBody } from "./state-or-body.ts";

/** Small words between the capitals of a name: "Daniel arap Moi", "Khalifa bin Zayed", "José Eduardo dos Santos"; not those of a sentence. */
const particle =
  /^(?:al|el|ul|ad|as|an)-|^(?!(?:of|and|in|to|the|for|at|on|as|by|who|with|from|is|was|has|had|but|or|that|his|her|its|not|are|said|says|will|over|into|than|then|when|what|also|this|they|were)$)\p{Ll}{1,4}$/u;

/** "President Nazarbayev", "Foreign Minister Sergei Lavrov", "Mr Putin", "former Socialist prime minister Jane Doe", "Planning Minister John Doe". */
export function byTitleAndName(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  // "the Foreign Secretary" is a title with nobody's name.
  if (facts.titles.find(asked.words.join(" "))) return null;
  const { words: whole, former } = withoutAdjectives(asked.words);
  let words = whole;
  let title: Title | null = null;
  for (let guard = 0; guard < 6 && words.length > 1; guard++) {
    const lead = facts.titles.leading(words.slice(0, -1));
    if (lead) {
      title ??= lead.title;
      words = words.slice(lead.words);
    } else if (isRespect(words[0]!)) words = words.slice(1);
    else break;
  }
  if (!title && words.length > 2) {
    const inside = titleInside(words, facts);
    if (inside) return aged(namedPerson(inside.name, inside.title, null, context, facts), former);
  }
  if (words.length === asked.words.length) return byInitials(words, context, facts) ?? byFullName(words, context, facts);
  const body = title && words.length < 4 ? stateOrBody(words.join(" "), context, facts) : null;
  // "the President RK": a title, then whose it is.
  const person = namedPerson(words, title, null, context, facts);
  if (title && body && (person === null || person.rule === "new" || !hasTitle(person, title)))
    return resolved(holderOf(body, title, context.on, facts, former), "title-of") ?? aged(person, former);
  return aged(person, former);
}

/** Whether a person has an office of such a title: "Foreign Secretary Hague" is no minister of the Netherlands. */
const hasTitle = ({ holding }: Resolution, title: Title): boolean =>
  holding !== undefined && title.offices.includes(holding.office);

/** A title after words that belong to it ("Socialist prime minister", "Planning and Investment Minister"), then a name. */
function titleInside(
  words: readonly string[],
  facts: Facts,
): { readonly title: Title | null; readonly name: readonly string[] } | null {
  for (let i = 1; i < words.length - 1 && (/^\p{Lu}/u.test(words[i - 1]!) || words[i - 1] === "and"); i++) {
    const lead = facts.titles.leading(words.slice(i, -1));
    if (lead && isName(words.slice(i + lead.words))) return { title: lead.title, name: words.slice(i + lead.words) };
    if (
      /^(?:Minister|Secretary|Commissioner|Ambassador|Governor|Mayor|Speaker|Chief|Director)$/i.test(words[i]!) &&
      isName(words.slice(i + 1))
    ) {
      return { title: facts.titles.find("deputy prime minister") ?? null, name: words.slice(i + 1) };
    }
  }
  return null;
}

function aged(found: Resolution | null, former: boolean): Resolution | null {
  return found && former && found.rule === "new" ? { ...found, actor: { ...found.actor, sector: "ELI" } } : found;
}

/** A person by the words of the name, with the title and the state or organisation (actor id) that go with it where the text gives them. */
export function namedPerson(
  words: readonly string[],
  title: Title | null,
  of: string | null,
  context: ResolutionContext,
  facts: Facts,
): Resolution | null {
  const name = words.join(" ").replace(/^[,\s]+|[,\s]+$/g, "");
  const key = nameKey(name);
  if (key === "" || !isName(words)) return null;
  const full = key.includes(" ");
  const rule = title ? (full ? "title+name" : "title+surname") : full ? "name" : "surname";
  if (title && of) {
    const holding = holderOf(of, title, context.on, facts).find((h) => isNamed(h.person, key));
    if (holding) return { actor: inOffice(holding.person, holding), rule, holding, alternatives: [] };
  }
  const near: ResolutionContext = { ...context, wants: "person", ...(of ? { salient: [of, ...(context.salient ?? [])] } : {}) };
  const entries = facts.index.find(key);
  const titled =
    title && !full
      ? (pick(entries, near, facts, (id) => hasOffice(id, title, context.on, facts), rule) ??
        pick(entries, near, facts, (id) => hasOffice(id, title, null, facts), rule))
      : null;
  const exact = titled ?? pick(entries, near, facts, undefined, rule);
  if (exact) return exact;
  const initials = byInitials(words, near, facts);
  if (initials) return initials;
  const like = likeNames(key, facts).filter((entry) => entry.id.startsWith("person:"));
  const spelled = pick(like, near, facts, undefined, "spelling");
  if (spelled && (!of || spelled.actor.code === of.slice(6) || of.startsWith("org:"))) return spelled;
  if (title) {
    const last = nameKey(words.at(-1)!);
    for (const body of of ? [of] : (context.salient ?? []).filter((id) => !id.startsWith("person:")).slice(0, 4)) {
      const holding = holderOf(body, title, context.on, facts).find((h) => isNamed(h.person, last) || nearly(h.person, last));
      if (holding)
        return {
          actor: inOffice(holding.person, holding),
          rule: isNamed(holding.person, last) ? "title+surname" : "spelling",
          holding,
          alternatives: [],
        };
    }
  }
  return unknown(name, title, of, context, facts);
}

/**
 * Whether a person holds an office that a title names, on the day where it is known: of several who are called Harris the vice president; a
 * "President" is no prime minister of that surname.
 */
function hasOffice(person: string, title: Title, on: string | null | undefined, facts: Facts): boolean {
  return facts
    .officesBy(person)
    .some(
      (row) =>
        title.offices.includes(row[2]!) &&
        (!on || heldOn(row, on)) &&
        !(row[2] === "head of government" && title.offices[0] === "head of state" && /prime|premier|chancellor/i.test(row[3]!)),
    );
}

/** "F.W. de Klerk", "S. Jaishankar": a family name, and given names that begin so. */
function byInitials(words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  const letters = words.filter((w) => /^(?:\p{Lu}\.)+$/u.test(w));
  if (letters.length === 0 || letters.length === words.length || letters.some((w, i) => words[i] !== w)) return null;
  const first = letters.join("")[0]!.toLowerCase();
  const family = nameKey(words.slice(letters.length).join(" "));
  const entries = facts.index
    .find(family)
    .filter(
      (entry) => nameKey(facts.actor(entry.id)?.name ?? "")[0] === first && nameKey(facts.actor(entry.id)?.name ?? "") !== family,
    );
  return pick(entries, context, facts, (id) => id.startsWith("person:"), "initials");
}

function byFullName(words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  if (words.length < 2 || context.wants !== "person" || !isName(words)) return null;
  return unknown(words.join(" "), null, null, context, facts);
}

/** Somebody the facts do not know: a new actor with what the text says. */
function unknown(
  name: string,
  title: Title | null,
  of: string | null,
  context: ResolutionContext,
  facts: Facts,
): Resolution | null {
  const id = slug(name);
  if (!id || (!title && !name.includes(" ")) || /^[A-Z]{1,4}$/.test(name)) return null;
  const body = facts.actor(of ?? (title ? onlyState(context) : "") ?? "");
  const actor: Actor = { id: `person:${id}`, type: "person", name, code: body?.code ?? "", ...(title ? { sector: "GOV" } : {}) };
  return { actor, rule: "new", alternatives: [] };
}

/** The one state that the text names; an official without a country is taken for its own. */
function onlyState(context: ResolutionContext): string | undefined {
  const states = (context.salient ?? []).filter((id) => id.startsWith("state:"));
  return states.length === 1 ? states[0] : undefined;
}

/** Whether all words are written as those of a name: capitals, and particles between. */
function isName(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length < 8 &&
    words.every((w) => /^[\p{Lu}'’]/u.test(w) || particle.test(w)) &&
    /\p{Lu}/u.test(words.at(-1)!)
  );
}

/** Whether the key is one of the person's names, or the last or first word of one. */
function isNamed(person: Actor, key: string): boolean {
  const own = nameKey(person.name);
  return (
    own === key ||
    own.endsWith(` ${key}`) ||
    own.startsWith(`${key} `) ||
    (person.aliases ?? []).some((alias) => nameKey(alias) === key)
  );
}

/** Whether the key is a slip for the person's last name. */
function nearly(person: Actor, key: string): boolean {
  const last = nameKey(person.name).split(" ").at(-1)!;
  return key.length > 4 && last[0] === key[0] && editDistance(last, key, 2) <= 2;
}
