import type { z } from "zod";
import type { Analysis, Span } from "../../language/analysis.ts";
import { isStateOrPlace } from "../../world/actor.ts";
import { intensity, ploverType } from "../../world/ontology.ts";
import { pointOfPlace } from "../../world/place-points.ts";
import type { World } from "../../world/world.ts";
import { contextsOf } from "../events/contexts.ts";
import { eventTypeOf } from "../events/event-type.ts";
import type {
  AgreementFinding,
  AssessmentFinding,
  EventFinding,
  Finding,
  FindingDate,
  FindingPlace,
  StatementFinding,
} from "../finding.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { evidenceOf, sentenceAt } from "../syntax/evidence.ts";
import { topicsOf } from "../topics/topics-of.ts";
import { type ModelAnswer, modelAgreement, modelAssessment, modelEvent, modelStatement } from "./answer.ts";
import { WordFinder } from "./find-words.ts";
import { NamedParties } from "./named-party.ts";

/** What a model's answer comes to. */
export interface ModelFindings {
  readonly findings: readonly Finding[];
  /** How many answers were left out: their words do not stand in the document, or they name nobody, or have no such form. */
  readonly dropped: number;
}

/**
 * Turns a model's answer into findings of the document. The answer is only data: every quotation is looked up in the text, every
 * name resolved by Chancery's facts, every time and place read by Chancery; what cannot be is left out.
 * `model` goes into each finding's rule as `model:NAME`, by which the record tells the readers apart. `piece` is what was asked about.
 */
export function findingsOfAnswer(
  answer: ModelAnswer,
  analysis: Analysis,
  world: World,
  model: string,
  piece: Span,
  words = new WordFinder(analysis.document.text),
): ModelFindings {
  const reading = new Reading(analysis, world, model, piece, words);
  const findings: Finding[] = [];
  let dropped = 0;
  const take = <T>(items: readonly unknown[], shape: z.ZodType<T>, make: (item: T) => Finding | null): void => {
    for (const item of items) {
      const parsed = shape.safeParse(item);
      const finding = parsed.success ? make(parsed.data) : null;
      if (finding) findings.push(finding);
      else dropped++;
    }
  };
  take(answer.events, modelEvent, (item) => reading.event(item));
  take(answer.statements, modelStatement, (item) => reading.statement(item));
  take(answer.agreements, modelAgreement, (item) => reading.agreement(item));
  take(answer.assessments, modelAssessment, (item) => reading.assessment(item));
  return { findings, dropped };
}

class Reading {
  readonly #analysis: Analysis;
  readonly #world: World;
  readonly #rule: string;
  readonly #piece: Span;
  readonly #words: WordFinder;
  readonly #parties: NamedParties;

  constructor(analysis: Analysis, world: World, model: string, piece: Span, words: WordFinder) {
    this.#analysis = analysis;
    this.#world = world;
    this.#rule = `model:${model}`;
    this.#piece = piece;
    this.#words = words;
    this.#parties = new NamedParties(analysis, world, words);
  }

