/** Characters that a terminal obeys, or that turn the direction of what follows. */
const obeyed = /[\p{Cc}\p{Bidi_Control}]/gu;

/** A name on one line: what a terminal would obey stands as an escape (`\\n`, `\\u001b`), so that nobody's file name commands it. */
export function onOneLine(text: string): string {
  return text.replace(obeyed, (character) =>
    character === "\n" ? "\\n" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Text for a cell of a table: white space is one blank, what a terminal would obey is left out. */
export function inCell(text: string): string {
  return text.replaceAll(/\s+/g, " ").replace(obeyed, "");
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Characters two columns wide (Unicode UAX 11, Wide and Fullwidth, by their scripts and blocks), and emoji shown as pictures. */
const wide =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;
const plain = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027]*$/;

const columnsOf = (grapheme: string): number => (wide.test(grapheme) ? 2 : /^[\p{M}\p{Cf}]+$/u.test(grapheme) ? 0 : 1);

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment);
  return width;
}

/** A text cut to so many columns, with an ellipsis where something is left out; never inside a character. */
export function cutTo(text: string, width: number): string {
  if (text.length <= width && plain.test(text)) return text;
  let taken = 0;
  let end = 0;
  let room = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    taken += columnsOf(segment);
    if (taken > width) return `${text.slice(0, room)}…`;
    end = index + segment.length;
    if (taken < width) room = end;
  }
  return text;
}

/** A text filled with blanks to so many columns. */
export const filledTo = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));
