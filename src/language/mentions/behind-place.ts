import type { Sentence } from "../analysis.ts";
import type { NameSpan } from "./read-mentions.ts";

const link = /^(?:to|in|of|at)$/;

/** "ambassador to Chad | Ola Berg": who holds an office at a place the world knows, read as one name with it; the name without the place, else as it was. */
export function behindPlace(name: NameSpan, places: readonly NameSpan[], { tokens }: Sentence): NameSpan {
  const place =
    name.type === "person"
      ? places.find(({ start, end, type }) => type === "place" && start <= name.start && name.start < end && end < name.end)
      : undefined;
  if (!place || name.to - place.to < 2) return name;
  const article = tokens[place.from - 1]?.form === "the" ? 1 : 0;
  const office = tokens[place.from - 2 - article];
  if (!link.test(tokens[place.from - 1 - article]?.form ?? "") || !/^(?:NOUN|PROPN)$/.test(office?.upos ?? "")) return name;
  return { ...name, from: place.to, start: tokens[place.to]!.start };
}
