import { readFileSync } from "node:fs";
import { dataLines } from "./data-lines.ts";

/**
 * Lists of words by their names, from lines `NAME<tab>word, word`; `#` comments. What it gives back answers for a name, and throws
 * where there is no list of that name.
 */
export function readLists(text: string): (name: string) => ReadonlySet<string> {
  const lists = new Map<string, ReadonlySet<string>>();
  for (const line of dataLines(text)) {
    const [name = "", words = ""] = line.split("\t");
    lists.set(name, new Set(words.split(", ")));
  }
  return (name) => {
    const words = lists.get(name);
    if (!words) throw new Error(`no list of words "${name}"`);
    return words;
  };
}

/** The lists of `data/words.tsv` beside a module, by its `import.meta.url`. */
export const listsBeside = (module: string): ((name: string) => ReadonlySet<string>) =>
  readLists(readFileSync(new URL("./data/words.tsv", module), "utf8"));
