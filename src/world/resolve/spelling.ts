import { nameKey } from "../fold.ts";
import type { Facts } from "../load.ts";
import { editDistance, type NameEntry } from "../names.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import { pick } from "./name.ts";
import type { Asked } from "./resolve.ts";

/** Another spelling or transliteration of a known name: "Kirghizistan", "Qadhafi", "Zelenskiy". */
export function bySpelling(asked: Asked, context: ResolutionContext, facts: Facts): Resolution | null {
  if (!/^\p{Lu}/u.test(asked.text)) return null;
  return pick(likeNames(nameKey(asked.text), facts), context, facts, undefined, "spelling");
}

/** Entries whose key sounds like this one and is near it; the nearest only. */
export function likeNames(key: string, facts: Facts): NameEntry[] {
  if (key.length < 5 || key.length > 60) return [];
  const limit = Math.max(1, Math.floor(key.length / 3));
  let nearest = limit;
  let found: NameEntry[] = [];
  for (const other of facts.index.like(key)) {
    if (other.length < 4) continue;
    const far = editDistance(key, other, nearest);
    if (far > nearest) continue;
    if (far < nearest) found = [];
    nearest = far;
    for (const entry of facts.index.find(other)) if (entry.by !== "acronym") found.push(entry);
  }
  return found;
}
