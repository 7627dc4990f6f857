import words from "./acts.json" with { type: "json" };

const acts: Readonly<Record<string, string>> = words.acts;
const statuses: Readonly<Record<string, string>> = words.statuses;
const quads: Readonly<Record<string, string>> = words.quads;

/** A PLOVER type and mode in plain words: "Visit" for CONSULT, visit. An unknown code is given back in lower case. */
export function actWord(type: string, mode: string | null = null): string {
  return (mode === null ? undefined : acts[`${type}/${mode}`]) ?? acts[type] ?? type.toLowerCase();
}

/** A status in plain words: "called off" for cancelled. */
export const statusWord = (status: string): string => statuses[status] ?? status;

/** A PLOVER quad in plain words: "Conflict in deeds" for MATERIAL CONFLICT. */
export const quadWord = (quad: string): string => quads[quad] ?? quad.toLowerCase();

/** The four quads, from cooperation to conflict. */
export const quadOrder: readonly string[] = Object.keys(words.quads);

/** The PLOVER types that have a word of their own, in the ontology's order. */
export const actTypes: readonly string[] = Object.keys(words.acts).filter((key) => !key.includes("/"));
