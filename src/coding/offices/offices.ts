import type { Analysis, Sentence, Span } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { OfficeFinding, Party } from "../finding.ts";
import { stateOfParty } from "../parties/actor-in-words.ts";
import { isStateCode } from "../parties/state-code.ts";
import { attributionAt } from "../statements/speaker.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { counterparts, type Told } from "./counterpart.ts";
import { type Holder, holderByGrammar } from "./holder.ts";
import { jointOffices } from "./joint-titles.ts";
import { FOR_STATES } from "./lexicon.ts";
import { byChain, byCommas, byName, HONORIFIC, stateAfterName } from "./name-beside.ts";
import { datesOf } from "./office-dates.ts";
import { replaced } from "./replaced.ts";
import { type TitlePhrase, titlesIn } from "./title-phrase.ts";
import { toldTerm } from "./told-term.ts";
import { ofHolder, ofNaming } from "./whose-office.ts";

/** The posts that the text says people hold or held: by title and name, apposition, "is", or a verb of taking or leaving office. */
export const codeOffices = (analysis: Analysis, world: World, parties: Parties): OfficeFinding[] => {
  const found = new Map<string, OfficeFinding>();
  const officesOf = (person: string) => [...found.values()].filter(({ actor }) => actor.id === person);
  const byHolder = new Map<string, Told>();
  let last: Told | undefined;
  let before: ReadonlyMap<string, Told> = new Map();
  for (const sentence of analysis.sentences) {
    const tree = treeOf(sentence);
    const here = new Map<string, Told>();
    for (const phrase of titlesIn(analysis, sentence, tree, parties, world)) {
      if (phrase.when === "not-yet") continue;
      const told = officeOf(analysis, sentence, tree, phrase, world, parties);
      if (!told) continue;
      const finding = told.of === null ? { ...told, of: stateFor(told, phrase, last, sentence.index, world) } : told;
      here.set(finding.actor.id, { office: finding, sentence: sentence.index });
      const key = keyOf(finding);
      const known = found.get(key);
      if (!known || (known.from === null && known.to === null && (finding.from !== null || finding.to !== null)))
        found.set(key, finding);
      if (FOR_STATES.has(phrase.title.class) && finding.of?.type === "state" && finding.to === null) {
        last = { office: finding, sentence: sentence.index };
        byHolder.set(finding.actor.id, last);
      }
    }
    for (const finding of [
      ...jointOffices(
        analysis,
        sentence,
        parties,
        (party, name) => stateAfterName(analysis, sentence, name, parties) ?? stateOfParty(party, world),
      ),
      ...replaced(analysis, sentence, tree, before, here, officesOf, parties),
      ...counterparts(analysis, sentence, last, byHolder, officesOf, parties),
    ]) {
      const key = keyOf(finding);
      if (!found.has(key)) found.set(key, finding);
    }
    for (const { known, told } of found.size === 0 ? [] : toldTerm(analysis, sentence, tree, officesOf, parties))
      found.set(keyOf(known), told);
    before = here;
  }
  return [...found.values()];
};

const APPOINTING = new Set(["office.verb", "office.copula"]);

const OF_FIRMS = /\b(?:CEO|Chief Executive|Non-executive Director|Managing Director|Chief Financial Officer|General Manager)\b/i;

/** Sentences back in which the state may be told for whom a cabinet is named. */
const near = 4;

/** Whose minister somebody is of whom no state is said: that of his own code, else that of the office told just before in a text of appointments. */
const stateFor = (
  { actor, trace }: OfficeFinding,
  { title }: TitlePhrase,
  last: Told | undefined,
  sentence: number,
  world: World,
): Party | null => {
  if (!FOR_STATES.has(title.class)) return null;
  if (isStateCode(actor.code)) return stateOfParty(actor, world, "state-of-party");
  const of = last && sentence - last.sentence <= near && actor.code === "" && APPOINTING.has(trace.rule) ? last.office.of : null;
  return of?.type === "state" ? of : null;
};

const keyOf = ({ actor, title, of }: OfficeFinding): string => `${actor.id}\t${title.toLowerCase()}\t${of?.id ?? ""}`;

const officeOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  phrase: TitlePhrase,
  world: World,
  parties: Parties,
): OfficeFinding | null => {
  const holder =
    byName(analysis, sentence, tree, phrase, parties) ??
    byCommas(analysis, sentence, tree, phrase, parties, HONORIFIC) ??
    byNearest(
      tree,
      phrase,
      holderByGrammar(sentence, tree, phrase, parties),
      byCommas(analysis, sentence, tree, phrase, parties),
    ) ??
    byChain(analysis, sentence, phrase, parties);
  if (holder?.party.type !== "person" || !isNamed(holder.party)) return null;
  if (phrase.of && phrase.of.id === holder.party.id) return null;
  const dates = datesOf(analysis, sentence, tree, phrase, holder);
  if (dates === null) return null;
  const { start, end } = spanOf(tree, phrase, holder.span);
  const speaker = attributionAt(start, analysis, parties).at(-1) ?? null;
  // "the interior minister in Manama"
  const place = FOR_STATES.has(phrase.title.class) && phrase.of?.type === "place" ? parties.hostOf(phrase.of) : null;
  const heldOf =
    (place?.type === "state" ? place : null) ??
    ownOf(holder.party, phrase.of, world) ??
    holder.of ??
    phrase.of ??
    ofHolder(holder.party, phrase, world) ??
    ofNaming(sentence, tree, phrase, holder, world, parties);
  return {
    kind: "office",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, { start, end }),
    attributedTo: speaker,
    trace: {
      rule: `office.${holder.rule}`,
      trigger: evidenceOf(analysis, { start: tree.token(phrase.from).start, end: tree.token(phrase.to - 1).end }),
      because: [holder.because, ...(phrase.when === "past" ? ["over by the date of the report"] : [])],
    },
    actor: holder.party,
    title: withoutName(phrase.name, holder.party.name),
    // "its UK non-executive director": of a firm that is not named, not of the state.
    of: heldOf?.type === "state" && OF_FIRMS.test(phrase.name) ? null : heldOf,
    from: dates.from,
    to: dates.to,
  };
};

/** "Jane Doe, president of Chad, John Roe, | president of Mali": of two names before a title, the one right before its comma. */
const byNearest = (tree: Tree, phrase: TitlePhrase, grammar: Holder | null, commas: Holder | null): Holder | null =>
  grammar?.rule === "apposition" &&
  commas !== null &&
  commas.party.id !== grammar.party.id &&
  grammar.span.start < commas.span.start &&
  commas.span.end <= tree.token(phrase.from).start
    ? commas
    : (grammar ?? commas);

/** "its ambassador, Jane Doe", of whom the state is known: hers, whatever "its" was taken for. */
const ownOf = (party: Party, of: Party | null, world: World): Party | null =>
  of?.type === "state" && /^(?:its|his|her|their)$/i.test(of.text) && isStateCode(party.code) && party.code !== of.code
    ? stateOfParty(party, world)
    : null;

/** "Minister for the Middle East | Jane Doe", all of it taken for the title. */
const withoutName = (title: string, name: string): string =>
  title.length > name.length && title.endsWith(name) ? title.slice(0, -name.length).trimEnd() : title;

const isNamed = (party: Party): boolean => party.id.startsWith("person:") && /\p{Ll}/u.test(party.name);

const spanOf = (tree: Tree, phrase: TitlePhrase, holder: Span): Span => ({
  start: Math.min(tree.token(phrase.from).start, holder.start),
  end: Math.max(tree.token(Math.max(phrase.end, phrase.to - 1)).end, holder.end),
});
