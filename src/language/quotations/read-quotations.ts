import type { Mention, Quotation, Sentence, Span, Token } from "../analysis.ts";
import { nounType } from "../mentions/nouns.ts";
import { nounPhrase } from "../mentions/read-mentions.ts";
import { dependents, extent } from "../tree.ts";
import type { Attribution } from "./attribution.ts";
import { attributionsIn } from "./attributions-in.ts";
import { blockAfter } from "./block.ts";
import { charsOf, contentOf } from "./content.ts";
import { subjectOf } from "./cue-subject.ts";
import { documents } from "./document-owner.ts";
import { isFloating } from "./floating.ts";
import { fragmentKind } from "./fragment.ts";
import { headlineSaying } from "./headline.ts";
import { type MarkedSpan, markedSpans, paragraphsOf } from "./marks.ts";
import { neighbourOf } from "./neighbour.ts";
import { turnsOf } from "./turns.ts";

type Speaker = NonNullable<Quotation["speaker"]>;
type Draft = Omit<Quotation, "within">;

/**
 * The quotations of a document in text order: direct ones by their marks, indirect and mixed ones by their cue, each with its
 * speaker where the text tells. A quotation without a cue of its own goes on with the speaker before it, within a paragraph or
 * from one paragraph to the next.
 */
export function readQuotations(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]): readonly Quotation[] {
  return new QuotationReader(text, sentences, mentions).read();
}

class QuotationReader {
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  readonly #spans: readonly MarkedSpan[];
  readonly #attributions: readonly (readonly Attribution[])[];
  readonly #paragraphs: readonly Span[];
  readonly #mentions: readonly (readonly Mention[])[];
  /** Attributions that a direct quotation has taken. */
  readonly #taken = new Set<Attribution>();
  readonly #drafts: Draft[] = [];

