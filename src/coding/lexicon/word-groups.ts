import { dataLines } from "./data-lines.ts";

/** Words with the groups they are in, from lines `GROUP<tab>word, word`; `#` comments. */
export function readGroups(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of dataLines(text)) {
    const tab = line.indexOf("\t");
    const group = line.slice(0, tab);
    for (const word of line.slice(tab + 1).split(",")) {
      const key = word.trim();
      if (key === "") continue;
      const known = groups.get(key);
      if (known) known.add(group);
      else groups.set(key, new Set([group]));
    }
  }
  return groups;
}
