import { html, raw } from "hono/html";
import { mostCounted } from "../../desk/relation.ts";

/** Escaped HTML, as hono's `html` gives it. Whatever is put into the template is escaped unless it is Html itself. */
export type Html = ReturnType<typeof html>;
/** What a template takes. */
export type Content = Html | string | number | null | undefined | false | readonly Content[];

export { html, raw };

/** Words of a source, whole where short, else cut at a word with an ellipsis. */
export function cutWords(text: string, most: number): string {
  // An override of the direction would set the words backwards.
  const line = text
    .replaceAll(/[\u202d\u202e]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (line.length <= most) return line;
  const at = line.lastIndexOf(" ", most);
  return `${line
    .slice(0, at > most / 2 ? at : most)
    .toWellFormed()
    .replace(/\ufffd$/, "")}…`;
}

/** Words of a source between quotation marks; its own, where it begins with some. */
export function quotedWords(text: string, most: number): string {
  const words = cutWords(text, most);
  return /^["“”'‘]/.test(words) ? words : `“${words}”`;
}

/** What is known of a thing in a row, points between; each part keeps the direction of its own script. */
export const dotted = (parts: readonly (string | null | undefined)[]): Html =>
  html`${parts.filter(Boolean).map((part, i) => html`${i > 0 ? " · " : ""}<bdi>${part}</bdi>`)}`;

const figures = new Intl.NumberFormat("en-GB");

/** A number as it is printed: "12,345". */
export const numbered = (n: number): string => figures.format(n);

/** "1 event", "2 events". */
export const plural = (n: number, one: string, many = `${one}s`): string => `${numbered(n)} ${n === 1 ? one : many}`;

/** Pages count so far, one more is "more than". */
export const countedTo = mostCounted;

/** "12", "more than 1,000": a number that was counted no further than `countedTo`. */
export const bounded = (n: number): string => (n >= countedTo ? `more than ${numbered(countedTo - 1)}` : numbered(n));

/** "1 event", "more than 1,000 events". */
export const boundedPlural = (n: number, one: string, many = `${one}s`): string => `${bounded(n)} ${n === 1 ? one : many}`;

/** A query string from what is given, without the empty; begins with "?" or is empty. */
export function query(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
