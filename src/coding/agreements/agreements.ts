import type { Analysis, Sentence, Span } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { AgreementFinding, FindingDate, Party } from "../finding.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf, withoutConjunction } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { bilateral } from "./bilateral.ts";
import { agreementsIn, type NamedInSentence } from "./naming.ts";
import { signatories } from "./signatories.ts";
import { type Standing, standingOf } from "./standing.ts";
import { countOf, sectorsUnder, worthOf } from "./terms.ts";

type Draft = { -readonly [K in keyof AgreementFinding]: AgreementFinding[K] };

/** Verbs by which a later sentence says what agreements are about: "Agreements and contracts deal with …". */
const ABOUT = new Set([
  "deal",
  "cover",
  "concern",
  "relate",
  "focus",
  "span",
  "include",
  "range",
  "apply",
  "envisage",
  "envision",
  "provide",
  "aim",
  "pertain",
]);
const SIGNING = new Set(["sign", "ink", "conclude", "ratify", "initial", "adopt", "accede to", "sign up to", "exchange", "seal"]);

/**
 * The agreements a document tells of, with what has become of each. One that is only mentioned ("under the agreement")
 * gets no row; "the agreement" after a named one is that one.
 */
export const codeAgreements = (analysis: Analysis, world: World, parties: Parties): AgreementFinding[] => {
  const drafts: Draft[] = [];
  for (const sentence of analysis.sentences) {
    const tree = treeOf(sentence);
    for (const named of agreementsIn(sentence, tree, analysis.document.text)) {
      if (drafts.length > 0) addSectors(sentence, tree, named, drafts);
      const standing = standingOf(tree, named.head);
      if (!standing || (!named.own && !named.properName && !SIGNING.has(standing.act))) continue;
      const draft = draftOf(analysis, sentence, tree, named, standing, world, parties, drafts);
      if (draft) place(draft, drafts);
    }
  }
  return drafts;
};

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
  const { text } = analysis.document;
  const antecedent = named.properName === null && isGeneric(tree, head) ? referent(named, earlier) : undefined;
  const said = signatories(analysis, sentence, tree, head, standing, named.form, named.properName !== null, parties, world);
  const fixed =
    named.fixedParties.length > 0 && standing.status !== "ended" ? fixedParties(analysis, tree, head, named, world) : [];
  const all = merged(said, antecedent ? antecedent.parties : fixed);
  const count = countOf(analysis, sentence, tree, head);
  const worth = worthOf(analysis, sentence, tree, head, standing.verb);
  const name = named.properName ?? antecedent?.name ?? describe(text, tree, head);
  const specific = /\s(on|for|of|in)\s/.test(name) && name.split(" ").length >= 4;
  if (
    all.length === 0 &&
    ((count ?? worth) !== null || named.form === "ceasefire") &&
    ["signed", "announced", "in force", "ended"].includes(standing.status)
  )
    all.push(...bilateral(analysis, parties));
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
  const trigger = tree.token(standing.trigger);
  const chain = attributionAt(trigger.start, analysis, parties);
  const speaker = chain.at(-1) ?? null;
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
    status: standing.status,
    date: dated(analysis, sentence, standing, tree, head),
    count: count ?? antecedent?.count ?? null,
    value: worth ?? antecedent?.value ?? null,
    sectors: merge(sectorsUnder(sentence, tree, sectorRoots(tree, head, standing)), antecedent?.sectors ?? []),
  };
};

const merge = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const merged = (a: readonly Party[], b: readonly Party[]): Party[] => {
  const byId = new Map<string, Party>();
  for (const party of [...a, ...b]) if (!byId.has(party.id)) byId.set(party.id, party);
  return [...byId.values()];
};

/** The parties that the name alone tells: their words are the name's. */
const fixedParties = (analysis: Analysis, tree: Tree, head: number, named: NamedInSentence, world: World): Party[] =>
  named.fixedParties.flatMap((id) => {
    const actor = world.actor(id);
    if (!actor) return [];
    const { start, end, text } = evidenceOf(analysis, tree.token(head));
    return [{ text, start, end, id: actor.id, name: actor.name, code: actor.code, type: actor.type, rule: "party-by-name" }];
  });

/** "the agreement", "this deal", "it": nothing of its own but the article. */
const isGeneric = (tree: Tree, head: number): boolean =>
  tree.children(head).every((child) => {
    const { deprel, lemma, upos } = tree.token(child);
    if (deprel === "det") return ["the", "this", "that", "these", "those", "both", "all"].includes(lemma.toLowerCase());
    return (
      ["case", "punct", "cc", "conj", "cop", "mark"].includes(deprel) ||
      upos === "PUNCT" ||
      deprel.startsWith("acl") ||
      deprel.startsWith("nsubj")
    );
  });

/** How many agreements back a reference reaches: keeps a long list of agreements linear. */
const RECENT = 60;

/** The latest agreement before that the same noun can mean. */
const referent = (named: NamedInSentence, earlier: readonly Draft[]): Draft | undefined => {
  const fits = (draft: Draft) =>
    draft.form === named.form ||
    (["agreement", "deal", "treaty"].includes(named.form) &&
      ["agreement", "deal", "treaty", "ceasefire", "memorandum"].includes(draft.form));
  const recent = earlier.slice(-RECENT);
  return recent.findLast((draft) => draft.form === named.form) ?? recent.findLast(fits);
};

