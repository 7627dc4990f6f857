import type { NameSpan } from "./read-mentions.ts";

/** Names with those that are the last name alone of a person whom the text names in full, and the world knows, read as that person's: "Wilders" for no body. */
export function calledAsKnown(text: string, names: readonly NameSpan[], known: readonly NameSpan[]): readonly NameSpan[] {
  const surnames = new Set<string>();
  for (const { type, from, to, start, end } of known)
    if (type === "person" && to - from > 1) surnames.add(text.slice(start, end).split(" ").at(-1) as string);
  if (surnames.size === 0) return names;
  return names.map((name) =>
    (name.type === "organisation" || name.type === "other") && surnames.has(text.slice(name.start, name.end))
      ? { ...name, type: "person" }
      : name,
  );
}
