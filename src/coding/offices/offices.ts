import type { Analysis, Mention, Sentence, Span } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { OfficeFinding, Party } from "../finding.ts";
import { isStateCode } from "../parties/state-code.ts";
import { dateOf, documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { subjectOf } from "../syntax/verb.ts";
import { complementAt } from "./behind-title.ts";
import { counterparts, type Told } from "./counterpart.ts";
import { afterFirst, holderByGrammar } from "./holder.ts";
import { jointOffices } from "./joint-titles.ts";
import { type TitlePhrase, titlesIn } from "./title-phrase.ts";

/** The posts that the text says people hold or held: by title and name, apposition, "is", or a verb of taking or leaving office. */
export const codeOffices = (analysis: Analysis, world: World, parties: Parties): OfficeFinding[] => {
  const found = new Map<string, OfficeFinding>();
  const byHolder = new Map<string, Told>();
  let last: Told | undefined;
  for (const sentence of analysis.sentences) {
    const tree = treeOf(sentence);
    for (const phrase of titlesIn(analysis, sentence, tree, parties, world)) {
      if (phrase.when === "not-yet") continue;
      const finding = officeOf(analysis, sentence, tree, phrase, world, parties);
      if (!finding) continue;
      const key = `${finding.actor.id}\t${finding.title.toLowerCase()}\t${finding.of?.id ?? ""}`;
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
        (party, name) => stateAfterName(analysis, sentence, name, parties) ?? stateOf(party, world),
      ),
      ...counterparts(analysis, sentence, last, byHolder, parties),
    ]) {
      const key = `${finding.actor.id}\t${finding.title.toLowerCase()}\t${finding.of?.id ?? ""}`;
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
};

/** Classes of offices that another state has as well. */
const FOR_STATES = new Set(["state", "ministry", "military", "diplomatic"]);

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
    holderByGrammar(sentence, tree, phrase, parties) ??
    byCommas(analysis, sentence, tree, phrase, parties) ??
    byChain(analysis, sentence, phrase, parties);
  if (holder?.party.type !== "person" || !isNamed(holder.party)) return null;
  if (phrase.of && phrase.of.id === holder.party.id) return null;
  const dates = datesOf(analysis, sentence, tree, phrase, holder.effect, holder.verb);
  if (dates === null) return null;
  const { start, end } = spanOf(tree, phrase, holder.span);
  const speaker = attributionAt(start, analysis, parties).at(-1) ?? null;
  const heldOf =
    ("of" in holder ? (holder.of as Party | null) : null) ??
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
    title: phrase.name,
    of: heldOf,
    from: dates.from,
    to: dates.to,
  };
};

/** Furthest, in sentences, between a title and the name of its holder. */
const near = 3;

/** "The Chadian foreign minister said … Jane Doe told reporters": named nearby, where both are taken for the same person. */
const byChain = (analysis: Analysis, sentence: Sentence, phrase: TitlePhrase, parties: Parties) => {
  if (phrase.of?.type !== "state" || phrase.when !== "present" || !FOR_STATES.has(phrase.title.class)) return null;
  const described = inSentence(analysis, sentence.index).mentions.find(
    ({ head, kind, chain, from }) =>
      head === phrase.head && kind === "nominal" && chain >= 0 && sentence.tokens[from]?.form.toLowerCase() === "the",
  );
  const name =
    described &&
    analysis.chains[described.chain]?.mentions
      .map((at) => analysis.mentions[at]!)
      .find(({ kind, type, sentence: at }) => kind === "name" && type === "person" && Math.abs(at - sentence.index) <= near);
  const party = name && parties.of(name);
  if (!party) return null;
  return {
    party,
    span: described,
    rule: "chain",
    because: `${party.name} is named nearby for the same person`,
    effect: "holds" as const,
    verb: undefined,
  };
};

const isNamed = (party: Party): boolean => party.id.startsWith("person:") && /\p{Ll}/u.test(party.name);

/** "President Xi Jinping", "Minister of Foreign Affairs of Iraq Ibrahim al-Jaafari": the title stands in or before the name. */
const byName = (analysis: Analysis, sentence: Sentence, tree: Tree, phrase: TitlePhrase, parties: Parties) => {
  const names = inSentence(analysis, sentence.index).mentions.filter(
    (mention) => mention.kind === "name" && mention.type === "person",
  );
  const mention =
    names.find((name) => name.from <= phrase.head && name.to > afterFirst(phrase) && nameAfter(tree, name, phrase)) ??
    names.find((name) => name.from === phrase.end + 1 && !isSeparated(tree, phrase, name)) ??
    names.find((name) => name.from > phrase.head && name.from <= phrase.end && name.to > phrase.end + 1);
  if (!mention) return null;
  const party = parties.of(mention);
  if (!party) return null;
  return {
    party,
    span: mention,
    rule: "title-and-name",
    because: "the title stands before the name",
    effect: "holds" as const,
    verb: undefined,
    of: stateAfterName(analysis, sentence, mention, parties),
  };
};

