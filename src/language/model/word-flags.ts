/** Bits of what the facts on the world say of a word; training/gazetteer.py writes them. */
export const GIVEN = 1;
export const SURNAME = 2;
export const PLACE = 4;
// 8 marks organisations and 16 acronyms; only the trained weights look at them.
export const DEMONYM = 32;

/** Words in lower case and their bits, a line each: word, space, number. */
export function readFlags(lines: string): ReadonlyMap<string, number> {
  const flags = new Map<string, number>();
  for (const line of lines.split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) flags.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return flags;
}
