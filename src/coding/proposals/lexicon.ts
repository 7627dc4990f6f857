import { readFileSync } from "node:fs";

export type Kind =
  | "takes role after as"
  | "takes role as object"
  | "takes role as predicate"
  | "role"
  | "quality of a role"
  | "puts forward"
  | "what is put forward";

let loaded: ReadonlyMap<Kind, ReadonlySet<string>> | undefined;

/** The words of possible roles and proposals, by what they do. */
export const roleWords = (kind: Kind): ReadonlySet<string> => {
  if (!loaded) {
    const made = new Map<Kind, ReadonlySet<string>>();
    for (const line of readFileSync(new URL("./data/roles.tsv", import.meta.url), "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [words = "", of] = line.split("\t");
      made.set(of as Kind, new Set(words.split(",").map((word) => word.trim())));
    }
    loaded = made;
  }
  return loaded.get(kind) ?? new Set();
};
