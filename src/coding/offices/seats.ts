import { readFileSync } from "node:fs";
import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party, SeatFinding } from "../finding.ts";
import { dateOf } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { isConditional, isNegated, isPassive, modals, subjectOf, verbWithParticle } from "../syntax/verb.ts";
import { councilTerm } from "./council-term.ts";

type Kind = "noun" | "verb" | "holding" | "not-held";
let loaded: Readonly<Record<Kind, ReadonlyMap<string, string>>> | undefined;

const seatWords = (): Readonly<Record<Kind, ReadonlyMap<string, string>>> => {
  if (!loaded) {
    const made: Record<Kind, Map<string, string>> = {
      noun: new Map(),
      verb: new Map(),
      holding: new Map(),
      "not-held": new Map(),
    };
    for (const line of readFileSync(new URL("./data/seats.tsv", import.meta.url), "utf8").split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [word = "", kind, seat = ""] = line.split("\t");
      made[kind as Kind].set(word, seat);
    }
    loaded = made;
  }
  return loaded;
};

/** Bodies in which states have seats; the name of the body as it is printed. */
const BODIES =
  /\b(council|assembly|commission|committee|board of governors|union|osce|asean|g-?20|g-?7|g-?8|brics|organi[sz]ation|conference|movement|cooperation)\b/i;
const IN = new Set(["of", "in", "on", "at", "to", "for"]);

/** A seat as a sentence tells it, by token. */
interface Seat {
  readonly head: number;
  readonly seat: string;
  readonly body: Party;
  readonly state: Party;
  readonly rule: string;
  /** Token under whose clause dates are looked for. */
  readonly clause: number;
}

/** The seats that the text says states have in bodies: members, chairs and presidencies; candidates have none. */
export const codeSeats = (analysis: Analysis, world: World, parties: Parties): SeatFinding[] => {
  const found = new Map<string, SeatFinding>();
  for (const sentence of analysis.sentences) {
    const tree = treeOf(sentence);
    for (const token of sentence.tokens) {
      const seat =
        token.upos === "VERB"
          ? byVerb(sentence, tree, token.index, world, parties)
          : byNoun(analysis, sentence, tree, token.index, world, parties);
      if (!seat) continue;
      const finding = seatFinding(analysis, sentence, tree, seat, parties);
      const key = `${finding.state.id}\t${finding.body.id}\t${finding.seat}`;
      const known = found.get(key);
      if (!known || (known.from === null && finding.from !== null)) found.set(key, finding);
    }
  }
  return [...found.values()];
};

const bodyAt = (sentence: Sentence, index: number, parties: Parties): Party | null => {
  const party = parties.at(sentence, index);
  return party && party.type === "org" && BODIES.test(party.name) && !isBareCouncil(party) ? party : null;
};

/** "the Council", which no chain has led to its name. */
const isBareCouncil = (party: Party): boolean => party.id === "org:council";

const byNoun = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  index: number,
  world: World,
  parties: Parties,
): Seat | null => {
  const token = tree.token(index);
  const kind = ["NOUN", "PROPN"].includes(token.upos) ? seatWords().noun.get(token.lemma.toLowerCase()) : undefined;
  if (!kind || notHeld(tree, index)) return null;
  const taken = token.head >= 0 && seatWords().holding.has(tree.token(token.head).lemma.toLowerCase());
  const places = [...tree.children(index, "nmod", "obl"), ...(taken ? tree.children(token.head, "obl") : [])];
  const where = places.find((child) => IN.has(tree.preposition(child)) && bodyAt(sentence, child, parties) !== null);
  const before = tree.children(index, "compound", "nmod:poss").find((child) => bodyAt(sentence, child, parties) !== null);
  const body =
    where !== undefined ? bodyAt(sentence, where, parties) : before !== undefined ? bodyAt(sentence, before, parties) : null;
  const bare = tree
    .children(index, "nmod")
    .some(
      (child) => tree.token(child).lemma.toLowerCase() === "council" && tree.children(child, "compound", "amod").length === 0,
    );
  const unnamed =
    bare ||
    seatName(tree, index, kind) === "non-permanent member" ||
    (kind === "president" && ["chairman", "chairmanship", "presidency"].includes(token.lemma.toLowerCase()));
  const held = body ?? (unnamed ? earlierBody(analysis, sentence, parties) : null);
  if (!held) return null;
  const state = holderOf(analysis, sentence, tree, index, world, parties);
  if (!state) return null;
  return {
    head: index,
    seat: memberName(seatName(tree, index, kind), held, state),
    body: held,
    state,
    rule: "noun",
    clause: clauseOf(tree, index),
  };
};

