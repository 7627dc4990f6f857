import type { Mention, Span } from "../analysis.ts";
import { Cover } from "./cover.ts";
import { headlineSaying } from "./headline.ts";
import { mentionAt } from "./places.ts";
import type { Reading } from "./reading.ts";
import { speakerAt } from "./speaker-words.ts";
import { turnsOf } from "./turns.ts";

/** What is said in turn, in interviews and transcripts. */
export function readTurns(reading: Reading): void {
  for (const { label, speaker, content } of turnsOf(reading.text, reading.sentences, reading.all)) {
    const [first, last] = [content[0] as Span, content.at(-1) as Span];
    reading.drafts.push({
      form: "direct",
      start: label?.start ?? first.start,
      end: last.end,
      content,
      cue: null,
      speaker,
      addressee: null,
      rule: "turn",
    });
  }
}

/** Headlines that have somebody say something without a verb of saying. */
export function readHeadlines(reading: Reading): void {
  const taken = new Cover(reading.drafts.flatMap((d) => d.content));
  for (const sentence of reading.sentences) {
    const saying = headlineSaying(reading.text, sentence, reading.mentions[sentence.index] as readonly Mention[]);
    if (saying === null || taken.touches(saying.content)) continue;
    const mention = mentionAt(reading, sentence, saying.speaker);
    const within = mention !== null && mention.start >= saying.words.start && mention.end <= saying.words.end;
    const speaker = within ? speakerAt(reading, sentence, saying.speaker) : { ...saying.words, mention: null };
    reading.drafts.push({
      form: "indirect",
      start: Math.min(saying.content.start, speaker.start),
      end: Math.max(saying.content.end, speaker.end),
      content: [saying.content],
      cue: null,
      speaker,
      addressee: null,
      rule: saying.rule,
    });
  }
}
