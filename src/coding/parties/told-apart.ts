import type { PartyScope } from "./party-scope.ts";

/** Words of persons' full names in a document: each with the other words that it is named with. */
const known = new WeakMap<PartyScope, ReadonlyMap<string, readonly ReadonlySet<string>[]>>();

function namesWith(scope: PartyScope): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  let found = known.get(scope);
  if (!found) {
    const made = new Map<string, ReadonlySet<string>[]>();
    for (const { kind, type, name } of scope.analysis.mentions) {
      if (kind !== "name" || type !== "person" || !name) continue;
      const words = new Set(scope.text(name).toLowerCase().split(/\s+/));
      if (words.size < 2 || words.size > 5) continue;
      for (const word of words) {
        const others = made.get(word) ?? [];
        others.push(words);
        made.set(word, others);
      }
    }
    found = made;
    known.set(scope, found);
  }
  return found;
}

/**
 * Whether the document names in full somebody else who is called by a word: "Ahmed" where it speaks of Ahmed Mohamed is not the envoy whose
 * surname it is, unless he is named in full too.
 */
export function isSomebodyElse(scope: PartyScope, word: string, fullName: string): boolean {
  const named = namesWith(scope).get(word.toLowerCase());
  if (!named) return false;
  const asked = word.toLowerCase();
  const initials = new Set(
    fullName
      .toLowerCase()
      .split(/\s+/)
      .filter((each) => each !== asked)
      .map((each) => each[0]),
  );
  // "Ahmad Chalabi" is Ahmed Chalabi: by their first letters, as names are spelled in many ways.
  return named.every((words) => ![...words].some((each) => each !== asked && initials.has(each[0])));
}
