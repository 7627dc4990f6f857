import type { Span } from "../analysis.ts";

const heading =
  /^(further information|notes?\b|background|media|contact|related|more information|ends|follow|press office|about|read more|see also|share|for further|editor|the .{0,40} can be contacted)/i;
const firstPerson = /\b(I|I'm|I’m|we|our|us|my|me)\b/i;
const item = /^[-–•*]\s/;
const limit = 14;

/**
 * A statement set as a block after "… said:" without quotation marks, as ministries print them: the lines that follow, to the
 * first that looks like a heading or has somebody else speak. Without a first person in it its first paragraph counts, with the
 * points of a list and the paragraphs behind it that `goesOn` finds to be spoken. Words that run on behind the colon (`runsOn`) go no
 * further than the paragraphs with a first person and without quotation marks.
 */
export function blockAfter(text: string, from: number, runsOn: boolean, goesOn: (line: Span) => boolean): readonly Span[] {
  const lines: Span[] = [];
  let at = from;
  while (at < text.length && lines.length < limit) {
    while (at < text.length && /\s/.test(text[at] as string)) at++;
    if (at >= text.length) break;
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end).trimEnd();
    if (/^["“„«'‘]/.test(line) || heading.test(line) || (!/[.!?:;…]["”’']?$/.test(line) && line.split(" ").length < 12)) break;
    // A list of points is over where running text goes on.
    if (lines.length > 0 && item.test(text.slice(lines[0]?.start, (lines[0]?.start ?? 0) + 3)) && !item.test(line)) break;
    if (/\b(said|says|added|told)\b[^.!?]{0,60}:?$/.test(line) || /["”] (said|he|she)\b/.test(line)) break;
    lines.push({ start: at, end: at + line.length });
    at = end;
  }
  const first = lines[0];
  if (first === undefined) return [];
  if (runsOn) {
    const other = lines.findIndex(({ start, end }) => {
      const line = text.slice(start, end);
      return !firstPerson.test(line) || /["“”]/.test(line);
    });
    return other < 0 ? lines : lines.slice(0, other);
  }
  if (lines.some((l) => firstPerson.test(text.slice(l.start, l.end)))) return lines;
  const listed = item.test(text.slice(first.start, first.start + 3));
  const other = lines.findIndex((line, k) => k > 0 && !listed && !goesOn(line));
  return other < 0 ? lines : lines.slice(0, other);
}
