import type { Document } from "../intake/document.ts";
import { analyse } from "../language/analyse.ts";
import type { Analysis, Sentence, Token } from "../language/analysis.ts";
import type { Engine } from "../language/engine.ts";
import type { World } from "../world/world.ts";
import { readEvents, type SentenceReading } from "./events/code-events.ts";
import type { Finding } from "./finding.ts";
import { type Lexicon, loadLexicon } from "./lexicon/lexicon.ts";
import { PartyReader } from "./parties/read-parties.ts";
import { codeAnalysis } from "./read.ts";

/** Why a finding is there: its rule, the words that triggered it, the way through the sentence to each party, the reasons. */
export interface Explanation {
  readonly finding: Finding;
  readonly rule: string;
  /** The lexicon line behind the rule, if it is one of the lexicon's: file and line. */
  readonly entry: string | null;
  readonly trigger: string;
  /** One line a party: what it is in the event, and how the tree leads from the trigger to it. */
  readonly paths: readonly string[];
  readonly because: readonly string[];
}

/** A sentence with what was found in it and, for every known word that gave nothing, why. */
export interface SentenceExplanation {
  readonly text: string;
  readonly findings: readonly Explanation[];
  /** Why there is no event, or not more: "no predicate of the lexicon", or a line a word. */
  readonly withoutEvent: readonly string[];
}

/** Explains all findings of a document, sentence by sentence; nothing of the text is left out. */
export function explainDocument(document: Document, engine: Engine, world: World): readonly SentenceExplanation[] {
  const analysis = analyse(document, engine, world);
  const { findings } = codeAnalysis(analysis, world);
  const readings = readEvents(analysis, new PartyReader(analysis, world));
  const lexicon = loadLexicon();
  return readings.map((reading) => ({
    text: analysis.document.text.slice(reading.sentence.start, reading.sentence.end),
    findings: findings
      .filter((finding) => startsIn(finding, reading.sentence))
      .map((finding) => explanationOf(analysis, finding)),
    withoutEvent: whyNot(reading, lexicon),
  }));
}

const startsIn = (finding: Finding, sentence: Sentence): boolean =>
  finding.evidence.start >= sentence.start && finding.evidence.start < sentence.end;

/** Why one finding is there. */
export function explanationOf(analysis: Analysis, finding: Finding): Explanation {
  const sentence = analysis.sentences.find(
    (each) => each.start <= finding.trace.trigger.start && finding.trace.trigger.start < each.end,
  );
  return {
    finding,
    rule: finding.trace.rule,
    entry: /^[a-z]+\.\d+$/.test(finding.trace.rule)
      ? `src/coding/lexicon/data/${finding.trace.rule.replace(".", ".tsv line ")}`
      : null,
    trigger: finding.trace.trigger.text,
    paths: sentence && finding.kind === "event" ? eventPaths(sentence, finding) : [],
    because: finding.trace.because,
  };
}

function eventPaths(sentence: Sentence, event: Extract<Finding, { kind: "event" }>): readonly string[] {
  const trigger = sentence.tokens.find((token) => token.start === event.trace.trigger.start);
  if (!trigger) return [];
  const line = (
    role: string,
    party: {
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly name: string;
      readonly code: string;
      readonly rule?: string;
    },
  ): string => {
    const head = headOf(sentence, party.start, party.end);
    const path = head ? pathBetween(sentence, trigger, head) : "by inference";
    return `${role} "${party.text}" = ${party.name}${party.code ? ` (${party.code})` : ""}: ${path}${party.rule ? `; resolved by ${party.rule}` : ""}`;
  };
  return [
    ...event.actors.map((party) => line("actor", party)),
    ...event.recipients.map((party) => line("recipient", party)),
    ...(event.attributedTo ? [line("said by", event.attributedTo)] : []),
  ];
}

/** The word of a stretch that hangs on a word outside it. */
function headOf(sentence: Sentence, start: number, end: number): Token | undefined {
  const inside = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  return inside.find((token) => token.head < 0 || !inside.some((other) => other.index === token.head)) ?? inside[0];
}

/** The way up and down the tree from one word to another: `visited –nsubj→ president`. */
function pathBetween(sentence: Sentence, from: Token, to: Token): string {
  const up: number[] = [from.index];
  for (let at = from.head; at >= 0 && up.length < 40; at = sentence.tokens[at]!.head) up.push(at);
  const down: Token[] = [];
  for (let at = to.index, steps = 0; at >= 0 && steps < 40; at = sentence.tokens[at]!.head, steps++) {
    const meeting = up.indexOf(at);
    if (meeting >= 0) {
      const rise = up.slice(0, meeting).map((index) => `${sentence.tokens[index]!.form} ←${sentence.tokens[index]!.deprel}– `);
      const fall = down.reverse().map((token) => ` –${token.deprel}→ ${token.form}`);
      return `${rise.join("")}${sentence.tokens[at]!.form}${fall.join("")}`;
    }
    down.push(sentence.tokens[at]!);
  }
  return "elsewhere in the sentence";
}

function whyNot({ sentence, events, refusals }: SentenceReading, lexicon: Lexicon): readonly string[] {
  const why = refusals.map((refusal) => `"${sentence.tokens[refusal.token]!.form}" (${refusal.rule}): ${refusal.why}`);
  if (events.length > 0 || why.length > 0) return why;
  const known = sentence.tokens.filter((token) => token.upos === "VERB" && lexicon.verbs.has(token.lemma.toLowerCase()));
  if (known.length > 0)
    return known.map((token) => `"${token.form}" is in the lexicon, but in none of the frames that stand here`);
  return ["no predicate of the lexicon"];
}