  constructor(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]) {
    this.#text = text;
    this.#sentences = sentences;
    this.#paragraphs = paragraphsOf(text);
    this.#spans = markedSpans(text, this.#paragraphs);
    this.#attributions = sentences.map(attributionsIn);
    const local: Mention[][] = sentences.map(() => []);
    for (const m of mentions) local[m.sentence]?.push(m);
    this.#mentions = local;
  }

  read(): readonly Quotation[] {
    this.#turns();
    const loose = this.#direct();
    this.#blocks();
    this.#headlines();
    this.#indirect();
    for (const span of loose) this.#fragment(span);
    const sorted = this.#drafts.sort((a, b) => a.start - b.start || b.end - a.end);
    const open: number[] = [];
    return sorted.map((draft, i) => {
      const first = draft.content[0] as Span;
      while (open.length > 0 && !holds(sorted[open.at(-1) as number] as Draft, first)) open.pop();
      const within = open.at(-1) ?? -1;
      open.push(i);
      return { ...draft, within };
    });
  }

  /** Direct quotations; gives back the marked spans that are none, or not yet. */
  #direct(): readonly MarkedSpan[] {
    const loose: MarkedSpan[] = [];
    let last: { draft: Draft; paragraph: number; at: number } | null = null;
    for (let k = 0; k < this.#spans.length; k++) {
      const span = this.#spans[k] as MarkedSpan;
      if (span.within >= 0) {
        loose.push(span);
        continue;
      }
      const inner = trimmedSpan(this.#text, span.inner);
      if (inner.end <= inner.start) continue;
      const link = this.#cueOf(span, inner);
      // A mark that nothing closes, in the middle of a sentence that nobody says: a slip of the pen.
      if (span.fault === "unclosed" && link === null && span.start > (this.#paragraphs[span.paragraph] as Span).start + 1)
        continue;
      const clausal = this.#isClausal(span, inner);
      if (!clausal && (link === null || !link.immediate)) {
        loose.push(span);
        continue;
      }
      // A paragraph whose quotation was left open goes on in the next that opens with a mark.
      const previous = last as { draft: Draft; paragraph: number; at: number } | null;
      const before = previous === null ? null : (this.#spans[previous.at] as MarkedSpan);
      const reopened =
        previous !== null &&
        before?.fault === "unclosed" &&
        span.paragraph === previous.paragraph + 1 &&
        span.start <= (this.#paragraphs[span.paragraph] as Span).start + 1;
      const onlyCue =
        previous !== null &&
        span.paragraph === previous.paragraph &&
        link === null &&
        this.#isCueOnly(previous.draft, before as MarkedSpan, span);
      if (previous !== null && (reopened || onlyCue) && link === null) {
        const draft: Draft = {
          ...previous.draft,
          content: [...previous.draft.content, inner],
          end: Math.max(previous.draft.end, span.end),
        };
        this.#drafts[this.#drafts.indexOf(previous.draft, Math.max(0, this.#drafts.length - 3))] = draft;
        last = { draft, paragraph: span.paragraph, at: k };
        continue;
      }
      if (
        link !== null &&
        previous !== null &&
        link.attribution !== null &&
        this.#taken.has(link.attribution) &&
        link.attribution.sentence.index >= this.#sentenceAt(span.start) &&
        span.paragraph === previous.paragraph
      ) {
        // `"…," he said, "…"`: the cue in the middle serves both.
        const draft: Draft = {
          ...previous.draft,
          content: [...previous.draft.content, inner],
          end: Math.max(previous.draft.end, span.end),
        };
        this.#drafts[this.#drafts.indexOf(previous.draft, Math.max(0, this.#drafts.length - 3))] = draft;
        last = { draft, paragraph: span.paragraph, at: k };
        continue;
      }
      const draft = this.#directDraft(span, inner, link, previous);
      this.#drafts.push(draft);
      last = { draft, paragraph: span.paragraph, at: k };
    }
    return loose;
  }

  #directDraft(
    span: MarkedSpan,
    inner: Span,
    link: Link | null,
    last: { draft: Draft; paragraph: number; at: number } | null,
  ): Draft {
    if (link !== null) {
      if (link.attribution !== null) this.#taken.add(link.attribution);
      const speaker = link.speaker === null ? null : this.#speaker(link.sentence, link.speaker);
      const addressee = link.attribution?.addressee == null ? null : this.#speaker(link.sentence, link.attribution.addressee);
      const cue = link.attribution === null ? null : cueSpan(link.attribution);
      const fallback = speaker ?? (last !== null && span.paragraph - last.paragraph <= 1 ? last.draft.speaker : null);
      const parts = [span, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])];
      return {
        form: link.attribution?.cue.stance === "describe" || link.attribution?.cue.lemma === "call" ? "mixed" : "direct",
        start: Math.min(...parts.map((p) => p.start)),
        end: Math.max(...parts.map((p) => p.end)),
        content: [inner],
        cue,
        speaker: fallback,
        ...(speaker !== null && link.speaker !== null && this.#joint(link.sentence, link.speaker)),
        addressee,
        rule: speaker === null && fallback !== null ? "continued" : link.rule,
      };
    }
    const base = { form: "direct", start: span.start, end: span.end, content: [inner], cue: null, addressee: null } as const;
    const introduced = this.#introduction(span, last);
    if (introduced !== null) return { ...base, speaker: introduced, rule: "introduced" };
    if (last !== null && last.draft.speaker !== null && span.paragraph - last.paragraph <= 1)
      return { ...base, speaker: last.draft.speaker, addressee: last.draft.addressee, rule: "continued" };
    return { ...base, speaker: null, rule: "none" };
  }

  /** The sentence before, where it has somebody speak ("X warned of … . "We …"") after the last quotation. */
  #introduction(span: MarkedSpan, last: { draft: Draft; paragraph: number } | null): Speaker | null {
    const at = this.#sentenceAt(span.start) - 1;
    const sentence = this.#sentences[at];
    if (sentence === undefined || (last !== null && sentence.end <= last.draft.end)) return null;
    const paragraph = this.#paragraphs[span.paragraph] as Span;
    const near = sentence.start >= paragraph.start;
    if (!near && sentence.start < (this.#paragraphs[span.paragraph - 1]?.start ?? paragraph.start)) return null;
    const attribution = (this.#attributions[at] as readonly Attribution[]).findLast(
      (a) =>
        a.speaker !== null &&
        !a.unsaid &&
        this.#isMain(sentence, a.at) &&
        !this.#isQuoted((sentence.tokens[a.at] as Token).start),
    );
    if (attribution?.speaker != null) return this.#speaker(sentence, attribution.speaker);
    const root = sentence.tokens.find((t) => t.head < 0);
    if (root === undefined || this.#isQuoted(root.start)) return null;
    const subject = subjectOf(sentence, root);
    if (!subject) return null;
    const mention = this.#mentionAt(sentence, subject.index);
    return mention?.type === "person" && (near || /:$/.test(this.#text.slice(sentence.start, sentence.end).trimEnd()))
      ? this.#speaker(sentence, subject.index)
      : null;
  }

  /** A verb of the sentence's main clause, or one joined to it; a phrase like "according to". */
  #isMain(sentence: Sentence, at: number): boolean {
    const t = sentence.tokens[at] as Token;
    if (t.upos !== "VERB" || t.head < 0) return true;
    return /^(conj|parataxis|ccomp)/.test(t.deprel) && (sentence.tokens[t.head] as Token).head < 0;
  }

  /** The cue that a marked span hangs on: right after it, right before it, or in the tree. */
  #cueOf(span: MarkedSpan, inner: Span): Link | null {
    const s0 = this.#sentenceAt(inner.start);
    const s1 = this.#sentenceAt(Math.max(inner.start, inner.end - 1));
    const sentence = this.#sentences[s0];
    const whole = sentence !== undefined && inner.end - inner.start > 50 && isSentenceLike(sentence, inner);
    const after = this.#opens(span, s0) || s1 > s0 || whole ? this.#trailing(span, s1) : null;
    if (after?.strong) return after;
    const before = this.#leading(span, s0);
    if (before?.immediate) return before;
    return after ?? before ?? this.#colon(span, s0) ?? this.#dash(span, s1);
  }

  /** A quotation that begins its sentence, or comes after a comma or colon, may be followed by its cue; a fragment may not. */
  #opens(span: MarkedSpan, at: number): boolean {
    const sentence = this.#sentences[at];
    if (sentence === undefined || span.start - sentence.start <= 2) return true;
    return /[,:;—–.?!"”’]\s*$/.test(this.#text.slice(Math.max(0, span.start - 4), span.start));
  }

  /** `"…," X said`, `"…", said X`, `"…?" X asked` (a new sentence for the splitter). */
  #trailing(span: MarkedSpan, at: number): Link | null {
    for (const s of [at, at + 1]) {
      const sentence = this.#sentences[s];
      if (sentence === undefined || sentence.start >= (this.#paragraphs[span.paragraph] as Span).end) break;
      if (s > at && sentence.start - span.end > 2) break;
      const lastChar = this.#text[span.inner.end - 1] ?? "";
      const nextChar = this.#text.slice(span.end, span.end + 2).trim()[0] ?? "";
      const invites = /[,?!…—-]/.test(lastChar) || /[,—–-]/.test(nextChar);
      // A full stop before the closing mark ends the quotation's sentence: what follows is a new one.
      if (s > at && !invites) break;
      const stopped = lastChar === "." && !invites;
      for (const a of this.#attributions[s] as readonly Attribution[]) {
        const verb = sentence.tokens[a.at] as Token;
        if (verb.start < span.end) continue;
        if (this.#isQuoted(verb.start)) break;
        // "…", adding that …: another saying, not this one's cue.
        if (verb.xpos === "VBG" && a.rule !== "subject") break;
        const linked = this.#treeLinked(sentence, a, span);
        const first = sentence.tokens.findIndex((t) => t.start >= span.end);
        const gap = sentence.tokens.slice(first, a.at).filter((t) => t.upos !== "PUNCT");
        if (gap[0]?.upos === "CCONJ") break;
        if (stopped && sentence.tokens.length - a.at > 6) break;
        const beside = sentence.tokens[a.at - 1];
        const sides =
          beside !== undefined && /^(NOUN|PROPN|PRON)$/.test(beside.upos)
            ? (["before", "after"] as const)
            : (["after", "before"] as const);
        const speaker =
          outside(sentence, a.speaker, span) ??
          outside(sentence, neighbourOf(sentence, a.at, sides[0]), span) ??
          outside(sentence, neighbourOf(sentence, a.at, sides[1]), span) ??
          gap.find((t) => t.upos === "PROPN" || t.upos === "NOUN")?.index ??
          null;
        const plain =
          gap.length <= 14 &&
          (gap.every((t) => /^(NOUN|PROPN|PRON|DET|ADJ|ADP|NUM|PART|AUX|ADV|CCONJ|SYM)$/.test(t.upos)) ||
            this.#within(sentence, gap, speaker));
        if ((invites && plain) || (linked && gap.length <= 40)) {
          const inverted = speaker !== null && speaker > a.at;
          return {
            sentence,
            attribution: a,
            speaker,
            immediate: invites || linked,
            strong: invites,
            rule: a.rule === "subject" || a.rule === "aside" ? (inverted ? "cue-after-inverted" : "cue-after") : a.rule,
          };
        }
        break;
      }
    }
    return null;
  }

  /** `X said: "…"`, `X said, "…"`, `said that "…"`, `called it "…"` */
  #leading(span: MarkedSpan, at: number): Link | null {
    const sentence = this.#sentences[at];
    if (sentence === undefined || sentence.start >= span.start) return this.#colonBefore(span, at - 1);
    const a = (this.#attributions[at] as readonly Attribution[]).findLast(
      (x) => (sentence.tokens[x.at] as Token).end <= span.start && !this.#isQuoted((sentence.tokens[x.at] as Token).start),
    );
    if (a === undefined) return null;
    const gap = sentence.tokens.filter((t) => t.index >= a.to && t.end <= span.start);
    const last = gap.at(-1);
    const open =
      last === undefined ||
      /^[,:—–-]$/.test(last.form) ||
      last.lemma === "that" ||
      last.form === "," ||
      last.lemma === "as" ||
      last.lemma === "on";
    const verbs = gap.filter((t) => t.upos === "VERB" && t.index !== a.addressee).length;
    const speaker =
      outside(sentence, a.speaker, span) ??
      outside(sentence, neighbourOf(sentence, a.at, "before"), span) ??
      outside(sentence, neighbourOf(sentence, a.at, "after"), span);
    // "a user labelled 'Anonymous'": a name, not words.
    if (a.cue.stance === "describe" && a.passive) return null;
    const immediate = open && (verbs === 0 || last?.form === ":") && gap.length <= 30 && a.cue.frames.includes("q");
    // "called it 'a disaster'", "described the deal as 'historic'"
    const described =
      (a.cue.stance === "describe" || a.cue.lemma === "call") && gap.length <= 8 && verbs === 0 && last?.upos !== "PUNCT";
    if (described && speaker !== null)
      return {
        sentence,
        attribution: a,
        speaker,
        immediate: true,
        strong: false,
        rule: a.rule === "subject" ? "cue-before" : a.rule,
      };
    if (!immediate && !this.#treeLinked(sentence, a, span)) return null;
    const rest = (last === undefined && gap.length === 0) || last?.lemma !== "that";
    return {
      sentence,
      attribution: a,
      speaker,
      immediate: immediate && rest,
      strong: false,
      rule: a.rule === "subject" ? "cue-before" : a.rule,
    };
  }

  /** A sentence before that ends in a colon. */
  #colonBefore(span: MarkedSpan, at: number): Link | null {
    const sentence = this.#sentences[at];
    if (sentence === undefined || !/^[:,]$/.test(sentence.tokens.at(-1)?.form ?? "")) return null;
    if (sentence.start < (this.#paragraphs[span.paragraph - 1]?.start ?? 0)) return null;
    const a = (this.#attributions[at] as readonly Attribution[]).findLast((x) => x.speaker !== null);
    if (a !== undefined) return { sentence, attribution: a, speaker: a.speaker, immediate: true, strong: false, rule: "colon" };
    const root = sentence.tokens.find((t) => t.head < 0);
    const speaker =
      root === undefined ? null : (subjectOf(sentence, root)?.index ?? (/^(NOUN|PROPN)$/.test(root.upos) ? root.index : null));
    return speaker === null ? null : { sentence, attribution: null, speaker, immediate: true, strong: false, rule: "colon" };
  }

  /** `Minister: "…"` */
  #colon(span: MarkedSpan, at: number): Link | null {
    const sentence = this.#sentences[at];
    if (sentence === undefined || sentence.start >= span.start) return null;
    const gap = sentence.tokens.filter((t) => t.end <= span.start);
    if (
      gap.at(-1)?.form !== ":" ||
      gap.length > 12 ||
      this.#text.slice(span.inner.start, span.inner.end).split(" ", 4).length < 4
    )
      return null;
    const verb =
      gap.find((t) => t.upos === "VERB" && (t.head < 0 || (sentence.tokens[t.head] as Token).start >= span.start)) ??
      gap.find((t) => t.upos === "VERB");
    if (verb !== undefined) {
      // "His counterpart disagreed: …"
      const subject = outside(sentence, subjectOf(sentence, verb)?.index ?? null, span);
      const mention = subject === null ? null : this.#mentionAt(sentence, subject);
      if (subject === null || mention === null || (mention.type !== "person" && mention.type !== "organisation")) return null;
      return { sentence, attribution: null, speaker: subject, immediate: true, strong: false, rule: "colon" };
    }
    const head = gap.findLast((t) => /^(PROPN|NOUN)$/.test(t.upos) && !/^(compound|flat|nmod)/.test(t.deprel));
    if (head === undefined || gap.some((t) => t.upos === "VERB")) return null;
    return { sentence, attribution: null, speaker: head.index, immediate: true, strong: false, rule: "colon" };
  }

  /** `"…" - expert`, as headlines do. */
  #dash(span: MarkedSpan, at: number): Link | null {
    const sentence = this.#sentences[at];
    if (sentence === undefined || !/^\s*[-–—]\s/.test(this.#text.slice(span.end, span.end + 4))) return null;
    const rest = sentence.tokens.filter((t) => t.start >= span.end && t.upos !== "PUNCT");
    const head =
      rest.find((t) => /^(NOUN|PROPN)$/.test(t.upos) && !/^(compound|nmod:desc|amod)/.test(t.deprel)) ??
      rest.find((t) => /^(NOUN|PROPN)$/.test(t.upos));
    if (head === undefined || rest.length > 8 || rest.some((t) => /^(VERB|AUX)$/.test(t.upos))) return null;
    return { sentence, attribution: null, speaker: head.index, immediate: true, strong: false, rule: "dash" };
  }

  /** Whether the gap's words all belong to the speaker's own noun phrase ("X, who heads the agency, said"). */
  #within(sentence: Sentence, gap: readonly Token[], speaker: number | null): boolean {
    if (speaker === null) return false;
    const { from, to } = extent(sentence, speaker);
    return gap.every((t) => t.index >= from && t.index < to);
  }

  /** The quotation's head hangs on the cue as what is said, or the cue hangs on it as an aside. */
  #treeLinked(sentence: Sentence, a: Attribution, span: Span): boolean {
    const inside = (t: Token | undefined) => t !== undefined && t.start >= span.start && t.end <= span.end;
    for (const c of dependents(sentence, a.at)) if (/^(ccomp|parataxis|obj|xcomp|advcl)/.test(c.deprel) && inside(c)) return true;
    const verb = sentence.tokens[a.at] as Token;
    return verb.deprel === "parataxis" && inside(sentence.tokens[verb.head]);
  }

  /** Between two marked spans of a paragraph stands nothing but the first one's cue. */
  #isCueOnly(draft: Draft, before: MarkedSpan, span: MarkedSpan): boolean {
    if (draft.cue === null || draft.cue.start < before.end) return this.#text.slice(before.end, span.start).trim() === "";
    const between = this.#text.slice(before.end, span.start);
    return (
      between.length < 160 &&
      draft.cue.start < span.start &&
      !/[.!?]\s+\S/.test(between.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|[A-Z])\./g, ""))
    );
  }

  /** Does what is between the marks stand as a sentence or more of its own? */
  #isClausal(span: MarkedSpan, inner: Span): boolean {
    const words = this.#text.slice(inner.start, inner.end).split(/\s+/, 8).length;
    const s0 = this.#sentences[this.#sentenceAt(inner.start)];
    if (s0 === undefined) return false;
    const opens = inner.start - s0.start <= 2;
    const closes =
      /[.!?…,]/.test(this.#text[inner.end - 1] ?? "") ||
      /[.!?…,]/.test(this.#text[span.inner.end - 1] ?? "") ||
      span.fault !== "none" ||
      /^["”'’»]?\s*[,.]/.test(this.#text.slice(span.inner.end, span.inner.end + 3));
    const several = inner.end > s0.end;
    if (several) return true;
    // "… in Syria “We are working hard to defeat them,” Lyons said": too much of a sentence to be a scrap of the one around it.
    if (closes && words >= 8 && /,/.test(this.#text.slice(inner.end, span.end + 1)) && isSentenceLike(s0, inner)) return true;
    if (opens && closes && words >= 2) {
      // A title or a nickname may open a sentence too; a clause has its verb.
      return (
        s0.tokens.some((t) => t.start >= inner.start && t.end <= inner.end && (t.upos === "VERB" || t.upos === "AUX")) ||
        this.#text.slice(span.end, s0.end).trim().length <= 1 ||
        /,/.test(this.#text.slice(inner.end, span.end + 1))
      );
    }
    return span.fault === "missing" || (span.fault === "unclosed" && opens);
  }

  /** "The minister said:" and a block without marks. */
  #blocks(): void {
    let done = 0;
    for (const sentence of this.#sentences) {
      if (sentence.start < done || sentence.tokens.at(-1)?.form !== ":") continue;
      const next = this.#sentences[sentence.index + 1];
      if (next === undefined || !this.#text.slice(sentence.end, next.start).includes("\n")) continue;
      const a = (this.#attributions[sentence.index] as readonly Attribution[]).findLast(
        (x) => x.cue.frames.includes("q") && x.cue.frames !== "q" && !this.#taken.has(x),
      );
      if (a === undefined || this.#isQuoted((sentence.tokens[a.at] as Token).start)) continue;
      const speaker = a.speaker ?? neighbourOf(sentence, a.at, "before");
      const nobody = speaker !== null && /^(this|that|what|which|it|there)$/i.test((sentence.tokens[speaker] as Token).form);
      const content = speaker === null || nobody ? [] : blockAfter(this.#text, sentence.end);
      if (speaker === null || content.length === 0) continue;
      this.#taken.add(a);
      done = (content.at(-1) as Span).end;
      const who = this.#speaker(sentence, speaker);
      this.#drafts.push({
        form: "direct",
        start: Math.min(who.start, cueSpan(a).start),
        end: done,
        content,
        cue: cueSpan(a),
        speaker: who,
        addressee: a.addressee === null ? null : this.#speaker(sentence, a.addressee),
        rule: "block",
      });
    }
  }

  /** What is said in turn, in interviews and transcripts. */
  #turns(): void {
    for (const { label, speaker, content } of turnsOf(this.#text, this.#sentences, this.#mentions.flat())) {
      const [first, last] = [content[0] as Span, content.at(-1) as Span];
      this.#drafts.push({
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
  #headlines(): void {
    for (const sentence of this.#sentences) {
      const saying = headlineSaying(this.#text, sentence, this.#mentions[sentence.index] as readonly Mention[]);
      if (saying === null || this.#isTaken(saying.content)) continue;
      const mention = this.#mentionAt(sentence, saying.speaker);
      const within = mention !== null && mention.start >= saying.words.start && mention.end <= saying.words.end;
      const speaker = within ? this.#speaker(sentence, saying.speaker) : { ...saying.words, mention: null };
      this.#drafts.push({
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

  /** Whether words are already somebody's by a turn or by marks. */
  #isTaken(content: Span): boolean {
    return this.#drafts.some((d) => d.content.some((c) => c.start < content.end && content.start < c.end));
  }

  /** "This was said by X.": the words of the sentence before, or the quotation that ends there and is nobody's yet. */
  #floating(sentence: Sentence, a: Attribution): void {
    const before = this.#sentences[sentence.index - 1];
    if (
      before === undefined ||
      a.speaker === null ||
      /\n\s*\n\s*\S[^\n]*\n\s*\n/.test(this.#text.slice(before.end, sentence.start))
    )
      return;
    const speaker = this.#speaker(sentence, a.speaker);
    const cue = cueSpan(a);
    const k = this.#drafts.findLastIndex((d) => d.cue === null && d.end <= sentence.start && d.end >= before.start);
    const draft = this.#drafts[k];
    if (draft !== undefined) {
      this.#drafts[k] = { ...draft, cue, speaker, end: Math.max(speaker.end, cue.end), rule: "floating" };
      return;
    }
    const content = trimmedSpan(this.#text, undated(this.#text, before, { start: before.start, end: before.end }));
    if (this.#isTaken(content) || before.tokens.length < 4) return;
    this.#drafts.push({
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

  /** Indirect and mixed quotations: every attribution that no direct quotation took. */
  #indirect(): void {
    for (const sentence of this.#sentences) {
      for (const a of this.#attributions[sentence.index] as readonly Attribution[]) {
        if (this.#taken.has(a) || a.unsaid || a.speaker === null) continue;
        if (this.#isUnlikely(sentence, a)) continue;
        // A cue outside the marks has no subject inside them.
        if (
          this.#isQuoted((sentence.tokens[a.speaker] as Token).start) &&
          !this.#isQuoted((sentence.tokens[a.at] as Token).start)
        )
          continue;
        const ranges = contentOf(sentence, a);
        if (ranges.length === 0 && isFloating(sentence, a)) this.#floating(sentence, a);
        if (ranges.length === 0) continue;
        const content = ranges
          .map((r) => undated(this.#text, sentence, unmarked(this.#text, charsOf(sentence, r))))
          .filter((c) => /\p{L}/u.test(this.#text.slice(c.start, c.end)));
        if (content.length === 0) continue;
        const cue = cueSpan(a);
        const size = content.reduce((n, c) => n + c.end - c.start, 0);
        if (size < 6) continue;
        const speaker = this.#speaker(sentence, a.speaker);
        if (content.some((c) => c.start <= speaker.start && speaker.end <= c.end)) continue;
        const marked = this.#spansIn(content);
        const parts = [...content, cue, speaker];
        this.#drafts.push({
          form: marked ? "mixed" : "indirect",
          start: Math.min(...parts.map((p) => p.start)),
          end: Math.max(...parts.map((p) => p.end)),
          content,
          cue,
          speaker,
          ...this.#joint(sentence, a.speaker),
          addressee: a.addressee === null ? null : this.#speaker(sentence, a.addressee),
          rule: a.rule,
        });
      }
    }
  }

  /** The author's own "I think", thoughts of nobody known, evidence that "suggests". */
  #isUnlikely(sentence: Sentence, a: Attribution): boolean {
    const head = sentence.tokens[a.speaker as number] as Token;
    if (a.cue.frames.includes("m") && a.rule === "antecedent") return true;
    if (/^it$/i.test(head.form) && this.#isQuoted(head.start)) return true;
    if (head.upos === "PRON") {
      if (/^(i|we|you|it|this|that|one|there|what|which|me|us|these|those)$/i.test(head.form))
        return !(
          head.form.toLowerCase() === "it" &&
          a.cue.stance !== "think" &&
          !/^(suggest|imply|indicate|mean|signal|expect|estimate)$/.test(a.cue.lemma)
        );
      return false;
    }
    const mention = this.#mentionAt(sentence, head.index);
    if (a.rule === "by-agent" && head.upos === "NOUN" && nounType(head.lemma) === undefined) return true;
    const somebody = mention !== null && mention.type !== "other";
    // A court or a report finds that something is so; a man finds his keys.
    if (a.cue.lemma === "find" && mention?.type !== "organisation" && !finding.test(head.lemma)) return true;
    if (
      a.cue.frames.includes("m") ||
      /^(suggest|imply|indicate|signal|explain|mean|reveal|confirm|guarantee|reflect|highlight|read|project|threaten|promise|demand)$/.test(
        a.cue.lemma,
      ) ||
      a.cue.frames === "n" ||
      (a.cue.frames.includes("n") && contentIsNoun(sentence, a))
    ) {
      if (!somebody && head.upos !== "PROPN" && !documents.has(head.lemma.toLowerCase())) return true;
      if (/^(dismiss|reject|welcome|hail|greet)$/.test(a.cue.lemma)) {
        const object = dependents(sentence, a.at).find((c) => c.deprel === "obj");
        if (object !== undefined && this.#mentionAt(sentence, object.index)?.type === "person") return true;
      }
    }
    return false;
  }

  /** What is left between marks: words taken up in a mixed quotation, scare quotes, titles (none). */
  #fragment(span: MarkedSpan): void {
    const inner = trimmedSpan(this.#text, span.inner);
    if (inner.end <= inner.start) return;
    if (
      span.within < 0 &&
      this.#drafts.some((d) => d.form !== "scare" && d.content.some((c) => c.start <= inner.start && inner.end <= c.end))
    )
      return;
    const sentence = this.#sentences[this.#sentenceAt(inner.start)];
    if (sentence === undefined) return;
    const kind = fragmentKind(this.#text, sentence, span, inner);
    if (kind === "title") return;
    const base = { start: span.start, end: span.end, content: [inner] };
    if (kind === "words" && span.within < 0) {
      const a = (this.#attributions[sentence.index] as readonly Attribution[]).find(
        (x) => x.speaker !== null && !this.#isQuoted((sentence.tokens[x.at] as Token).start),
      );
      const governor = a ?? null;
      const speaker = governor?.speaker ?? this.#governor(sentence, inner);
      if (speaker !== null) {
        const who = this.#speaker(sentence, speaker);
        const cue = governor === null ? null : cueSpan(governor);
        const parts = [base, who, ...(cue ? [cue] : [])];
        this.#drafts.push({
          form: "mixed",
          ...base,
          start: Math.min(...parts.map((p) => p.start)),
          end: Math.max(...parts.map((p) => p.end)),
          cue,
          speaker: who,
          addressee: null,
          rule: governor === null ? "governor" : governor.rule,
        });
        return;
      }
    }
    this.#drafts.push({ form: "scare", ...base, cue: null, speaker: null, addressee: null, rule: kind });
  }

  /** The person, body or state whose doing a marked fragment stands in. */
  #governor(sentence: Sentence, inner: Span): number | null {
    let at = sentence.tokens.find(
      (t) =>
        t.start >= inner.start &&
        (t.head < 0 ||
          (sentence.tokens[t.head] as Token).start < inner.start ||
          (sentence.tokens[t.head] as Token).start >= inner.end),
    );
    for (let k = 0; at !== undefined && k < 12; k++) {
      if (at.upos === "VERB") {
        const subject = subjectOf(sentence, at);
        if (subject !== null && (sentence.tokens[subject.index] as Token).end <= inner.start) {
          const mention = this.#mentionAt(sentence, subject.index);
          if (mention !== null && mention.type !== "other") return subject.index;
        }
      }
      at = sentence.tokens[at.head];
    }
    return null;
  }

  #sentenceAt(offset: number): number {
    let low = 0;
    let high = this.#sentences.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#sentences[mid] as Sentence).start <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  #spanIndex(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#spans[mid] as MarkedSpan).start <= offset) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  #isQuoted(offset: number): boolean {
    let k = this.#spanIndex(offset);
    if (k < 0) return false;
    for (let span = this.#spans[k]; span !== undefined; span = k >= 0 ? this.#spans[k] : undefined) {
      if (offset < span.end) {
        const words = this.#text.slice(span.inner.start, Math.min(span.inner.end, span.inner.start + 60)).split(/\s+/, 4).length;
        return words > 3 || span.inner.end - span.inner.start > 60;
      }
      if (span.within < 0) return false;
      k = span.within;
    }
    return false;
  }

  #spansIn(content: readonly Span[]): boolean {
    return content.some((c) => {
      for (let k = this.#spanIndex(c.end - 1); k >= 0 && k > this.#spanIndex(c.end - 1) - 6; k--) {
        const span = this.#spans[k] as MarkedSpan;
        if (span.inner.start >= c.start - 1 && span.inner.end <= c.end + 1) return true;
      }
      return false;
    });
  }

  #mentionAt(sentence: Sentence, index: number): Mention | null {
    let best: Mention | null = null;
    for (const m of this.#mentions[sentence.index] as readonly Mention[]) {
      if (m.head === index) return m;
      if (m.from <= index && index < m.to && m.kind === "name" && (best === null || m.to - m.from < best.to - best.from))
        best = m;
    }
    return best;
  }

  /** Those joined to the speaker's noun by "and". */
  #joint(sentence: Sentence, index: number): { joint?: readonly Speaker[] } {
    const others = dependents(sentence, index).filter(
      (t) => t.deprel === "conj" && /^(NOUN|PROPN)$/.test(t.upos) && t.index > index && t.index - index < 16,
    );
    return others.length === 0 ? {} : { joint: others.map((t) => this.#speaker(sentence, t.index)) };
  }

  /**
   * The name that a role's words belong to, where the tree has torn the two ("Emeritus Professor | John Burrows, chairman of …") or a
   * comma parts them ("The commander, Gen. John Hall, said").
   */
  #named(sentence: Sentence, index: number): Mention | null {
    const role = this.#mentionAt(sentence, index);
    const token = sentence.tokens[index] as Token;
    const above = this.#appositionOf(sentence, token);
    if (above !== null) return above;
    if (nounType(token.lemma) !== "person" || token.xpos.endsWith("S") || (role?.kind === "name" && role.head !== index))
      return null;
    const local = this.#mentions[sentence.index] as readonly Mention[];
    const to = role?.head === index ? role.to : index + 1;
    const isName = (m: Mention) => m.kind === "name" && m.type === "person" && m.head !== index;
    const torn = local.find((m) => isName(m) && m.from === to);
    if (torn !== undefined) return torn;
    if (sentence.tokens[to]?.form !== ",") return null;
    return local.find((m) => isName(m) && m.from === to + 1 && sentence.tokens[m.to]?.form === ",") ?? null;
  }

  /** "Cres Hall, director of the study and chairman of the centre, says": the name that a role is in apposition to. */
  #appositionOf(sentence: Sentence, role: Token): Mention | null {
    let at: Token | undefined = role;
    for (let k = 0; at !== undefined && k < 4; k++) {
      const head: Token | undefined = sentence.tokens[at.head];
      if (head === undefined || !/^(appos|conj)/.test(at.deprel) || head.index > at.index) return null;
      if (at.deprel === "appos" && head.upos === "PROPN") {
        const mention = this.#mentionAt(sentence, head.index);
        return mention?.kind === "name" && mention.type === "person" ? mention : null;
      }
      at = head;
    }
    return null;
  }

  #speaker(sentence: Sentence, index: number): Speaker {
    const mention = this.#named(sentence, index) ?? this.#mentionAt(sentence, index);
    if (mention !== null) return { start: mention.start, end: mention.end, mention: mention.id };
    const token = sentence.tokens[index] as Token;
    const range = token.upos === "PRON" ? { from: index, to: index + 1 } : { ...nounPhrase(sentence, index) };
    // "Mr Ellwood", where nothing holds the two together.
    if (token.upos === "PROPN")
      while (range.to < sentence.tokens.length && range.to - index < 6 && (sentence.tokens[range.to] as Token).upos === "PROPN")
        range.to++;
    return { ...charsOf(sentence, range), mention: null };
  }
}

/** Within a stretch of a sentence stand a finite verb and its subject. */
const isSentenceLike = (sentence: Sentence, inner: Span): boolean =>
  sentence.tokens.some((t) => {
    if (t.start < inner.start || t.end > inner.end || !/^nsubj|^expl/.test(t.deprel)) return false;
    const verb = sentence.tokens[t.head];
    return verb !== undefined && verb.start >= inner.start && verb.end <= inner.end && !/^(WDT|WP)$/.test(t.xpos);
  });

/** A token, if it stands outside a span. */
const outside = (sentence: Sentence, index: number | null, span: Span): number | null => {
  const t = index === null ? undefined : sentence.tokens[index];
  return t !== undefined && (t.end <= span.start || t.start >= span.end) ? index : null;
};

interface Link {
  readonly sentence: Sentence;
  readonly attribution: Attribution | null;
  readonly speaker: number | null;
  /** Nothing but the speaker stands between cue and marks. */
  readonly immediate: boolean;
  readonly strong: boolean;
  readonly rule: string;
}

const holds = (outer: Draft, inner: Span): boolean =>
  outer.content.some((c) => c.start <= inner.start && inner.end <= c.end && c.end - c.start > inner.end - inner.start);

function cueSpan(a: Attribution): NonNullable<Quotation["cue"]> {
  return { ...charsOf(a.sentence, a), sentence: a.sentence.index, from: a.from, to: a.to, head: a.at };
}

const finding =
  /^(report|study|survey|poll|court|judge|jury|inquiry|investigation|review|probe|panel|audit|assessment|tribunal|analysis)$/;

const contentIsNoun = (sentence: Sentence, a: Attribution): boolean =>
  !dependents(sentence, a.at).some((c) => /^(ccomp|xcomp)/.test(c.deprel));

const dateline = /^[A-Z][A-Z .,/'’-]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?(?: \([^)]{2,40}\))?\s*[-–—]+\s*/;

/** Without the dateline that opens a report's first sentence. */
function undated(text: string, sentence: Sentence, span: Span): Span {
  if (span.start !== sentence.start) return span;
  const cut = dateline.exec(text.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0;
  return { start: span.start + cut, end: span.end };
}

/** Without a closing mark at its end, or an opening one at its head, whose fellow stands outside. */
function unmarked(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const marks = inner.match(/["“”«»]/g)?.length ?? 0;
  if (marks % 2 === 0) return span;
  if (/["”»]$/.test(inner)) return { start: span.start, end: span.end - 1 };
  return /^["“«]/.test(inner) ? { start: span.start + 1, end: span.end } : span;
}

/** Without space and the comma that belongs to the reporting sentence. */
function trimmedSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /[\s,]/.test(text[end - 1] as string)) end--;
  return { start, end };
}
