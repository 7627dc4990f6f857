import type { Sentence, Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { contentOf } from "./content.ts";
import { Cover } from "./cover.ts";
import { isFloating } from "./floating.ts";
import { hasMarksIn, isQuoted } from "./places.ts";
import type { Draft, Reading } from "./reading.ts";
import { closed, cueSpan, trimmedSpan, undated, unmarked } from "./spans.ts";
import { jointSpeakers, speakerAt } from "./speaker-words.ts";
import { charsOf, type Range } from "./token-range.ts";
import { isUnlikely } from "./unlikely.ts";

/** Indirect and mixed quotations: every attribution that no direct quotation took. */
export function readIndirect(reading: Reading): void {
  const direct = directOf(reading.drafts);
  for (const sentence of reading.sentences) {
    for (const a of reading.attributions[sentence.index] as readonly Attribution[]) {
      if (reading.taken.has(a) || a.unsaid || a.speaker === null) continue;
      if (isUnlikely(reading, sentence, a)) continue;
      // A cue outside the marks has no subject inside them.
      if (
        isQuoted(reading, (sentence.tokens[a.speaker] as Token).start) &&
        !isQuoted(reading, (sentence.tokens[a.at] as Token).start)
      )
        continue;
      const asides = (reading.attributions[sentence.index] as readonly Attribution[]).flatMap((o) =>
        o !== a && o.aside !== undefined ? [o.aside.before] : [],
      );
      const ranges = contentOf(sentence, a).map((r) => beforeAside(r, a.at, asides));
      if (ranges.length === 0 && isFloating(sentence, a)) takeUp(reading, sentence, a, direct);
      if (ranges.length === 0) continue;
      const content = ranges
        .map((r) => undated(reading.text, sentence, unmarked(reading.text, closed(reading.text, charsOf(sentence, r)))))
        .filter((c) => /\p{L}/u.test(reading.text.slice(c.start, c.end)));
      if (content.length === 0) continue;
      const cue = cueSpan(a);
      const size = content.reduce((n, c) => n + c.end - c.start, 0);
      if (size < 4) continue;
      const speaker = speakerAt(reading, sentence, a.speaker);
      if (content.some((c) => c.start <= speaker.start && speaker.end <= c.end)) continue;
      const marked = hasMarksIn(reading, content);
      const parts = [...content, cue, speaker];
      reading.drafts.push({
        form: marked ? "mixed" : "indirect",
        start: Math.min(...parts.map((p) => p.start)),
        end: Math.max(...parts.map((p) => p.end)),
        content,
        cue,
        speaker,
        ...jointSpeakers(reading, sentence, a.speaker),
        addressee: a.addressee === null ? null : speakerAt(reading, sentence, a.addressee),
        rule: a.rule,
      });
    }
  }
}

/** "welcomed the ruling, | the spokesman said": what is said ends where somebody is said to say the whole. */
const beforeAside = (r: Range, at: number, asides: readonly number[]): Range => {
  const cut = asides.find((before) => before > at && before > r.from && before < r.to - 1);
  return cut === undefined ? r : { from: r.from, to: cut };
};

/** "This was said by X.": the words of the sentence before, or the quotation that ends there and is nobody's yet. */
function takeUp(reading: Reading, sentence: Sentence, a: Attribution, direct: Direct): void {
  const before = reading.sentences[sentence.index - 1];
  if (
    before === undefined ||
    a.speaker === null ||
    /\n\s*\n\s*\S[^\n]*\n\s*\n/.test(reading.text.slice(before.end, sentence.start))
  )
    return;
  const speaker = speakerAt(reading, sentence, a.speaker);
  const cue = cueSpan(a);
  const k = direct.endingIn(before.start, sentence.start);
  const draft = reading.drafts[k];
  if (draft !== undefined) {
    reading.drafts[k] = { ...draft, cue, speaker, end: Math.max(speaker.end, cue.end), rule: "floating" };
    return;
  }
  const content = trimmedSpan(reading.text, undated(reading.text, before, { start: before.start, end: before.end }));
  if (
    direct.cover.touches(content) ||
    reading.drafts.slice(-20).some((d) => d.content.some((c) => c.start < content.end && content.start < c.end)) ||
    before.tokens.length < 4
  )
    return;
  reading.drafts.push({
    form: "indirect",
    start: content.start,
    end: Math.max(cue.end, speaker.end),
    content: [content],
    cue,
    speaker,
    addressee: null,
    rule: "floating",
  });
}

/** The direct quotations found before, for looking back from a floating attribution. */
interface Direct {
  readonly cover: Cover;
  /** The last draft without a cue that ends between two offsets, both inclusive; -1 for none. */
  endingIn(from: number, to: number): number;
}

function directOf(drafts: readonly Draft[]): Direct {
  const open = drafts.flatMap((d, k) => (d.cue === null ? [{ end: d.end, k }] : [])).sort((a, b) => a.end - b.end);
  return {
    cover: new Cover(drafts.flatMap((d) => d.content)),
    endingIn(from, to) {
      let low = 0;
      let high = open.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if ((open[mid] as { end: number }).end <= to) low = mid + 1;
        else high = mid;
      }
      const last = open[low - 1];
      return last !== undefined && last.end >= from ? last.k : -1;
    },
  };
}
