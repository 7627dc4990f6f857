/** A person as far as names go. */
export interface Named {
  readonly id: string;
  /** State or code of the person; "" if unknown. */
  readonly code: string;
}

const wordsOf = (id: string): string[] => id.slice("person:".length).split("-");

/** The last word of a person's id, by which variants of a name are found. */
export const surnameOf = (id: string): string => wordsOf(id).at(-1)!;

/** Whether each word of the shorter name is in the longer, as itself or as its initial. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  const shorter = short.length < long.length || (short.length === long.length && short.join("").length < long.join("").length);
  return shorter && short.every((word) => long.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

/**
 * Which persons of one surname are others under a shorter name ("Lula da Silva", "D. Trump"): those whose words are all in
 * just one fuller name of the same state. Depends on the set of names alone.
 */
export function variants(persons: readonly Named[]): Map<string, string> {
  const same = new Map<string, string>();
  for (const { id, code } of persons) {
    const words = wordsOf(id);
    const fuller = persons.filter(
      (other) =>
        other.id !== id &&
        (other.code === code || other.code === "" || code === "") &&
        surnameOf(other.id) === surnameOf(id) &&
        isPart(words, wordsOf(other.id)),
    );
    const fullest = fuller.filter(
      (other) => !fuller.some((more) => more !== other && isPart(wordsOf(other.id), wordsOf(more.id))),
    );
    if (fullest.length === 1) same.set(id, fullest[0]!.id);
  }
  return same;
}
