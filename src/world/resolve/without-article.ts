import { nameKey } from "../fold.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { pick } from "./name.ts";

/**
 * An Arab name without the article that it has among the facts, or with one that it has not there: "Bashar Assad", "Ayad al-Allawi".
 * Two words at least; a surname alone is as good a name with it as without.
 */
export function byNameWithoutArticle(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  if (!/^\p{Lu}/u.test(asked.text)) return null;
  const words = nameKey(asked.text).split(" ");
  const last = words.at(-1)!;
  if (words.length < 2 || words.length > 5 || last.length < 3) return null;
  const before = words.at(-2)!;
  const first = words.slice(0, articles.has(before) ? -2 : -1).join(" ");
  if (first === "") return null;
  const other = articles.has(before)
    ? facts.index.find(`${first} ${last}`)
    : [...articles].flatMap((article) => facts.index.find(`${first} ${article} ${last}`));
  const persons = other.filter(({ id, by }) => id.startsWith("person:") && (by === "name" || by === "alias"));
  return persons.length === 0 ? null : pick(persons, context, facts, undefined, "name");
}

const articles: ReadonlySet<string> = new Set(["al", "el"]);
