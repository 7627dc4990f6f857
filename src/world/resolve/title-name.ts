import type { Actor } from "../actor.ts";
import { nameKey, slug } from "../fold.ts";
import type { Title } from "../titles.ts";
import { isRespect } from "../titles.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { holderOf } from "./holder.ts";
import { pick } from "./name.ts";
import { likeNames } from "./spelling.ts";

/** "President Nazarbayev", "Foreign Minister Sergei Lavrov", "Mr Putin", "former President Jimmy Carter". */
export function byTitleAndName(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  let words = asked.words;
  let title: Title | null = null;
  for (let guard = 0; guard < 6 && words.length > 1; guard++) {
    const lead = facts.titles.leading(words.slice(0, -1));
    if (lead) {
      title ??= lead.title;
      words = words.slice(lead.words);
    } else if (isRespect(words[0]!)) words = words.slice(1);
    else break;
  }
  if (words.length === asked.words.length) return byFullName(words, context, facts);
  return namedPerson(words, title, null, context, facts);
}

/** A person by the words of the name, with the title and the state or organisation that go with it where the text gives them. */
export function namedPerson(
  words: readonly string[],
  title: Title | null,
  of: string | null,
  context: ResolutionContext,
  facts: Facts,
): Resolution | null {
  const name = words.join(" ").replace(/^[,\s]+|[,\s]+$/g, "");
  const key = nameKey(name);
  if (key === "" || !/^[\p{Lu}']|^(?:al|el|bin|van|von|de|ter|ould)[- ]/u.test(name)) return null;
  const rule = title ? (key.includes(" ") ? "title+name" : "title+surname") : key.includes(" ") ? "name" : "surname";
  if (title && of) {
    const holders = holderOf(of, title, context.on, facts);
    const match = holders.find((h) => names(h.person, key));
    if (match) return { actor: match.person, rule, holding: match, alternatives: [] };
  }
  const near: ResolutionContext = of
    ? { ...context, wants: "person", salient: [of, ...(context.salient ?? [])] }
    : { ...context, wants: "person" };
  const exact = pick(facts.index.find(key), near, facts, undefined, rule);
  if (exact) return exact;
  const like = likeNames(key, facts).filter((entry) => entry.id.startsWith("person:"));
  const spelled = pick(like, near, facts, undefined, "spelling");
  if (spelled && (!of || spelled.actor.code === of.slice(6) || of.startsWith("org:"))) return spelled;
  const lastWord = words.at(-1)!;
  if (title && of && words.length > 1) {
    const holder = holderOf(of, title, context.on, facts).find((h) => names(h.person, nameKey(lastWord)));
    if (holder) return { actor: holder.person, rule: "title+surname", holding: holder, alternatives: [] };
  }
  return unknown(name, title, of, facts);
}

function byFullName(words: readonly string[], context: ResolutionContext, facts: Facts): Resolution | null {
  if (words.length < 2) return null;
  if (context.wants !== "person" || !words.every((w) => /^\p{Lu}|^(?:al|el|bin|van|von|de|der|ter|ould|la|ibn)\b/u.test(w)))
    return null;
  return unknown(words.join(" "), null, null, facts);
}

/** Somebody the facts do not know: a new actor with what the text says. */
function unknown(name: string, title: Title | null, of: string | null, facts: Facts): Resolution | null {
  const id = slug(name);
  if (!id || (!title && !name.includes(" "))) return null;
  const body = of ? facts.actor(of) : undefined;
  const actor: Actor = { id: `person:${id}`, type: "person", name, code: body?.code ?? "", ...(title ? { sector: "GOV" } : {}) };
  return { actor, rule: "new", alternatives: [] };
}

/** Whether the key is one of the person's names, or the last word of one. */
function names(person: Actor, key: string): boolean {
  const own = nameKey(person.name);
  return (
    own === key ||
    own.endsWith(` ${key}`) ||
    own.startsWith(`${key} `) ||
    (person.aliases ?? []).some((alias) => nameKey(alias) === key)
  );
}
