import type { MarkedSpan } from "./marks.ts";
import { sentenceAt } from "./places.ts";
import type { Reading } from "./reading.ts";

/** What a page sets before the title of another article. */
const teaser = /(?:READ MORE|READ|WATCH|OPINION|LISTEN|SPECIAL SERIES|INSIDE STORY|IN PICTURES)\s*[:-][^.!?]*$/;

/** Characters back in which a teaser may begin. */
const back = 90;

/**
 * "'A turning point' The talks went on", "WATCH: Farmers 'left behind' The minister said": words in single marks that a heading or another
 * article's title has left in the line, which nobody of the text speaks.
 */
export function isHeading(reading: Reading, { start, end, inner }: MarkedSpan): boolean {
  const { text } = reading;
  if (!/^['‘]$/.test(text[start] ?? "")) return false;
  if (teaser.test(text.slice(Math.max(0, start - back), start))) return true;
  const sentence = reading.sentences[sentenceAt(reading, start)];
  return (
    sentence?.start === start && !/[.,!?…]/.test(text[inner.end - 1] ?? "") && /^['’] \p{Lu}/u.test(text.slice(end - 1, end + 2))
  );
}
