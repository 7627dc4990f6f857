import { readFileSync } from "node:fs";

type Kind = "noun" | "verb" | "holding" | "not-held";

let loaded: Readonly<Record<Kind, ReadonlyMap<string, string>>> | undefined;

/** The words of seats, by what they do: nouns and verbs with their seat, verbs of holding one, words of candidacy. */
export const seatWords = (): Readonly<Record<Kind, ReadonlyMap<string, string>>> => {
  if (!loaded) {
    const made: Record<Kind, Map<string, string>> = {
      noun: new Map(),
      verb: new Map(),
      holding: new Map(),
      "not-held": new Map(),
    };
    for (const line of readFileSync(new URL("./data/seats.tsv", import.meta.url), "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [word = "", kind, seat = ""] = line.split("\t");
      made[kind as Kind].set(word, seat);
    }
    loaded = made;
  }
  return loaded;
};
