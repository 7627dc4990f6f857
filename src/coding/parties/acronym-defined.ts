import type { NameMatch } from "../../world/world.ts";

/** Capitalised words, with small ones between: "Italian Episcopal Conference", "Union of Rail Workers". */
const capitals = /^\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:of|the|and|for|on|de|du|la)\s+)*\p{Lu}[\p{L}'’-]+){1,7}/u;

/** What stands in brackets behind an acronym, or before an acronym in brackets, where its initials are the acronym's; "" if nothing is. */
function spelledOut(text: string, { start, end }: NameMatch): string {
  const behind = /^\s?\(([^()]{6,90})\)/.exec(text.slice(end, end + 95))?.[1] ?? "";
  if (capitals.exec(behind)?.[0] === behind) return behind;
  if (text[start - 1] !== "(" || text[end] !== ")") return "";
  const words = text
    .slice(Math.max(0, start - 100), start - 1)
    .trim()
    .split(/\s+/);
  const letters = [...text.slice(start, end)];
  let from = words.length;
  for (let letter = letters.length - 1; letter >= 0 && from > 0; letter--) {
    do from--;
    while (from > 0 && /^\p{Ll}/u.test(words[from]!));
    if (words[from]![0] !== letters[letter]) return "";
  }
  return words.slice(from).join(" ");
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Acronyms that a text spells out as another body than the world's: "CEI (Italian Episcopal Conference)" is not the Central European Initiative. */
export function definedOtherwise(text: string, matches: readonly NameMatch[]): ReadonlySet<string> {
  const otherwise = new Set<string>();
  for (const match of matches) {
    const acronym = text.slice(match.start, match.end);
    if (!/^[A-Z]{2,6}$/.test(acronym) || otherwise.has(acronym)) continue;
    const own = new Set(wordsOf(spelledOut(text, match)));
    if (own.size === 0) continue;
    const names = match.senses.flatMap(({ actor }) => [actor.name, ...(actor.aliases ?? [])]);
    if (!names.some((name) => wordsOf(name).some((word) => own.has(word)))) otherwise.add(acronym);
  }
  return otherwise;
}
