import type { Span, Token } from "../analysis.ts";
import type { Attribution } from "./attribution.ts";
import { blockAfter } from "./block.ts";
import { neighbourOf } from "./neighbour.ts";
import { isQuoted } from "./places.ts";
import type { Reading } from "./reading.ts";
import { cueSpan } from "./spans.ts";
import { speakerAt } from "./speaker-words.ts";

/** "The minister said:" and a block without marks. */
export function readBlocks(reading: Reading): void {
  let done = 0;
  for (const sentence of reading.sentences) {
    if (sentence.start < done || sentence.tokens.at(-1)?.form !== ":") continue;
    const next = reading.sentences[sentence.index + 1];
    if (next === undefined || !reading.text.slice(sentence.end, next.start).includes("\n")) continue;
    const a = (reading.attributions[sentence.index] as readonly Attribution[]).findLast(
      (x) => x.cue.frames.includes("q") && x.cue.frames !== "q" && !reading.taken.has(x),
    );
    if (a === undefined || isQuoted(reading, (sentence.tokens[a.at] as Token).start)) continue;
    const speaker = a.speaker ?? neighbourOf(sentence, a.at, "before");
    const nobody = speaker !== null && /^(this|that|what|which|it|there)$/i.test((sentence.tokens[speaker] as Token).form);
    const content = speaker === null || nobody ? [] : blockAfter(reading.text, sentence.end);
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
