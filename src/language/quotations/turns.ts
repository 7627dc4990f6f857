import type { Mention, Sentence, Span } from "../analysis.ts";
import { firstFrom } from "../mentions/first-from.ts";
import { isHonorific } from "../mentions/nouns.ts";
import words from "./words.json" with { type: "json" };

/** What one person says in a conversation set as text: who (by offset), and the lines. */
export interface Turn {
  readonly label: Span | null;
  readonly speaker: Span & { readonly mention: number | null };
  readonly content: readonly Span[];
}

const asking: ReadonlySet<string> = new Set(words.asking);
const asks = (name: string): boolean => asking.has(name.toLowerCase());
const answers = /^(a|answer|response|reply)$/i;
const labelled =
  /^(?:[-–—•*]\s*)?([\p{Lu}][\p{L}.’'-]*(?:[ \t]+\(?[\p{Lu}\d][\p{L}.’')-]*){0,5})\s*:[ \t]+(?=["“‘'(]?\p{Lu}|\p{Lu}|\d)/u;
const dashed = /^[-–—]\s+/;
const heading =
  /^(notes?|source|image|photo|video|audio|update|contact|tags?|date|time|place|venue|summary|background|read more|related)\b/i;
const introduces =
  /\b(interview(s|ed|ing)?|answers?|answered|questions|tells?|told|talks? (to|with)|talked (to|with)|spoke (to|with)|speaks (to|with)|sat down with|conversation with|discuss(es|ed)?(?=[^.]{0,120}\b(?:with|interview))|responds)\b/i;
/** Words said in another interview than this one. */
const elsewhere = /\bin (?:an?|his|her) (?:[\w-]+ ){0,3}interview\b/i;

/** Words by which an article, not an answer, tells what somebody has said. */
const told = /\b(said|says|told|added|according to)\b/;

/** Most characters from the naming of the interviewee to the first question, and most lines to a question, where no marks set them off. */
const introduction = 2500;
const linesToQuestion = 10;

/** What a picture shows and who took it: "File photo of the port. Image: Jane Doe." */
const caption = /(?:^|[.!?”"] )(?:(?:file )?(?:image|photo|picture|photograph|credit)s?: \S|file (?:photo|picture)\b)/i;

interface Line extends Span {
  readonly text: string;
}

/** Lines of a text that are not blank, nor a picture's. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(at, end);
    const start = at + (raw.length - raw.trimStart().length);
    const stop = at + raw.trimEnd().length;
    const words = text.slice(start, stop);
    if (stop > start && !(words.length < 400 && caption.test(words))) lines.push({ start, end: stop, text: words });
    at = end + 1;
  }
  return lines;
}

/**
 * The turns of an interview or a transcript: lines that open with who speaks ("SECRETARY KERRY: …", "Q: … A: …"), or question and
 * answer in turn, each after a dash or a paragraph of its own. Questions of nobody are left out; answers without a name are the
 * interviewee's, whom the lines before the first question name. Empty where the text is no conversation.
 */
export function turnsOf(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]): readonly Turn[] {
  if (!/[:?]/.test(text)) return [];
  const lines = linesOf(text);
  const persons = mentions.filter((m) => m.kind === "name" && (m.type === "person" || m.type === "organisation"));
  return labelledTurns(text, lines, mentions, persons, sentences) ?? answersOf(text, lines, persons, sentences) ?? [];
}

function labelledTurns(
  text: string,
  lines: readonly Line[],
  mentions: readonly Mention[],
  persons: readonly Mention[],
  sentences: readonly Sentence[],
): readonly Turn[] | null {
  const opens = lines.flatMap((line, k) => {
    const label = labelled.exec(line.text);
    const name = label?.[1] ?? /^(QUESTION|ANSWER|Question|Answer)\s*:$/.exec(line.text)?.[1];
    if (name === undefined || heading.test(name)) return [];
    const from = line.start + line.text.indexOf(name);
    const speaker = bearerOf({ start: from, end: from + name.length }, mentions);
    const role = asks(name) || answers.test(name);
    const known =
      role ||
      speaker !== null ||
      (/\p{Lu}{3}/u.test(name) && name === name.toUpperCase()) ||
      isHonorific(name.split(/\s/, 1)[0] ?? "");
    return known ? [{ k, name, from, body: line.start + (label?.[0].length ?? line.text.length), speaker, role }] : [];
  });
  const names = opens.map((o) => o.name.toLowerCase());
  const twice = new Set(names.filter((n, i) => names.indexOf(n) !== i));
  if (opens.length < 2 || (!opens.some((o) => o.role) && twice.size === 0 && opens.length < 4)) return null;
  const first = lines[opens[0]?.k ?? 0] as Line;
  const asked = intervieweeOf(text, first.start, persons, sentences);
  const turns: Turn[] = [];
  opens.forEach((open, i) => {
    const last = opens[i + 1]?.k ?? Math.min(lines.length, open.k + 12);
    if (asks(open.name)) return;
    const label = { start: open.from, end: open.from + open.name.length };
    const bearer = answers.test(open.name) ? asked : open.speaker;
    if (bearer === null && open.role) return;
    const content: Span[] = [];
    const own = lines[open.k] as Line;
    if (open.body < own.end) content.push({ start: open.body, end: own.end });
    const closing = i === opens.length - 1;
    for (let k = open.k + 1; k < last; k++) {
      const line = lines[k] as Line;
      // After the last answer the article goes on about him and others.
      if (closing && (told.test(line.text) || (bearer !== null && line.text.includes(surnameOf(text, bearer))))) break;
      content.push(spanOf(line));
    }
    // An asker known by name only asks.
    if (content.length === 0 || (bearer?.type === "organisation" && content.every((c) => text[c.end - 1] === "?"))) return;
    turns.push({ label, speaker: bearer === null ? { ...label, mention: null } : asSpeaker(bearer), content });
  });
  return turns;
}

/** Questions and answers without names, in turn. */
function answersOf(
  text: string,
  lines: readonly Line[],
  persons: readonly Mention[],
  sentences: readonly Sentence[],
): readonly Turn[] | null {
  const isQuestion = (line: Line) => /\?["”']?$/.test(line.text) && line.text.length < 500;
  const marks = lines.filter((l) => dashed.test(l.text));
  const byDash = marks.length >= 4 && marks.filter(isQuestion).length >= 2;
  const questions = lines.flatMap((l, k) => (isQuestion(l) && (!byDash || dashed.test(l.text)) ? [k] : []));
  if (questions.length < (byDash ? 2 : 3)) return null;
  const first = questions[0] as number;
  // A page with a question here and there is no interview.
  if (!byDash && questions.length * linesToQuestion < lines.length - first) return null;
  const head = (lines[first] as Line).start;
  const speaker =
    intervieweeOf(text, head, persons, sentences) ?? (byDash ? addressed(text, lines[first] as Line, persons) : null);
  if (speaker === null || (!byDash && head - speaker.end > introduction)) return null;
  const lastDash = byDash ? lines.findLastIndex((l) => dashed.test(l.text)) : lines.length;
  const turns: Turn[] = [];
  questions.forEach((q, i) => {
    const next = questions[i + 1] ?? Math.min(lines.length, q + 14);
    const content: Span[] = [];
    for (let k = q + 1; k < next && k <= lastDash; k++) {
      const line = lines[k] as Line;
      const cut = dashed.exec(line.text)?.[0].length ?? 0;
      const isText = /[.!…]["”')]?$/.test(line.text) || line.text.length > 80;
      if (isText) content.push({ start: line.start + cut, end: line.end });
      else if (content.length > 0) break;
    }
    if (content.length > 0) turns.push({ label: null, speaker: asSpeaker(speaker), content });
  });
  const said = turns.flatMap((t) => t.content.map((c) => text.slice(c.start, c.end))).join(" ");
  const own = said.match(/\b(I|we|my|our|me|us|I['’]m|we['’]re)\b/g)?.length ?? 0;
  return turns.length >= 2 && (byDash || own * 120 > said.length / 5) ? turns : null;
}

const asSpeaker = (m: Mention) => ({ start: m.start, end: m.end, mention: m.id });

const spanOf = ({ start, end }: Line): Span => ({ start, end });

/** Whom a label names: a person, a body, or somebody by office ("SECRETARY KERRY", "Minister"). */
function bearerOf(label: Span, mentions: readonly Mention[]): Mention | null {
  let best: Mention | null = null;
  for (let k = firstFrom(mentions, label.start); k < mentions.length && (mentions[k] as Mention).start < label.end; k++) {
    const m = mentions[k] as Mention;
    if (m.end > label.end + 1 || m.kind === "pronoun" || m.type === "demonym" || m.type === "place") continue;
    if (best === null || m.end - m.start > best.end - best.start) best = m;
  }
  return best;
}

/** Who is interviewed: whom the sentences before the first question introduce, or the only person that they name. */
function intervieweeOf(
  text: string,
  before: number,
  persons: readonly Mention[],
  sentences: readonly Sentence[],
): Mention | null {
  const named = persons.filter((m) => m.type === "person" && m.end <= before && m.kind === "name" && full(m));
  // The nearer to the first question, the surer.
  for (let k = named.length - 1; k >= Math.max(0, named.length - 60); k--) {
    const s = sentences[(named[k] as Mention).sentence] as Sentence;
    const words = text.slice(s.start, s.end);
    if (!introduces.test(words) || elsewhere.test(words)) continue;
    const inIt = named.filter((m) => m.sentence === s.index);
    const asked = inIt.find((m) => !/^(by|for)$/.test(s.tokens[m.from - 1]?.lemma ?? ""));
    if (asked !== undefined) return asked;
  }
  const [one] = named;
  const surname = (m: Mention) => surnameOf(text, m).toLowerCase();
  return one !== undefined && named.every((m) => surname(m) === surname(one)) ? one : null;
}

const surnameOf = (text: string, m: Mention): string => text.slice(m.start, m.end).split(/\s+/).at(-1) ?? "";

const full = (m: Mention): boolean => m.name !== undefined && m.to - m.from > 1;

/** Whom the first question addresses ("Ms Temirbek, …"). */
const addressed = (text: string, question: Line, persons: readonly Mention[]): Mention | null =>
  persons.find(
    (m) =>
      m.type === "person" &&
      m.start >= question.start &&
      m.end <= question.end &&
      m.start - question.start < 12 &&
      text[m.end] === ",",
  ) ?? null;
