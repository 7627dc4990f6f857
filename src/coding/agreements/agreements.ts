import type { Analysis, Sentence, Span } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { AgreementFinding, Party } from "../finding.ts";
import { actorInWords } from "../parties/actor-in-words.ts";
import { documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf, withoutConjunction } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { BROKERING, BUYING, CARRYING_OUT, isAgreed, SIGNING } from "./acts.ts";
import { BOTH, OFFICES } from "./bilateral.ts";
import { dated } from "./dated.ts";
import { describe } from "./description.ts";
import { type Draft, isGeneric, isMany, mayMean, merge, merged, place, referent, withoutTheirs } from "./draft.ts";
import { enumerated } from "./enumerated.ts";
import { forState } from "./for-state.ts";
import { guessedSides, secondOfTwo } from "./guessed-sides.ts";
import { itAlone, itSigned } from "./it-alone.ts";
import { addValue } from "./later-value.ts";
import { itemsOf } from "./listed-items.ts";
import { agreementsIn, type NamedInSentence } from "./naming.ts";
import { isAnySuch, isCommand, isCorrespondence, isIssued, isIssuedAlone, isNone } from "./no-agreement.ts";
import { isOfAffairs } from "./of-affairs.ts";
import { withOtherSide } from "./other-side.ts";
import { sideThatSays } from "./said-by-a-side.ts";
import { addSectors, sectorRoots } from "./sectors.ts";
import { sidesBeside } from "./sides-beside.ts";
import { signatories } from "./signatories.ts";
import { standingOf } from "./standing.ts";
import type { Standing } from "./standing-beside.ts";
import { byConjunct } from "./standing-conjunct.ts";
import { countOf, sectorsUnder, worthOf } from "./terms.ts";
import { truceAtHome } from "./truce-at-home.ts";

/**
 * The agreements a document tells of, with what has become of each. One that is only mentioned ("under the agreement")
 * gets no row; "the agreement" after a named one is that one.
 */
export const codeAgreements = (analysis: Analysis, world: World, parties: Parties): AgreementFinding[] => {
  const drafts: Draft[] = [];
  const year = Number(analysis.document.published.date?.slice(0, 4) ?? Number.POSITIVE_INFINITY);
  let opened: { readonly draft: Draft; last: number } | undefined;
  const names = new Set<string>();
  const known = new Set<string>();
  let latest: { readonly draft: Draft; readonly sentence: number } | undefined;
  for (const sentence of analysis.sentences) {
    const tree = treeOf(sentence);
    const [first] = sentence.tokens;
    const items = opened && sentence.index === opened.last + 1 ? itemsOf(analysis, sentence, tree) : [];
    if (opened && items.length > 0) {
      opened.last = sentence.index;
      for (const item of items) drafts.push({ ...opened.draft, ...item, count: null, value: null });
      continue;
    }
    if (latest && first?.lemma.toLowerCase() === "it" && latest.sentence === sentence.index - 1)
      addValue(analysis, sentence, tree, first.index, latest.draft);
    const it = latest?.sentence === sentence.index - 1 ? itAlone(tree, latest.draft) : null;
    const all = agreementsIn(sentence, tree, analysis.document.text, year);
    const told = it ? [it, ...all] : all;
    for (let at = 0; at <= told.length; at++) {
      // Behind all that the sentence names, "signed it".
      const named = told[at] ?? (latest && sentence.index - latest.sentence <= 1 ? itSigned(tree, latest.draft) : null);
      if (!named) break;
      if (named.properName !== null) names.add(named.properName);
      if (named.known && named.properName !== null) known.add(named.properName);
      if (drafts.length > 0) addSectors(sentence, tree, named, drafts);
      if (drafts.length > 0 && named.properName === null && isGeneric(tree, named.head)) {
        const near = latest && sentence.index - latest.sentence <= 3 ? latest.draft : undefined;
        const meant = near && mayMean(named, near) ? near : undefined;
        if (meant) addValue(analysis, sentence, tree, named.head, meant);
      }
      if ((!named.own && isCorrespondence(tree, named.head)) || isNone(tree, named.head)) continue;
      const standing = standsAsKnown(tree, named, standingOf(tree, named.head));
      // "joined the Sport Management Program"
      const isTitled = named.properName !== null && !/^program/.test(tree.lemma(named.head));
      if (!standing) continue;
      const isKnown =
        standing.rule === "dealing" || (named.form === "protocol" && drafts.some(({ form }) => form === named.form));
      if (!named.own && !isTitled && !isKnown && !isAgreed(standing.act) && !isIssued(named.form, standing.act)) continue;
      if (isAnySuch(tree, named.head, standing) || isCommand(tree, named.head, standing.act)) continue;
      const draft = draftOf(analysis, sentence, tree, named, standing, world, parties, drafts);
      if (!draft) continue;
      place(draft, drafts);
      // "was initialled and is to be signed in May": both.
      const next = standing.status === "announced" && standing.rule === "verb" ? byConjunct(tree, named.head) : null;
      const then = next && draftOf(analysis, sentence, tree, named, next, world, parties, drafts);
      if (then) place(then, drafts);
      latest = { draft: drafts.at(-1)!, sentence: sentence.index };
      for (const item of enumerated(analysis, sentence, tree, named.head, all))
        place({ ...draft, ...item, count: null, value: null }, drafts);
      if (/:\s*$/.test(analysis.document.text.slice(sentence.start, sentence.end))) opened = { draft, last: sentence.index };
    }
  }
  return drafts.filter((draft) => isOfAffairs(analysis, draft, names.has(draft.name), known.has(draft.name)));
};

