import { readFileSync } from "node:fs";

const lists = new Map(
  readFileSync(new URL("./data/words.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", words = ""] = line.split("\t");
      return [name, new Set(words.split(", "))] as const;
    }),
);

/** The words of a list of `data/words.tsv`; throws where there is none of that name. */
export function listed(name: string): ReadonlySet<string> {
  const words = lists.get(name);
  if (!words) throw new Error(`no list "${name}" in status/data/words.tsv`);
  return words;
}
