import type { Sentence, Span, Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { blockAfter } from "./block.ts";
import { neighbourOf } from "./neighbour.ts";
import { isQuoted, sentenceAt } from "./places.ts";
import type { Reading } from "./reading.ts";
import { cueSpan } from "./spans.ts";
import { speakerAt } from "./speaker-words.ts";

const firstPerson = /^(?:I|we|us|me|our|my)$/i;

/** "The minister said:" and a block without marks, in a paragraph of its own or in the same. */
export function readBlocks(reading: Reading): void {
  let done = 0;
  for (const sentence of reading.sentences) {
    const colon = sentence.start < done ? -1 : colonOf(reading, sentence);
    if (colon < 0) continue;
    const a = (reading.attributions[sentence.index] as readonly Attribution[]).findLast(
      (x) => x.at < colon && x.cue.frames.includes("q") && x.cue.frames !== "q" && !reading.taken.has(x),
    );
    if (a === undefined || isQuoted(reading, (sentence.tokens[a.at] as Token).start)) continue;
    const runsOn = colon < sentence.tokens.length - 1;
    if (runsOn && colon - a.to > 3) continue;
    const speaker = a.speaker ?? neighbourOf(sentence, a.at, "before");
    const nobody = speaker !== null && /^(this|that|what|which|it|there)$/i.test((sentence.tokens[speaker] as Token).form);
    const from = (sentence.tokens[colon] as Token).end;
    const after = speaker === null || nobody ? [] : blockAfter(reading.text, from, runsOn, (line) => isOfToday(reading, line));
    // "the poet, who told us:", in a speech: the speaker himself goes on behind what he quotes.
    const content = sentence.tokens.some(({ form }) => firstPerson.test(form)) ? after.slice(0, 1) : after;
    if (speaker === null || content.length === 0) continue;
    reading.taken.add(a);
    done = (content.at(-1) as Span).end;
    const who = speakerAt(reading, sentence, speaker);
    reading.drafts.push({
      form: "direct",
      start: Math.min(who.start, cueSpan(a).start),
      end: done,
      content,
      cue: cueSpan(a),
      speaker: who,
      addressee: a.addressee === null ? null : speakerAt(reading, sentence, a.addressee),
      rule: "block",
    });
  }
}

/** The colon that ends a sentence and its line, or that a line of words without marks follows; -1 for none. */
function colonOf(reading: Reading, { tokens, end, index }: Sentence): number {
  const last = tokens.length - 1;
  if (tokens[last]?.form === ":") {
    const next = reading.sentences[index + 1];
    return next !== undefined && reading.text.slice(end, next.start).includes("\n") ? last : -1;
  }
  const colon = tokens.findIndex(({ form }) => form === ":");
  const from = tokens[colon]?.end ?? 0;
  return colon > 0 && /^ \p{Lu}/u.test(reading.text.slice(from, from + 2)) ? colon : -1;
}

/** Whether a paragraph tells of what is and will be, as who speaks does, where a report goes on with what was. */
function isOfToday(reading: Reading, { start, end }: Span): boolean {
  let present = false;
  for (let k = sentenceAt(reading, start); k < reading.sentences.length; k++) {
    const { tokens, start: at } = reading.sentences[k] as Sentence;
    if (at >= end) break;
    const root = tokens.find(({ head }) => head < 0);
    if (root === undefined || root.xpos === "VBD") return false;
    const helpers = tokens.filter(({ head, deprel }) => head === root.index && /^(?:aux|cop)/.test(deprel));
    if (helpers.some(({ xpos }) => xpos === "VBD")) return false;
    present ||= [root, ...helpers].some(({ xpos }) => /^(?:VBZ|VBP|MD)$/.test(xpos));
  }
  return present;
}
