import type { Mention, Sentence, Span } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";

/** How the words of a document stand for parties; made once a document, see `parties/`. */
export interface Parties {
  /** The party a mention stands for, through its chain where it is a pronoun or a description; null if nobody known or describable. */
  of(mention: Mention): Party | null;
  /** The party of the widest mention headed by a token. */
  at(sentence: Sentence, token: number): Party | null;
  /** The party of a stretch of text that is no mention. */
  inSpan(span: Span): Party | null;
  /** All parties a noun phrase names, its coordinates too ("leaders of India and France"). */
  list(sentence: Sentence, token: number): readonly { readonly party: Party }[];
  /** The state that a place is in, for what is said or done of a place as a host or a government; any other party itself. */
  hostOf(party: Party): Party;
  /** Possessor and nationalities of a noun phrase, not itself ("the EU-Turkey deal", "Iran's deal"). */
  modifiers(sentence: Sentence, token: number): readonly { readonly party: Party }[];
}