/** The noun phrase without its article, clauses and parties: "free trade agreement", "ceasefire in Yemen". */
const describe = (text: string, tree: Tree, head: number): string => {
  const without = [
    "det",
    "case",
    "acl",
    "appos",
    "parataxis",
    "cc",
    "conj",
    "punct",
    "cop",
    "nsubj",
    "aux",
    "mark",
    "advmod",
    "nummod",
    "nmod:poss",
    "nmod:unmarked",
    "advcl",
  ];
  let { from, to } = tree.extent(head, without);
  const parts = tree.children(head, "nmod").filter((child) => child > head);
  const stop = parts.find(
    (child) =>
      !DESCRIBING.has(tree.preposition(child)) &&
      !(tree.preposition(child) === "in" && ["ceasefire", "truce", "cease-fire"].includes(tree.token(head).lemma)),
  );
  if (stop !== undefined) to = Math.min(to, tree.extent(stop).from - 1);
  // no agreement is named after a day: "of understanding on Monday"
  for (let i = head + 1; i < to; i++) if (tree.token(i).upos === "ADP" && DAYS.test(tree.token(i + 1).form)) to = i - 1;
  while (to > head && ["PUNCT", "ADP"].includes(tree.token(to).upos)) to--;
  while (
    from < head &&
    (["PUNCT", "DET"].includes(tree.token(from).upos) ||
      ["several", "other", "many", "various", "new"].includes(tree.token(from).lemma.toLowerCase()) ||
      (tree.token(from).upos === "NUM" && tree.token(from + 1).form !== "-"))
  )
    from++;
  to = Math.max(to, head);
  const { tokens } = tree.sentence;
  if (to === head && tokens[head + 1]?.form === "of" && tokens[head + 2]?.form.toLowerCase() === "understanding") to = head + 2;
  return text.slice(tree.token(from).start, tree.token(to).end);
};

const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

const DESCRIBING = new Set(["on", "of", "for"]);

const evidenceSpan = (tree: Tree, head: number, standing: Standing): Span => {
  const noun = tree.span(head, ["cc"]);
  const clause = standing.rule === "adjective" ? noun : tree.span(standing.trigger, ["parataxis", "cc", "mark", "discourse"]);
  return { start: Math.min(noun.start, clause.start), end: Math.max(noun.end, clause.end) };
};

/** When it came to stand so: a date under the verb, else the report's own. */
const dated = (analysis: Analysis, sentence: Sentence, standing: Standing, tree: Tree, head: number): FindingDate => {
  for (const time of inSentence(analysis, sentence.index).times) {
    if (time.kind !== "date" || (time.to <= head && tree.isUnder(time.from, head))) continue;
    let under = false;
    for (let i = time.from; i < time.to && !under; i++) under = tree.isUnder(i, standing.trigger);
    if (!under) continue;
    const found = dateOf(analysis, time);
    if (found) return found;
  }
  if (["planned", "proposed"].includes(standing.status))
    return { start: null, end: null, precision: "unknown", basis: "unknown" };
  return documentDate(analysis);
};

const sectorRoots = (tree: Tree, head: number, standing: Standing): number[] => {
  const roots = tree.children(head).filter((child) => {
    const { deprel } = tree.token(child);
    return (
      deprel === "compound" ||
      deprel === "amod" ||
      deprel.startsWith("acl") ||
      (deprel.startsWith("nmod") &&
        ["on", "in", "for", "of", "over", "regarding", "concerning", "covering", "including"].includes(tree.preposition(child)))
    );
  });
  if (standing.verb !== undefined && standing.act !== "discuss")
    for (const child of tree.children(standing.verb, "obl", "nmod"))
      if (
        ["in", "on", "for", "including", "covering"].includes(tree.preposition(child)) &&
        tree.token(child).upos === "NOUN" &&
        child > head
      )
        roots.push(child);
  return roots;
};

/** A sentence that says what agreements told before are about gives them their sectors. */
const addSectors = (sentence: Sentence, tree: Tree, named: NamedInSentence, drafts: Draft[]): void => {
  if (named.properName !== null) return;
  const token = tree.token(named.head);
  const subject = token.deprel.startsWith("conj") ? tree.token(token.head) : token;
  const verb = subject.deprel.startsWith("nsubj") && subject.head >= 0 ? tree.token(subject.head) : undefined;
  const roots =
    verb && ABOUT.has(verb.lemma.toLowerCase())
      ? tree.children(verb.index, "obj", "obl", "nmod", "advcl", "xcomp", "acl")
      : opensAbout(sentence, named.head)
        ? sentence.tokens.filter((each) => each.index > named.head).map((each) => each.index)
        : [];
  if (roots.length === 0) return;
  const draft = referent(named, drafts);
  if (draft) draft.sectors = merge(draft.sectors, sectorsUnder(sentence, tree, roots));
};

/** "Agreements and contracts deal with …" where the tree takes the verb for a noun: the sentence begins with them, the verb comes next. */
const opensAbout = (sentence: Sentence, head: number): boolean => {
  const next = sentence.tokens.slice(head + 1, head + 4);
  const at = next.findIndex((token) => ABOUT.has(token.lemma.toLowerCase()) || ABOUT.has(token.form.toLowerCase()));
  return (
    head <= 4 &&
    at >= 0 &&
    next.slice(0, at).every((token) => token.upos === "CCONJ" || token.upos === "NOUN" || token.upos === "ADV")
  );
};

/** Adds a finding, or makes it one with an earlier one that says the same of the same agreement. */
const place = (draft: Draft, drafts: Draft[]): void => {
  const ids = new Set(draft.parties.map((party) => party.id));
  const same = drafts
    .slice(-RECENT)
    .find(
      (other) =>
        other.name === draft.name &&
        other.status === draft.status &&
        (other.parties.every((party) => ids.has(party.id)) ||
          draft.parties.every((party) => other.parties.some((known) => known.id === party.id))),
    );
  if (!same) {
    drafts.push(draft);
    return;
  }
  same.parties = merged(same.parties, draft.parties);
  same.sectors = merge(same.sectors, draft.sectors);
  same.count ??= draft.count;
  same.value ??= draft.value;
};
