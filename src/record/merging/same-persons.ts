import type { EventData } from "./events.ts";

/** The words of persons' names, by id; looked at for every two reports of one pair of states. */
const names = new Map<string, readonly string[]>();
const mostNames = 20_000;

function wordsOf(id: string): readonly string[] {
  let words = names.get(id);
  if (words === undefined) {
    words = id.slice("person:".length).split("-");
    if (names.size >= mostNames) names.clear();
    names.set(id, words);
  }
  return words;
}

/** Whether two ids can be of one person: the same, or one name with some of the other's words ("lula", "lula-da-silva"). */
function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1) && a.charCodeAt(7) !== b.charCodeAt(7)) return false;
  const few = wordsOf(a.length < b.length ? a : b);
  const many = wordsOf(a.length < b.length ? b : a);
  for (const word of few) if (!many.includes(word)) return false;
  return true;
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  for (const id of some) for (const other of others) if (sameName(id, other)) return true;
  return false;
}

/** How far the persons speak for one act: shared on a side +1 each, different on a side = contradiction. */
export function persons(a: EventData, b: EventData): number {
  let shared = 0;
  for (const [end, ids] of a.persons)
    for (const [other, others] of b.persons) {
      if (end !== other) continue;
      if (!shareOne(ids, others)) return -1;
      shared++;
    }
  return shared;
}