/** "being the chairman, Kazakhstan …": of the body named last before, in the same or the dozen sentences before. */
const earlierBody = (analysis: Analysis, sentence: Sentence, parties: Parties): Party | null => {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 12); i--) {
    const mentions = inSentence(analysis, i).mentions.filter(
      (mention) => mention.kind === "name" && mention.type === "organisation",
    );
    for (const mention of mentions.reverse()) {
      const party = parties.of(mention);
      if (party?.type === "org" && /\b(security council|human rights council|osce)\b/i.test(party.name)) return party;
    }
  }
  return null;
};

const byVerb = (sentence: Sentence, tree: Tree, index: number, world: World, parties: Parties): Seat | null => {
  const verb = verbWithParticle(tree, index);
  const verbs = seatWords().verb;
  const targets = tree.children(index, "obj", "obl").map((child) => {
    const preposition = tree.preposition(child);
    return { child, seat: preposition === "" ? verbs.get(verb) : verbs.get(`${verb} ${preposition}`) };
  });
  const hit = targets.find(({ child, seat }) => seat !== undefined && bodyAt(sentence, child, parties) !== null);
  if (!hit || !isFact(tree, index) || ((verb === "lead" || verb === "head") && tree.token(hit.child).deprel !== "obj"))
    return null;
  if (
    ["chair", "lead", "head"].includes(verb) &&
    hit.seat === "president" &&
    !/council|osce|g-?20|assembly/i.test(bodyAt(sentence, hit.child, parties)!.name)
  )
    return null;
  const passive = isPassive(tree, index);
  const subject = passive ? tree.child(index, "nsubj:pass") : subjectOf(tree, index);
  const state = subject === undefined ? null : stateAt(sentence, subject, world, parties);
  if (!state) return null;
  const body = bodyAt(sentence, hit.child, parties)!;
  const as = tree
    .children(index, "obl", "nmod")
    .find((child) => tree.preposition(child) === "as" && seatWords().noun.get(tree.token(child).lemma) === "member");
  const seat =
    hit.seat === "member" ? memberName(as === undefined ? "member" : seatName(tree, as, "member"), body, state) : hit.seat!;
  return { head: index, seat, body, state, rule: "verb", clause: index };
};

