import { isLoneName, readByline } from "./byline.ts";
import { labelOf } from "./phrases.ts";

/** Parts a row whose end or beginning lost its line break: "… at home.Related ArticlesLeave a Comment", "by AdminThe President …". */
export function unglue(row: string): string[] {
  const tail: string[] = [];
  let rest = row;
  const last = row.length > 120 ? /[.!?]["”’)]? +([^.!?]{4,70})$/u.exec(row) : null;
  const labels = last === null ? null : labelsIn(last[1]!);
  if (labels !== null) {
    tail.push(...labels);
    rest = row.slice(0, row.length - last![1]!.length).trimEnd();
  }
  for (let tries = 0; tries < 4; tries += 1) {
    const cut = lastCut(rest);
    if (cut === null) break;
    tail.unshift(rest.slice(cut).trim());
    rest = rest.slice(0, cut).trimEnd();
  }
  const by = /^(?:by|BY|By)\s+(?:[\p{Lu}][\p{L}.'’-]*\s+){0,2}[\p{Lu}]?\p{Ll}{2,}(?=\p{Lu}\p{Ll}* \p{L})/u.exec(rest);
  if (by !== null && readByline(by[0]) !== null && rest.length - by[0].length > 60)
    return [by[0], rest.slice(by[0].length), ...tail];
  return tail.length > 0 ? [rest, ...tail] : [row];
}

/** Where a label or a name is glued to what stands before it, looking at the last 60 characters. */
function lastCut(row: string): number | null {
  const from = Math.max(1, row.length - 60);
  for (let at = row.length - 3; at >= from; at -= 1) {
    const before = row[at - 1]!;
    if (!/\p{Lu}/u.test(row[at]!) || !/[\p{Ll}\d.!?”"’)]/u.test(before)) continue;
    const after = row.slice(at);
    if (labelOf(after) !== null && /\p{L}{3}/u.test(after) && /[.!?”")\d]|\p{Ll}/u.test(before)) {
      if (/\p{Ll}/u.test(before) && labelOf(row.slice(Math.max(0, row.slice(0, at).search(/[^.!?]*$/)), at).trim()) === null)
        continue;
      return at;
    }
    if (
      /[.!?”"]/.test(before) &&
      !/\b\p{Lu}\.$/u.test(row.slice(0, at)) &&
      (isLoneName(after) || readByline(after) !== null) &&
      at > 40
    )
      return at;
  }
  return null;
}

/** "Related Articles Leave a Comment" as the labels that it is made of; null if anything else is in it. */
function labelsIn(text: string): string[] | null {
  const words = text.split(" ");
  if (words.length > 9 || words.length < 2) return null;
  const labels: string[] = [];
  for (let from = 0; from < words.length; ) {
    let to = Math.min(words.length, from + 5);
    while (to > from && labelOf(words.slice(from, to).join(" ")) === null) to -= 1;
    if (to === from) return null;
    labels.push(words.slice(from, to).join(" "));
    from = to;
  }
  return labels;
}