/** "the Minister of Trade, H.E. Ms. Jane Doe, paid a visit": with such a word begins the name of who holds the title. */
const HONORIFIC = /^(?:H\.\s?E\.|Hon\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Shri|Smt\.?|Gen\.?|General)\s/;

/** "The mayor of Paris, Anne Hidalgo, said", "Anne Hidalgo, the mayor of Paris, said": beside each other between commas. */
const byCommas = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  phrase: TitlePhrase,
  parties: Parties,
  opens: RegExp | null = null,
) => {
  const article = tree.children(phrase.head, "det").some((child) => /^an?$/i.test(tree.token(child).form));
  if (article && phrase.of === null && phrase.when === "present" && !["spokesperson", "ministry"].includes(phrase.title.class))
    return null;
  const form = (index: number) => sentence.tokens[index]?.form ?? "";
  const ends = (index: number) => index >= sentence.tokens.length || [",", ".", ";", ")", "—", "–"].includes(form(index));
  let before = phrase.from - 1;
  while (before > 0 && ["DET", "PROPN", "ADJ", "PART"].includes(tree.token(before).upos) && tree.isUnder(before, phrase.head))
    before--;
  const name = inSentence(analysis, sentence.index).mentions.find(
    (mention) =>
      mention.kind === "name" &&
      mention.type === "person" &&
      (opens === null || (mention.from > phrase.end && opens.test(analysis.document.text.slice(mention.start, mention.end)))) &&
      ((form(phrase.end + 1) === "," && mention.from === phrase.end + 2 && ends(mention.to)) ||
        (form(before) === "," && mention.to === before && ends(phrase.end + 1))),
  );
  const party = name && parties.of(name);
  if (!party) return null;
  return {
    party,
    span: name,
    rule: "commas",
    because: "the title stands beside the name between commas",
    effect: "holds" as const,
    verb: undefined,
  };
};

/** "President Andrzej Duda of Poland": what the title is of may follow the name. */
const stateAfterName = (analysis: Analysis, sentence: Sentence, name: Mention, parties: Parties): Party | null => {
  const at = sentence.tokens[name.to - 1]?.form === "of" ? name.to - 1 : name.to;
  if (sentence.tokens[at]?.form !== "of") return null;
  const complement = complementAt(analysis, sentence, at + 1);
  const party = complement && parties.at(sentence, complement.head);
  return party && ["state", "org", "place"].includes(party.type) ? party : null;
};

const nameAfter = (tree: Tree, name: Mention, phrase: TitlePhrase): boolean => {
  for (let i = phrase.to; i < name.to; i++) if (tree.token(i).upos === "PROPN" && i > phrase.head) return true;
  return false;
};

/** A name right after that is something else's: "the minister Paris sent". */
const isSeparated = (tree: Tree, phrase: TitlePhrase, name: Mention): boolean => {
  const head = tree.token(name.head);
  return (
    head.deprel.startsWith("nsubj") &&
    head.head !== tree.token(phrase.head).head &&
    !tree.isUnder(phrase.head, name.head) &&
    !tree.isUnder(name.head, phrase.head)
  );
};

const spanOf = (tree: Tree, phrase: TitlePhrase, holder: Span): Span => ({
  start: Math.min(tree.token(phrase.from).start, holder.start),
  end: Math.max(tree.token(Math.max(phrase.end, phrase.to - 1)).end, holder.end),
});