/** Whose seat it is: possessor or nationality; the subject of "is", "as" or "holds"; what it stands beside. */
const holderOf = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  index: number,
  world: World,
  parties: Parties,
): Party | null => {
  const token = tree.token(index);
  for (const child of tree.children(index, "nmod:poss", "amod", "compound")) {
    const state = stateAt(sentence, child, world, parties) ?? ownState(analysis, sentence, child, world, parties);
    if (state) return state;
  }
  if (tree.child(index, "cop") !== undefined) {
    const subject = tree.child(index, "nsubj") ?? subjectOf(tree, index);
    return isFact(tree, index) && subject !== undefined ? stateAt(sentence, subject, world, parties) : null;
  }
  if (token.deprel === "appos" && token.head >= 0) return stateAt(sentence, token.head, world, parties);
  for (const child of tree.children(index, "appos")) {
    const state = stateAt(sentence, child, world, parties);
    if (state) return state;
  }
  if (token.head < 0) return null;
  const preposition = tree.preposition(index);
  const governor = tree.token(token.head);
  if (governor.upos === "VERB") {
    const verb = verbWithParticle(tree, governor.index);
    const holding = seatWords().holding.get(token.deprel === "obj" ? verb : `${verb} ${preposition}`);
    const takes = holding !== undefined || preposition === "as" || ["become", "elect"].includes(governor.lemma);
    if (!takes || !isFact(tree, governor.index) || notHeld(tree, governor.index)) return null;
    if (holding === "had") return null;
    const subject = isPassive(tree, governor.index) ? tree.child(governor.index, "nsubj:pass") : subjectOf(tree, governor.index);
    return subject === undefined ? null : stateAt(sentence, subject, world, parties);
  }
  // "participation of Kazakhstan … as a non-permanent member", "Kazakhstan as chairman".
  if (preposition === "as") {
    for (const child of [governor.index, ...tree.children(governor.index, "nmod")]) {
      const state = child === index ? null : stateAt(sentence, child, world, parties);
      if (state) return state;
    }
    return stateBefore(sentence, tree, index, world, parties);
  }
  return null;
};

/** The last state named before "as a member", in the same noun phrase: no verb in between. */
const stateBefore = (sentence: Sentence, tree: Tree, index: number, world: World, parties: Parties): Party | null => {
  for (let i = index - 1; i >= 0; i--) {
    const token = tree.token(i);
    if (token.deprel === "case") continue;
    if (["VERB", "AUX", "SCONJ"].includes(token.upos) || ["but", ";", '"', "“"].includes(token.form)) return null;
    const state = token.upos === "PROPN" ? stateAt(sentence, i, world, parties) : null;
    if (state) return state;
  }
  return null;
};

/** "our chairmanship" in a speaker's mouth: of the state the speaker is of. */
const ownState = (analysis: Analysis, sentence: Sentence, index: number, world: World, parties: Parties): Party | null => {
  const token = sentence.tokens[index]!;
  if (!["our", "we"].includes(token.form.toLowerCase())) return null;
  const speaker = attributionAt(token.start, analysis, parties).at(-1);
  return speaker ? asState(speaker, token, world) : null;
};

const stateAt = (sentence: Sentence, index: number, world: World, parties: Parties): Party | null => {
  const party = parties.at(sentence, index);
  if (!party) {
    const match = world.scan(sentence.tokens[index]!.form)[0]?.senses[0];
    return match?.by === "demonym" && match.actor.type === "state"
      ? {
          text: sentence.tokens[index]!.form,
          start: sentence.tokens[index]!.start,
          end: sentence.tokens[index]!.end,
          id: match.actor.id,
          name: match.actor.name,
          code: match.actor.code,
          type: "state",
          rule: "demonym",
        }
      : null;
  }
  if (party.type === "state") return party;
  return party.type === "person" && (party.office !== undefined || party.sector === "GOV") ? asState(party, party, world) : null;
};

const asState = (party: Party, words: { readonly start: number; readonly end: number }, world: World): Party | null => {
  const state = world.actor(`state:${party.code}`);
  if (!state) return null;
  return {
    text: party.text,
    start: words.start,
    end: words.end,
    id: state.id,
    name: state.name,
    code: state.code,
    type: "state",
    rule: "state-of-person",
  };
};

const isFact = (tree: Tree, index: number): boolean =>
  !isNegated(tree, index) &&
  !isConditional(tree, index) &&
  modals(tree, index).every((modal) => modal === "will") &&
  !tree.children(index, "mark").some((mark) => tree.token(mark).lemma === "to");

/** Whether a word of candidacy stands over or beside the seat. */
const notHeld = (tree: Tree, index: number): boolean => {
  const words = seatWords()["not-held"];
  for (const child of tree.children(index, "amod", "compound")) if (words.has(tree.token(child).lemma.toLowerCase())) return true;
  let at = index;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    if (words.has(tree.token(at).lemma.toLowerCase())) return true;
    at = tree.token(at).head;
  }
  return false;
};

