import { fold } from "../../world/fold.ts";
import type { World } from "../../world/world.ts";

/** An actor as far as its names go. */
interface Called {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Of the words by which reports call an actor, those that are a name of it. "Zelensky said" may be Ukraine's word, "Kazakhstan" stand for
 * its president and "the Plan" for those who agreed on it, but whoever looks these words up means another. A state's names are those that
 * the facts know, and what is spelled nearly so; a person's have a part in common with his name; others' are no state's or person's.
 */
export function ownNames({ type, id, name }: Called, words: readonly string[], world: World): string[] {
  return words.filter((word) => {
    const actor = world.resolve(word)?.actor;
    if (actor?.id === id) return !world.isTitle(word);
    const senses = world.lookup(word);
    if (type === "state")
      return (
        senses.some((sense) => sense.actor.id === id) || (actor === undefined && senses.length === 0 && nearly(word, id, world))
      );
    if (type === "person") return !senses.some((sense) => sense.actor.type === "state") && haveInCommon(word, `${id} ${name}`);
    return actor?.type !== "state" && actor?.type !== "person";
  });
}

/** Whether a word begins as a name of the state does, as a slip of spelling leaves it: "Kazkahstan". */
const nearly = (word: string, id: string, world: World): boolean =>
  !word.includes(" ") &&
  world
    .names(id.slice("state:".length))
    .some(
      ({ form }) =>
        form.length > 4 && fold(form).slice(0, 3) === fold(word).slice(0, 3) && Math.abs(form.length - word.length) < 3,
    );

/** Whether two names share a word of up to three letters, or four letters in a row of a longer one. */
function haveInCommon(one: string, other: string): boolean {
  const parts = (text: string): string[] => fold(text).match(/\p{L}+/gu) ?? [];
  const others = parts(other);
  return parts(one).some((part) =>
    others.some((given) => {
      if (part.length < 4 || given.length < 4) return part === given;
      for (let at = 0; at + 4 <= part.length; at++) if (given.includes(part.slice(at, at + 4))) return true;
      return false;
    }),
  );
}
