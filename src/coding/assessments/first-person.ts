import type { Token } from "../../language/analysis.ts";

const FIRST = new Set(["i", "we", "me", "us"]);

/** Whether a word means whoever speaks. */
export const isFirstPerson = ({ form }: Token): boolean => FIRST.has(form.toLowerCase());