const PERMANENT_FIVE = new Set(["CHN", "FRA", "GBR", "RUS", "USA"]);

/** A state that joins or is elected to the Security Council has a non-permanent seat: the permanent five neither join nor are elected. */
const memberName = (seat: string, body: Party, state: Party): string =>
  seat === "member" && body.id === "org:un-security-council" && !PERMANENT_FIVE.has(state.code) ? "non-permanent member" : seat;

/** "non-permanent member", "president": as the words qualify it. */
const seatName = (tree: Tree, index: number, kind: string): string => {
  if (kind !== "member") return kind;
  const { from } = tree.extent(index);
  const before = Array.from({ length: index - from }, (_, i) => tree.token(from + i).form.toLowerCase()).join(" ");
  if (/\bnon ?-? ?permanent|nonpermanent|\belected|rotating|temporary/.test(before)) return "non-permanent member";
  if (/\bpermanent/.test(before)) return "permanent member";
  return "member";
};

const clauseOf = (tree: Tree, index: number): number => {
  let at = index;
  for (let steps = 0; steps < 10; steps++) {
    const token = tree.token(at);
    if (token.head < 0 || token.upos === "VERB") return at;
    at = token.head;
  }
  return at;
};

const seatFinding = (analysis: Analysis, sentence: Sentence, tree: Tree, seat: Seat, parties: Parties): SeatFinding => {
  const said = termOf(analysis, sentence, tree, seat);
  const known =
    said.from === null && said.to === null && seat.body.id === "org:un-security-council"
      ? councilTerm(seat.state.code, seat.seat, analysis.document.published.date)
      : null;
  const term = known ?? said;
  const trigger = tree.token(seat.head);
  const own = [seat.body, seat.state].filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const span = tree.span(seat.head);
  const start = Math.min(span.start, ...own.map((party) => party.start));
  const end = Math.max(span.end, ...own.map((party) => party.end));
  return {
    kind: "seat",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, { start, end }),
    attributedTo: attributionAt(trigger.start, analysis, parties).at(-1) ?? null,
    trace: {
      rule: `seat.${seat.rule}`,
      trigger: evidenceOf(analysis, trigger),
      because: [`${seat.state.name} is said to be ${seat.seat} of ${seat.body.name}`, ...(known ? [known.because] : [])],
    },
    state: seat.state,
    body: seat.body,
    seat: seat.seat,
    from: term.from,
    to: term.to,
  };
};

/** The term as far as the sentence says it: "for 2017-2018", "in January"; a presidency dated by a month is that month. */
const termOf = (analysis: Analysis, sentence: Sentence, tree: Tree, seat: Seat): { from: string | null; to: string | null } => {
  for (const time of inSentence(analysis, sentence.index).times) {
    if (time.kind !== "date") continue;
    let under = false;
    for (let i = time.from; i < time.to && !under; i++) under = tree.isUnder(i, seat.clause);
    const date = under ? dateOf(analysis, time) : null;
    if (!date) continue;
    const before = time.from > 0 ? sentence.tokens[time.from - 1]!.form.toLowerCase() : "";
    if (before === "since" || before === "from") return { from: date.start, to: null };
    if (before === "until") return { from: null, to: date.end };
    if (seat.seat === "president" && !["month", "year"].includes(date.precision)) continue;
    if (seat.seat === "president")
      return date.precision === "month" || date.precision === "year"
        ? // A month is the whole of a presidency of the Security Council, and the beginning of one elsewhere.
          { from: date.start, to: date.precision === "month" && seat.body.id !== "org:un-security-council" ? null : date.end }
        : { from: null, to: null };
    if (["year", "unknown"].includes(date.precision) || date.start?.slice(0, 4) !== date.end?.slice(0, 4))
      return { from: date.start, to: date.end };
  }
  return { from: null, to: null };
};
