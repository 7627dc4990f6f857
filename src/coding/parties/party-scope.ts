import type { Analysis, Mention, Sentence, Span } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import type { Resolution, World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import { actorInWords } from "./actor-in-words.ts";
import { type NamesByToken, namesByToken } from "./names-by-token.ts";
import { type BareName, bareName } from "./person-name.ts";
import { isRenowned } from "./renowned.ts";
import { heldInText } from "./undated-holder.ts";

/** What the parties of one document are read by: its analysis, the world on its date, and what was looked up already. */
export class PartyScope {
  readonly analysis: Analysis;
  readonly world: World;
  readonly names: NamesByToken;
  readonly #on: string | null;
  readonly #byHead = new Map<number, Mention>();
  readonly #resolutions = new Map<string, Resolution | null>();
  readonly #bare = new Map<number, BareName>();
  #salient: readonly string[] | undefined;
  #spoken: Set<string> | undefined;

  constructor(analysis: Analysis, world: World) {
    this.analysis = analysis;
    this.world = world;
    this.names = namesByToken(analysis, world);
    this.#on = analysis.document.published.date?.split("/")[0] ?? null;
    for (const mention of analysis.mentions) {
      const key = keyOf(mention.sentence, mention.head);
      const known = this.#byHead.get(key);
      if (!known || mention.end - mention.start > known.end - known.start) this.#byHead.set(key, mention);
    }
  }

  /** Whether the day of the document is known. */
  get isDated(): boolean {
    return this.#on !== null;
  }

  /** The widest mention headed by a token. */
  mentionAt(sentence: Sentence, index: number): Mention | undefined {
    return this.#byHead.get(keyOf(sentence.index, index));
  }

  /** Whether a token is part of the name proper of the person whom a token heads: no state is named in "Anna Merkel". */
  isOfName(sentence: Sentence, head: number, token: number): boolean {
    const mention = this.mentionAt(sentence, head);
    if (mention?.kind !== "name" || mention.type !== "person" || token < mention.from || token >= mention.to) return false;
    const key = keyOf(sentence.index, head);
    let bare = this.#bare.get(key);
    if (!bare) {
      bare = bareName(sentence, mention, this.names);
      this.#bare.set(key, bare);
    }
    return bare.from <= token && token < bare.to;
  }

  /** The world's answer to words of this document, on its date; asked once. */
  resolve(text: string, wants?: "person" | "org" | "place" | "state"): Resolution | null {
    const key = `${wants ?? ""} ${text}`;
    let resolution = this.#resolutions.get(key);
    if (resolution === undefined) {
      const found = this.world.resolve(text, { on: this.#on, salient: this.salient(), ...(wants ? { wants } : {}) });
      const known = this.#isAnother(text) ? null : found;
      resolution = this.isDated ? known : heldInText(this.world, text, this.salient(), known);
      this.#resolutions.set(key, resolution);
    }
    return resolution;
  }

  /** Whether words have an acronym by which this text means another body than the world does. */
  #isAnother(text: string): boolean {
    const { otherwise } = this.names;
    return otherwise.size > 0 && text.split(/[^A-Z]+/).some((word) => otherwise.has(word));
  }

  /** Whether a title names one person on the document's date without anybody else being named ("the pope"). */
  isUnambiguous(title: string): boolean {
    return this.world.resolve(title, { on: this.#on, wants: "person" }) !== null;
  }

  /** Whether the day of the document lies between two days (ISO 8601, "" = open); true where it is not known. */
  isWithin(from: string, to: string): boolean {
    const day = this.#on;
    return day === null || ((from === "" || day >= from) && (to === "" || day <= to));
  }

  /** Whether a person holds an office on the day of the document; false where the day is not known. */
  holdsOffice(person: string): boolean {
    return this.#on !== null && this.world.offices(person, this.#on).length > 0;
  }

  /** Actors named in the document by number of mentions. */
  salient(): readonly string[] {
    if (!this.#salient) {
      const counts = new Map<string, number>();
      for (const match of this.names.matches) {
        const id = match.senses[0]!.actor.id;
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      this.#salient = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    }
    return this.#salient;
  }

  /** Whether a surname alone may stand for somebody: the document speaks of his state, or names him in full, or all the world knows him. */
  expects(actor: Actor, surname: string, others: readonly Actor[] = []): boolean {
    if (!this.#spoken) {
      this.#spoken = new Set();
      for (const { senses } of this.names.matches)
        if (senses[0]!.by !== "surname") this.#spoken.add(senses[0]!.actor.id).add(senses[0]!.actor.code);
    }
    return this.#spoken.has(actor.id) || this.#spoken.has(actor.code) || isRenowned(this.world, surname, [actor, ...others]);
  }

  /** What the world resolved, said in these words; with its office where it was found through one. */
  resolved(resolution: Resolution, span: Span): Party {
    const party = this.party(resolution.actor, span, resolution.rule);
    return resolution.holding ? { ...party, office: { title: resolution.holding.title, of: resolution.holding.of.name } } : party;
  }

  /** An actor of the world, said in these words. */
  party(actor: Actor, span: Span, rule: string): Party {
    // A strait or a sea is of no state; people of the European Union are kept under another code of it.
    const code = actor.code === "INT" ? "" : actor.code === "EUE" ? "EUR" : actor.code;
    return { ...actorInWords(actor, this.words(span), rule), code };
  }

  words(span: Span): { readonly text: string; readonly start: number; readonly end: number } {
    return { text: this.text(span), start: span.start, end: span.end };
  }

  /** The few characters behind an offset. */
  textAfter(offset: number): string {
    return this.analysis.document.text.slice(offset, offset + 12);
  }

  text(span: Span): string {
    return this.analysis.document.text.slice(span.start, span.end);
  }
}

/** One number for a token of a sentence. */
export const keyOf = (sentence: number, token: number): number => sentence * 65536 + token;
