/** A person as far as names go. */
export interface Named {
  readonly id: string;
  /** State or code of the person; "" if unknown. */
  readonly code: string;
}

const wordsOf = (id: string): string[] => id.slice("person:".length).split("-");

/** The last word of a person's id, by which variants of a name are found. */
export const surnameOf = (id: string): string => wordsOf(id).at(-1)!;

interface Words extends Named {
  readonly words: readonly string[];
  /** Whether one of the words is an initial or said twice: else it is no part of a name of as many words. */
  readonly brief: boolean;
}

/** Whether each word of the shorter name is in the longer, as itself or as its initial. */
function isPart(short: Words, long: Words): boolean {
  const [few, many] = [short.words, long.words];
  // Ids of as many words have as many marks between them.
  if (few.length > many.length) return false;
  if (few.length === many.length && (!short.brief || short.id.length >= long.id.length)) return false;
  return few.every((word) => many.includes(word) || (word.length === 1 && many.some((other) => other.startsWith(word))));
}

/**
 * Which persons of one surname are others under a shorter name ("Lula da Silva", "D. Trump"): those whose words are all in
 * just one fuller name of the same state. Depends on the set of names alone.
 */
export function variants(persons: readonly Named[]): Map<string, string> {
  const same = new Map<string, string>();
  const all = persons.map(({ id, code }): Words => {
    const words = wordsOf(id);
    return { id, code, words, brief: words.some((word, i) => word.length === 1 || words.indexOf(word) < i) };
  });
  let most = 0;
  for (const { words } of all) most = Math.max(most, words.length);
  // Of the many who may share a surname most have names of as many words as the longest.
  for (const one of all) {
    const { code, words, brief } = one;
    if (words.length === most && !brief) continue;
    const fuller = all.filter(
      (other) =>
        (other.code === code || other.code === "" || code === "") && other.words.at(-1) === words.at(-1) && isPart(one, other),
    );
    const fullest = fuller.filter((other) => !fuller.some((more) => isPart(other, more)));
    if (fullest.length === 1) same.set(one.id, fullest[0]!.id);
  }
  return same;
}
