import type { NameMatch, NameSense } from "../../world/world.ts";

/**
 * "Bosnian Serb troops … the Serbs": a people that a text has named as part of another state's is meant by the word alone from then on.
 * Linear in the number of names.
 */
export function peopleInShort(text: string, matches: readonly NameMatch[]): readonly NameMatch[] {
  let full: Map<string, readonly NameSense[]> | undefined;
  return matches.map((match) => {
    const sense = match.senses[0]!;
    const words = sense.actor.type === "group" || full !== undefined ? text.slice(match.start, match.end) : "";
    const last = words.slice(words.lastIndexOf(" ") + 1).replace(/s$/, "");
    if (words.includes(" ") && sense.actor.type === "group" && isPeople(sense, last)) {
      full ??= new Map();
      full.set(last, match.senses);
    } else if (full !== undefined && (sense.by === "demonym" || sense.actor.code === "") && !words.includes(" ")) {
      const senses = full.get(last);
      if (senses) return { ...match, senses };
    }
    return match;
  });
}

/** A people by its own name: "Bosnian Serbs", "Bosnian Serb". */
const isPeople = ({ actor }: NameSense, last: string): boolean => actor.name.endsWith(`${last}s`) && /^\p{Lu}/u.test(last);