/** A head of state or minister without "of": of the state that the world knows him to serve. */
const ofHolder = (party: Party, phrase: TitlePhrase, world: World): Party | null => {
  // "the army chief, General Jane Doe": of the state that she is of.
  if (phrase.title.class === "military" && isStateCode(party.code) && !party.rule?.includes("from the context")) {
    const own = world.actor(`state:${party.code}`);
    const { text, start, end } = party;
    if (own) return { text, start, end, id: own.id, name: own.name, code: own.code, type: "state", rule: "state-of-person" };
  }
  if (phrase.title.class === "body") {
    const held = world.offices(party.id).filter(({ title, of }) => of.type === "org" && sameTitle(title, phrase.title.words));
    const [one] = held;
    const { text, start, end } = party;
    return one && held.every(({ of }) => of.id === one.of.id)
      ? { text, start, end, id: one.of.id, name: one.of.name, code: one.of.code, type: one.of.type, rule: "body-of-person" }
      : null;
  }
  const ofMinistry = phrase.title.class === "spokesperson" && /ministry/i.test(phrase.name);
  if (!["state", "ministry", "diplomatic"].includes(phrase.title.class) && !ofMinistry) return null;
  // What the world knows: a state guessed from the sentence is no evidence for an office.
  const holdings = world.offices(party.id).filter((holding) => holding.title.toLowerCase().includes(phrase.title.words));
  const state =
    holdings.map((holding) => holding.of).findLast((of) => of.type === "state" && of.code === party.code) ??
    holdings.map((holding) => holding.of).findLast((of) => of.type === "state") ??
    (party.rule === "title of one state" ? world.actor(`state:${party.code}`) : undefined) ??
    world.actor(`state:${world.actor(party.id)?.code}`);
  if (state?.type !== "state" && isStateCode(party.code) && /^(GOV|ELI)$/.test(party.sector ?? "GOV")) {
    const own = world.actor(`state:${party.code}`);
    const { text, start, end } = party;
    if (own) return { text, start, end, id: own.id, name: own.name, code: own.code, type: "state", rule: "state-of-party" };
  }
  if (state?.type !== "state" || (holdings.length === 0 && party.sector !== undefined && party.sector !== "GOV")) return null;
  const { text, start, end } = party;
  return { text, start, end, id: state.id, name: state.name, code: state.code, type: "state", rule: "state-of-person" };
};

/** The state whose office a person is known to hold, or is of. */
const stateOf = (party: Party, world: World): Party | null => {
  const state = isStateCode(party.code) ? world.actor(`state:${party.code}`) : undefined;
  const { text, start, end } = party;
  return state
    ? { text, start, end, id: state.id, name: state.name, code: state.code, type: "state", rule: "state-of-person" }
    : null;
};

/** "Peru named Jane Doe as prime minister": of the state that does so. */
const ofNaming = (
  sentence: Sentence,
  tree: Tree,
  { title }: TitlePhrase,
  { verb, effect, party }: { readonly verb: number | undefined; readonly effect: string; readonly party: Party },
  world: World,
  parties: Parties,
): Party | null => {
  if (verb === undefined || effect === "none" || !["state", "ministry", "military"].includes(title.class)) return null;
  const subject = subjectOf(tree, verb);
  const doer = subject === undefined ? null : parties.at(sentence, subject);
  const state = doer && doer.id !== party.id && isStateCode(doer.code) ? world.actor(`state:${doer.code}`) : undefined;
  if (!doer || !state) return null;
  const { text, start, end } = doer;
  return { text, start, end, id: state.id, name: state.name, code: state.code, type: "state", rule: "state-that-names" };
};

const sameTitle = (a: string, b: string): boolean => a.toLowerCase().replace(/-/g, " ").includes(b.replace(/-/g, " "));

/** From when to when, as far as said. Null where the date shows that the post is yet to be taken. */
const datesOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  phrase: TitlePhrase,
  effect: "from" | "to" | "holds" | "none",
  verb: number | undefined,
): { from: string | null; to: string | null } | null => {
  if (effect === "none") return null;
  let from: string | null = null;
  let to: string | null = null;
  const root = verb ?? phrase.head;
  for (const time of inSentence(analysis, sentence.index).times) {
    // "Tajikistan's foreign minister since 2013": right after the title, wherever the parser hangs it.
    let under = time.from > phrase.end && time.from - phrase.end <= 2;
    for (let i = time.from; i < time.to && !under; i++) under = tree.isUnder(i, root);
    const date = under ? dateOf(analysis, time) : null;
    if (!date) continue;
    const before = time.from > 0 ? sentence.tokens[time.from - 1]!.form.toLowerCase() : "";
    const first = tree.token(time.from).form.toLowerCase();
    if (before === "since" || first === "since") from = date.start;
    else if (before === "until" || before === "till") to = date.end;
    else if (
      before === "from" ||
      first === "from" ||
      (time.value?.start !== time.value?.end && effect === "holds" && /\bto\b|[-–]/.test(date.text ?? ""))
    ) {
      from = date.start;
      if (date.end !== date.start && /\bto\b|[-–]|between/.test(date.text ?? "")) to = date.end;
    } else if (verb !== undefined && effect === "from") from = date.start;
    else if (verb !== undefined && effect === "to") to = date.end;
  }
  if (phrase.when === "past" || effect === "to") {
    to ??= documentDate(analysis).end;
    if (to === null) return null;
  }
  return { from, to };
};
