import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { EventFinding } from "../finding.ts";
import { type Lexicon, loadLexicon } from "../lexicon/lexicon.ts";
import type { PartyReader } from "../parties/read-parties.ts";
import { treeOf } from "../syntax/tree.ts";
import type { Candidate, Refusal } from "./candidate.ts";
import { doubt } from "./doubtful.ts";
import { finish } from "./finish.ts";
import { homeMatter } from "./home-matter.ts";
import { atHomeOfText } from "./home-of-text.ts";
import { promisedToHost } from "./host-of-promise.ts";
import { isLongPast } from "./long-past.ts";
import { offAffairs } from "./off-affairs.ts";
import { withOwnState } from "./own-state.ts";
import { EventProposer } from "./propose.ts";
import { referredTo } from "./referred-to.ts";
import { select } from "./select.ts";

/** What a sentence gave, and why it did not give more: for `explain`. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly events: readonly EventFinding[];
  readonly refusals: readonly Refusal[];
}

/** Sentences whose acts may still be referred to by a noun. */
const reach = 8;

/** Who did what to whom in a document, sentence by sentence in order of the text. */
export function readEvents(
  analysis: Analysis,
  parties: PartyReader,
  lexicon: Lexicon = loadLexicon(),
): readonly SentenceReading[] {
  const proposer = new EventProposer(analysis, parties, lexicon);
  const told: (readonly Candidate[])[] = [];
  return analysis.sentences.map((sentence) => {
    const { candidates, refusals } = proposer.propose(sentence);
    const doubted: Refusal[] = [];
    const sound = candidates.filter((candidate) => {
      const why = doubt(sentence, candidate, lexicon);
      if (why !== null) doubted.push({ token: candidate.head, rule: candidate.match.entry.id, why });
      return why === null;
    });
    const tree = treeOf(sentence);
    const chosen = referredTo(tree, promisedToHost(select(tree, sound), told.at(-1) ?? []), told);
    told.push(chosen);
    if (told.length > reach) told.shift();
    const events = chosen.flatMap((candidate) => {
      const event = atHomeOfText(parties.scope, finish(analysis, parties, sentence, candidate));
      const why = isLongPast(analysis, event)
        ? "history by now"
        : (offAffairs(parties.scope, event) ?? homeMatter(parties.scope, sentence, event));
      if (why === null) return [withOwnState(parties, sentence, event)];
      doubted.push({ token: candidate.head, rule: candidate.match.entry.id, why });
      return [];
    });
    return { sentence, events, refusals: [...refusals, ...doubted] };
  });
}

/** The events of a document. */
export const codeEvents = (analysis: Analysis, parties: PartyReader): readonly EventFinding[] =>
  readEvents(analysis, parties).flatMap((reading) => reading.events);
