import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { accusationIn } from "./accusation.ts";
import { actAt } from "./act-at.ts";
import { byOrder } from "./by-order.ts";
import type { Candidate, Refusal } from "./candidate.ts";
import { candidateOf } from "./candidate-of.ts";
import { demanded } from "./demands.ts";
import { forbidden } from "./forbidden.ts";
import type { Match } from "./match.ts";
import { matchesAt, unframedMatches } from "./matches-at.ts";
import { noneWill } from "./none-will.ts";
import type { Reading } from "./reading.ts";
import { ruledOut } from "./ruled-out.ts";
import { behind } from "./said-of-others.ts";
import { stay, stayBeside } from "./stay.ts";
import { toldTo } from "./told-to.ts";
import { underALaw } from "./under-a-law.ts";

/** What a sentence may tell, and why other known words of it tell nothing. */
export interface Proposals {
  readonly candidates: readonly Candidate[];
  readonly refusals: readonly Refusal[];
}

/** Reads one document's sentences for events by the lexicon. */
export class EventProposer {
  readonly #reading: Reading;

  constructor(analysis: Analysis, parties: PartyReader, lexicon: Lexicon) {
    const reading: Reading = {
      analysis,
      parties,
      lexicon,
      room: { lexicon, parties, actOf: (sentence, token) => actAt(reading, sentence, token)?.type ?? "" },
      acts: new Map(),
    };
    this.#reading = reading;
  }

  propose(sentence: Sentence): Proposals {
    const reading = this.#reading;
    const tree = treeOf(sentence);
    const candidates: Candidate[] = [];
    const refusals: Refusal[] = [];
    for (const token of sentence.tokens) {
      const said =
        token.upos === "ADP" && token.lemma === "behind"
          ? behind(reading, sentence, tree, token.index)
          : token.upos === "AUX"
            ? (forbidden(reading, sentence, tree, token.index) ??
              demanded(reading, sentence, tree, token.index) ??
              stay(reading, sentence, tree, token.index))
            : token.upos === "ADP"
              ? (underALaw(reading, sentence, tree, token.index) ?? stayBeside(reading, sentence, tree, token.index))
              : token.upos === "DET"
                ? noneWill(reading, sentence, tree, token.index)
                : (demanded(reading, sentence, tree, token.index) ??
                  (token.upos === "VERB"
                    ? (ruledOut(reading, sentence, tree, token.index) ?? toldTo(reading, sentence, tree, token.index))
                    : null));
      if (said) candidates.push(said);
      const refusal = first(reading, sentence, tree, matchesAt(reading, sentence, tree, token.index), candidates);
      if (refusal === null) continue;
      const unframed = first(reading, sentence, tree, unframedMatches(reading, sentence, tree, token.index), candidates);
      if (unframed !== null && refusal.rule !== "") refusals.push({ token: token.index, ...refusal });
    }
    if (candidates.every((candidate) => candidate.weak || isAside(tree, candidate)))
      candidates.push(...byOrder(reading, sentence, tree));
    return { candidates, refusals };
  }
}

/** Whether an event stands in an attribute or adverbial clause, so that the sentence's own verb has told nothing yet. */
const isAside = (tree: Tree, { head }: Candidate): boolean => {
  for (let at = head, steps = 0; at >= 0 && steps < 30; at = tree.token(at).head, steps++)
    if (/^(acl|advcl|amod)/.test(tree.token(at).deprel)) return true;
  return false;
};

/** Adds the first match that makes an event, with the charge that telling it is; null if one did, else why the surest did not. */
function first(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  matches: Iterable<Match>,
  into: Candidate[],
): { readonly rule: string; readonly why: string } | null {
  let refusal: { rule: string; why: string } | undefined;
  let tried = 0;
  for (const match of matches) {
    const result = candidateOf(reading, sentence, tree, match);
    if (typeof result === "string") {
      refusal ??= { rule: match.entry.id, why: result };
      tried++;
      if (tried === most) break;
      continue;
    }
    into.push(result);
    const charge = accusationIn(tree, result);
    if (charge) into.push(charge);
    return null;
  }
  return refusal ?? unknown;
}

/** Most matches that are tried of a word. */
const most = 6;

/** No word of the lexicon. */
const unknown = { rule: "", why: "" } as const;
