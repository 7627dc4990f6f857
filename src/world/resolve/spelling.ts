import { nameKey } from "../fold.ts";
import { editDistance, type NameEntry } from "../names.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import type { Asked } from "./asked.ts";
import type { Facts } from "./facts.ts";
import { pick } from "./name.ts";

/** Another spelling or transliteration of a known name: "Kirghizistan", "Qadhafi", "Zelenskiy". */
export function bySpelling(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  if (!/^\p{Lu}/u.test(asked.text)) return null;
  return pick(likeNames(nameKey(asked.text), facts), context, facts, undefined, "spelling");
}

/** Entries whose key sounds like this one and is near it, in as many words; the nearest only. Persons must be nearer than states. */
export function likeNames(key: string, facts: Facts): NameEntry[] {
  if (key.length < 5 || key.length > 60) return [];
  const words = count(key);
  let nearest = Math.max(2, Math.floor(key.length / 3));
  const person = Math.max(1, Math.floor(key.length / 3));
  let found: NameEntry[] = [];
  for (const other of facts.index.like(key)) {
    if (other.length < 4 || Math.abs(count(other) - words) > 1) continue;
    // "Abd-Rabbu" and "Abdrabbuh": written together or apart, and then nearer.
    const apart = count(other) !== words;
    const far = apart
      ? editDistance(key.replaceAll(" ", ""), other.replaceAll(" ", ""), Math.min(nearest, Math.floor(key.length / 6)))
      : editDistance(key, other, nearest);
    if (apart && far > Math.floor(key.length / 6)) continue;
    if (far > nearest) continue;
    const wordwise = !apart && words > 1 && !near(key, other);
    const entries = facts.index
      .find(other)
      .filter((entry) => entry.by !== "acronym" && ((far <= person && !wordwise) || !entry.id.startsWith("person:")));
    if (entries.length === 0) continue;
    if (far < nearest) found = [];
    nearest = far;
    found.push(...entries);
  }
  return found;
}

/** Whether each word of one is near the word of the other: one letter in four may differ. */
function near(a: string, b: string): boolean {
  const others = b.split(" ");
  return a
    .split(" ")
    .every(
      (word, i) =>
        editDistance(word, others[i]!, 3) <= Math.max(1, Math.floor(Math.min(word.length, others[i]!.length) / 4 + 0.5)),
    );
}

function count(key: string): number {
  let spaces = 1;
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) === 32) spaces++;
  return spaces;
}