  event(item: z.infer<typeof modelEvent>): EventFinding | null {
    const quote = this.#quote(item.quote);
    const type = ploverType(item.act);
    if (!quote || !type) return null;
    const actors = this.#parties.parties(item.actors, quote);
    const recipients = this.#parties.parties(item.recipients, quote);
    const saidBy = item.said_by === null ? null : this.#parties.party(item.said_by, quote);
    if (actors.length + recipients.length === 0 || (item.said_by !== null && !saidBy)) return null;
    const mode = type.modes.find(({ code }) => code === item.mode)?.code ?? null;
    const own = saidBy === null || actors.some(({ id }) => id === saidBy.id);
    const eventType = eventTypeOf(item.act, item.status, own);
    const eventMode = mode !== null && eventType === item.act ? [mode] : [];
    const sentence = sentenceAt(this.#analysis, quote.start);
    return {
      kind: "event",
      ...this.#base(quote),
      attributedTo: saidBy,
      act: item.act,
      actMode: mode,
      eventType,
      eventMode,
      contexts: sentence ? contextsOf(this.#analysis, sentence) : [],
      topics: topicsOf(this.#sentence(quote), this.#analysis),
      status: item.status,
      quad: ploverType(eventType)?.quad ?? "",
      intensity: intensity(eventType, eventMode),
      actors,
      recipients,
      place: this.#place(item.place, quote),
      date: this.#date(item.when, quote),
    };
  }

  statement(item: z.infer<typeof modelStatement>): StatementFinding | null {
    const quote = this.#quote(item.quote);
    const speaker = quote && this.#parties.party(item.speaker, quote);
    if (!quote || !speaker) return null;
    const base = this.#base(quote);
    return {
      kind: "statement",
      ...base,
      attributedTo: null,
      speaker,
      form: item.form,
      quote: base.evidence.text,
      topics: topicsOf(this.#sentence(quote), this.#analysis),
      about: this.#parties.parties(item.about, quote),
      stance: item.stance,
      addressee: item.addressee === null ? null : this.#parties.party(item.addressee, quote),
      date: this.#date(item.when, quote),
    };
  }

  agreement(item: z.infer<typeof modelAgreement>): AgreementFinding | null {
    const quote = this.#quote(item.quote);
    const name = quote && this.#words.find(item.name, quote);
    const parties = quote ? this.#parties.parties(item.parties, quote) : [];
    if (!quote || !name || parties.length === 0) return null;
    return {
      kind: "agreement",
      ...this.#base(quote),
      attributedTo: null,
      name: this.#analysis.document.text.slice(name.start, name.end),
      form: item.form,
      parties,
      status: item.status,
      date: this.#date(item.when, quote),
      count: null,
      value: null,
      sectors: [],
    };
  }

  assessment(item: z.infer<typeof modelAssessment>): AssessmentFinding | null {
    const quote = this.#quote(item.quote);
    const judged = quote && this.#words.find(item.of.text, quote);
    const by = item.by === null || !quote ? null : this.#parties.party(item.by, quote);
    if (!quote || !judged || (item.by !== null && !by)) return null;
    const base = this.#base(quote);
    return {
      kind: "assessment",
      ...base,
      attributedTo: null,
      by,
      of: this.#parties.party(item.of, quote) ?? { text: this.#analysis.document.text.slice(judged.start, judged.end) },
      polarity: item.polarity,
      text: base.evidence.text,
    };
  }

  /** Where the quoted words stand in the piece that was asked about; two words at least, for one stands anywhere. */
  #quote(words: string): Span | null {
    if (!/\S\s+\S/.test(words.trim())) return null;
    const found = this.#words.find(words, this.#piece);
    return found && found.start >= this.#piece.start && found.end <= this.#piece.end ? found : null;
  }

  #base(quote: Span) {
    const evidence = evidenceOf(this.#analysis, quote);
    return {
      document: this.#analysis.document.id,
      evidence,
      trace: { rule: this.#rule, trigger: evidence, because: ["read by a language model; its words stand in the document"] },
    };
  }

  /** The quoted words with the whole sentence they begin in. */
  #sentence(quote: Span): Span {
    const sentence = sentenceAt(this.#analysis, quote.start);
    return sentence ? { start: Math.min(sentence.start, quote.start), end: Math.max(sentence.end, quote.end) } : quote;
  }

  /** The time that the document's words say, as Chancery reads them; else the document's own date. */
  #date(words: string | null, quote: Span): FindingDate {
    const span = words === null ? null : this.#words.find(words, this.#sentence(quote));
    const time =
      span && this.#analysis.times.find(({ start, end, kind }) => kind === "date" && start < span.end && end > span.start);
    return (time && dateOf(this.#analysis, time)) ?? documentDate(this.#analysis);
  }

  #place(words: string | null, quote: Span): FindingPlace | null {
    const span = words === null ? null : this.#words.find(words, this.#sentence(quote));
    if (!span) return null;
    const text = this.#analysis.document.text.slice(span.start, span.end);
    const actor = this.#world.resolve(text, { on: this.#analysis.document.published.date, wants: "place" })?.actor;
    if (!actor || !isStateOrPlace(actor)) return null;
    return {
      text,
      id: actor.id,
      name: actor.name,
      ...(actor.code.length === 3 ? { iso3: actor.code } : {}),
      ...pointOfPlace(actor.id),
    };
  }
}
