import type { Document } from "../intake/document.ts";

/** A stretch of `document.text`: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A syntactic word after Universal Dependencies 2. */
export interface Token extends Span {
  /** Place in its sentence, from 0. */
  readonly index: number;
  readonly form: string;
  readonly lemma: string;
  /** UD universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** UD FEATS (`Number=Sing|Person=3`), "" for none. */
  readonly feats: string;
  /** Index of the head in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** For a word of a multi-word token ("don't"): the whole token's span. */
  readonly multiword?: Span;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** A stretch of tokens of one sentence: `from` to `to` (exclusive), `head` its syntactic head. */
export interface TokenRange {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** A reference to somebody or something: a name, a description, or a pronoun. */
export interface Mention extends Span, TokenRange {
  /** Index in `analysis.mentions`. */
  readonly id: number;
  readonly kind: "name" | "nominal" | "pronoun";
  readonly type: "person" | "organisation" | "place" | "demonym" | "other";
  /** Entity chain (index in `analysis.chains`), -1 if alone. */
  readonly chain: number;
  /** The name itself, without title and description ("Donald Trump" of "US President Donald Trump"); only for kind "name". */
  readonly name?: Span;
  /** Id of the actor of the world whose own name this is, where the world knows the name ("state:KAZ"). */
  readonly actor?: string;
  /** Ids of mentions nested inside this one. */
  readonly inside?: readonly number[];
}

/** Mentions that refer to the same thing, in text order. "both leaders" belongs to no one chain: see `members`. */
export interface Chain {
  readonly id: number;
  readonly type: Mention["type"];
  readonly mentions: readonly number[];
  /** For a plural reference ("the two sides"): the chains it adds up. */
  readonly members?: readonly number[];
}

/** A time expression, resolved against the document's date. Interval ends are ISO 8601 days, both inclusive; null if not resolvable. */
export interface TimeExpression extends Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "date" | "duration" | "set" | "time";
  readonly value: { readonly start: string | null; readonly end: string | null } | null;
  readonly precision: "minute" | "day" | "week" | "month" | "season" | "quarter" | "half" | "year" | "decade" | "unknown";
  /** Before, around or after the document's date, as far as the words say. */
  readonly relation: "past" | "present" | "future" | "unknown";
  /** Which parts were said and which were filled in from the reference date. */
  readonly implied: readonly string[];
  /** ISO 8601 duration ("P2Y"; "P2D/P3D" for two to three days), where a length is said. */
  readonly length?: string;
}

/** A quantity with its bound: "more than 7 billion USD" is at least 7e9 USD. */
export interface Amount extends Span {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "count" | "money" | "percent" | "measure" | "ordinal";
  readonly value: number;
  /** Upper end of a range ("20 to 30"). */
  readonly upper?: number;
  readonly bound: "exactly" | "atLeast" | "atMost" | "about";
  /** Unit or counted noun's lemma ("contract", "km"); ISO 4217 code for money. */
  readonly unit: string;
}

/** Words somebody is reported to have said. `content` is what was said, without quotation marks and cue. */
export interface Quotation extends Span {
  readonly form: "direct" | "indirect" | "mixed" | "scare";
  /** One piece, or several when the cue splits it. */
  readonly content: readonly Span[];
  readonly cue: (TokenRange & Span) | null;
  readonly speaker: (Span & { readonly mention: number | null }) | null;
  /** The others who say it together with the speaker ("France and Germany said"). */
  readonly joint?: readonly (Span & { readonly mention: number | null })[];
  readonly addressee: (Span & { readonly mention: number | null }) | null;
  /** By which rule the speaker was found. */
  readonly rule: string;
  /** Index of the quotation this one stands in, -1 at the top. */
  readonly within: number;
}

/** Everything the language room says of a document. Immutable, by offset. */
export interface Analysis {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
  readonly times: readonly TimeExpression[];
  readonly amounts: readonly Amount[];
  readonly quotations: readonly Quotation[];
}
