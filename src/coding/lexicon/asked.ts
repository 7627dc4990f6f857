import { enter, WordSet } from "./vocabulary.ts";

/** What a list of classes, lemmas and computed kinds asks of a filler, any of them. */
export interface Asked {
  /** Kinds that are computed from parties and words: names in capitals that no class of words has. */
  readonly kinds: readonly string[];
  /** The lemmas, and the words of the classes. */
  readonly words: WordSet;
  /** Whether a sum of money is asked for. */
  readonly money: boolean;
}

/** Reads lists of classes and lemmas by the classes of words; each list once. */
export function askedOf(classes: ReadonlyMap<string, ReadonlySet<string>>): (values: readonly string[]) => Asked {
  const known = new Map<readonly string[], Asked>();
  let members: Map<string, string[]> | undefined;
  return (values) => {
    let asked = known.get(values);
    if (!asked) {
      members ??= membersOf(classes);
      const kinds = values.filter((value) => /^[A-Z]+$/.test(value) && !members!.has(value));
      const words = values.filter((value) => !kinds.includes(value)).flatMap((value) => [value, ...(members!.get(value) ?? [])]);
      asked = {
        kinds,
        words: new WordSet(words),
        money: values.includes("MONEY") || values.includes("AID"),
      };
      known.set(values, asked);
    }
    return asked;
  };
}

/** Words by the classes they are in; all of them known to the vocabulary. */
function membersOf(classes: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [word, groups] of classes) {
    enter(word);
    for (const group of groups) {
      const list = members.get(group);
      if (list) list.push(word);
      else members.set(group, [word]);
    }
  }
  return members;
}