/** "to implement the Lusaka Protocol", "the possibility of extending the pact": what is known by its name, or to be made longer, stands. */
const standsAsKnown = (tree: Tree, { known, form, head }: NamedInSentence, standing: Standing | null): Standing | null =>
  standing !== null &&
  CARRYING_OUT.has(standing.act) &&
  (known || LENGTHENING.test(standing.act) || (form === "ceasefire" && isThe(tree, head))) &&
  ["planned", "proposed"].includes(standing.status)
    ? { ...standing, status: "in force" }
    : standing;

/** "to carry out | the truce": one that was told of. */
const isThe = (tree: Tree, head: number): boolean => tree.children(head, "det").some((det) => tree.lemma(det) === "the");

/** What presupposes that it stands. */
const LENGTHENING = /^(?:extend|prolong|uphold)$/;

const draftOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  named: NamedInSentence,
  standing: Standing,
  world: World,
  parties: Parties,
  earlier: readonly Draft[],
): Draft | null => {
  const { head } = named;
  // Whose it is, is not the two states' of whom the text is.
  const isMultilateral = named.known === true && named.fixedParties.length === 0;
  const { text } = analysis.document;
  const antecedent =
    named.properName === null && isGeneric(tree, head) ? referent(named, earlier, isMany(tree, head)) : undefined;
  const retold = antecedent !== undefined && ["announce", "declare", "unveil"].includes(standing.act);
  // Who announces an agreement that was told of before is not one of its parties by that.
  const said = retold
    ? []
    : signatories(analysis, sentence, tree, head, standing, named.form, named.properName !== null, parties, world);
  const fixed =
    named.fixedParties.length > 0 && standing.status !== "ended" ? fixedParties(analysis, tree, head, named, world) : [];
  const among = (party: Party) =>
    antecedent?.parties.some(
      ({ id, code, start }) => id === party.id || (code !== "" && code === party.code) || start === party.start,
    );
  // "Iran rejected the deal" that others made says nothing of how it stands; who only carries it out makes it no party.
  const outside =
    antecedent !== undefined &&
    antecedent.parties.length > 1 &&
    !SIGNING.has(standing.act) &&
    said.length > 0 &&
    !said.some(among);
  if (standing.status === "rejected" && (outside || antecedent?.status === "signed")) return null;
  // "The group rejected the accord": of which nothing else is told.
  if (!antecedent && standing.status === "rejected" && named.properName === null && said.length < 2 && isGeneric(tree, head))
    return null;
  // Who signs what two have agreed on signs for them.
  const theirs = said.every(
    ({ type, rule, code }) => type === "person" || rule === "signs-for-state" || (type === "group" && code === ""),
  );
  const alike = antecedent !== undefined && antecedent.parties.length > 1 && (theirs || !SIGNING.has(standing.act));
  const trigger = tree.token(standing.trigger);
  const chain = attributionAt(trigger.start, analysis, parties);
  const speaker = chain.at(-1) ?? null;
  const saying = antecedent ? null : sideThatSays(tree, head, standing, named.form, said, speaker);
  const beside = sidesBeside(analysis, sentence, tree, standing, parties);
  const signers =
    beside.length > 0
      ? beside.map((party) => forState(party, named.form, world))
      : saying === null
        ? said
        : [...said, forState(saying, named.form, world)];
  const isToldOf = named.fixedParties.length > 0 || named.known || antecedent !== undefined || BROKERING.has(standing.act);
  const sides = isToldOf ? signers : withOtherSide(analysis, sentence, tree, head, standing, named.form, signers, parties, world);
  // Others who reaffirm a known agreement of two are no parties of it.
  const onlyFixed = fixed.length > 1 && !SIGNING.has(standing.act);
  const all = withoutTheirs(merged(alike || onlyFixed ? [] : sides, antecedent ? antecedent.parties : fixed));
  const count = countOf(analysis, sentence, tree, head);
  const worth = worthOf(analysis, sentence, tree, head, standing.verb);
  // "won an order worth $2 billion", not "secured a court order".
  if (
    !named.own &&
    named.properName === null &&
    BUYING.has(standing.act) &&
    !SIGNING.has(standing.act) &&
    worth === null &&
    all.length < (standing.act === "award" ? 1 : 2)
  )
    return null;
  // "ordered the army to carry out the truce": not of the army alone.
  const ones = new Set(all.map(({ code }) => code));
  if (named.form === "ceasefire" && all.length > 0 && (ones.size === 1 || !ones.has("")) && CARRYING_OUT.has(standing.act)) {
    const home = truceAtHome(analysis, parties, world);
    const organs = all.every(({ type, sector }) => type !== "state" && /^(?:GOV|MIL|LAB)$/.test(sector ?? ""));
    if (home.length > 0 || organs) all.splice(0, all.length, ...home);
  }
  const name =
    named.properName ??
    antecedent?.name ??
    describe(text, tree, head, inSentence(analysis, sentence.index).times, SIGNING.has(standing.act));
  const specific = (/\s(on|for|of|in)\s/.test(name) && name.split(" ").length >= 4) || /\p{Lu}\p{Ll}|\s\w+ing\s/u.test(name);
  // "the two governments adopted a roadmap", whom no chain has named.
  const both =
    all.length > 0 &&
    all.every(({ text, type, code, sector }) => type !== "person" && code === "" && (BOTH.test(text) || isOffices(text, sector)));
  if (both || all.length === 0) {
    const counted = (count ?? worth) !== null || named.form === "ceasefire";
    const pair = guessedSides(analysis, sentence, tree, { named, standing, name, both, counted, isMultilateral }, parties, world);
    if (pair.length > 0) all.splice(0, all.length, ...pair.map((party) => forState(party, named.form, world)));
  } else if (all.length === 1 && !named.known) all.push(...secondOfTwo(analysis, tree, named, standing, all[0]!, parties));
  // "The two leaders issued a declaration": what one issues alone is no agreement.
  if (
    (!named.own || (isIssuedAlone(named.form) && !/^joint\b/i.test(name))) &&
    named.properName === null &&
    all.length < 2 &&
    isIssued(named.form, standing.act)
  )
    return null;
  const known = all.filter((party) => party.type !== "group" || party.code !== "" || /\s\p{Lu}/u.test(party.text));
  if (known.length === 0 && named.properName === null && (count ?? worth) === null && !specific) return null;
  if (
    all.length < 2 &&
    antecedent === undefined &&
    named.properName === null &&
    standing.status !== "signed" &&
    standing.rule === "adjective"
  )
    return null;
  const date = dated(analysis, sentence, standing, tree, head);
  // "The current pact expires in 2030": it stands until then.
  const published = analysis.document.published.date?.slice(0, 10) ?? null;
  const future = standing.status === "ended" && published !== null && date.start !== null && date.start > published;
  // "expired in March": what has ended has done so by now.
  const over = /^VB[DN]$/.test(trigger.xpos) && tree.children(trigger.index, "aux", "aux:pass").length === 0;
  const stillToCome = future && !over;
  const span = evidenceSpan(tree, head, standing);
  return {
    kind: "agreement",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, withoutConjunction(text, span)),
    attributedTo: speaker,
    ...(chain.length > 1 ? { attributionChain: chain } : {}),
    trace: {
      rule: `agreement.${standing.rule}`,
      trigger: evidenceOf(analysis, trigger),
      because: [
        `“${trigger.form}” makes the ${named.form} ${standing.status}`,
        ...(antecedent ? [`refers back to ${antecedent.name}`] : []),
      ],
    },
    name,
    form: antecedent?.form ?? named.form,
    parties: all,
    status: stillToCome ? "in force" : standing.status,
    date: future ? documentDate(analysis) : date,
    count: count ?? antecedent?.count ?? null,
    value: worth ?? antecedent?.value ?? null,
    sectors: merge(sectorsUnder(sentence, tree, sectorRoots(tree, head, standing)), antecedent?.sectors ?? []),
  };
};

/** "The Ministers of Health initialled": officials of no state that is said. */
const isOffices = (text: string, sector: string | undefined): boolean => sector === "GOV" && OFFICES.test(text);

/** The parties that the name alone tells: their words are the name's. */
const fixedParties = (analysis: Analysis, tree: Tree, head: number, named: NamedInSentence, world: World): Party[] =>
  named.fixedParties.flatMap((id) => {
    const actor = world.actor(id);
    return actor ? [actorInWords(actor, evidenceOf(analysis, tree.token(head)), "party-by-name")] : [];
  });

const evidenceSpan = (tree: Tree, head: number, standing: Standing): Span => {
  const noun = tree.span(head, ["cc"]);
  const clause = standing.rule === "adjective" ? noun : tree.span(standing.trigger, ["parataxis", "cc", "mark", "discourse"]);
  return { start: Math.min(noun.start, clause.start), end: Math.max(noun.end, clause.end) };
};
