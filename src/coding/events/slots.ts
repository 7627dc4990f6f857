import type { Sentence } from "../../language/analysis.ts";
import type { Clause, Oblique } from "../arguments/clause.ts";
import { isTimeNoun } from "../arguments/time-noun.ts";
import { isOf, type Lexicon } from "../lexicon/lexicon.ts";
import { contentHead, pairLemma } from "../parties/noun-phrase.ts";
import type { Found, PartyReader } from "../parties/read-parties.ts";
import { roleOf } from "../parties/role-nouns.ts";
import type { Tree } from "../syntax/tree.ts";
import { hyphenedLemma } from "./hyphened.ts";

/** What the slots of a frame are read from: one predicate in its sentence. */
export interface Predicate {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly clause: Clause;
  /** Preposition at the end of the predicate's own words ("lash out at"); its object stands in for a missing one. */
  readonly ownPreposition: string;
  /** Last token of the predicate's own words. */
  readonly end: number;
  /** Tokens of the predicate's own words that stand for nobody ("hostage" in "take hostage"). */
  readonly words?: readonly number[];
}

/** What a slot needs to know beyond the predicate. */
export interface Room {
  readonly lexicon: Lexicon;
  readonly parties: PartyReader;
  /** PLOVER type of the act that a token names, "" if none. */
  readonly actOf: (sentence: Sentence, token: number) => string;
}

const armed = new Set(["MIL", "REB", "UAF", "PRM", "COP", "SPY"]);
const official = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY", "REB", "PTY", "OPP", "ELI"]);
const notCivil = new Set(["GOV", "MIL", "COP", "SPY", "JUD", "UAF", "PRM", "REB"]);
const bodies = new Set(["IGO", "UNO", "EUR", "IMG"]);
const crowds = new Set([
  "protester",
  "protestor",
  "demonstrator",
  "crowd",
  "mob",
  "rioter",
  "student",
  "supporter",
  "youth",
  "people",
  "resident",
  "villager",
  "activist",
  "marcher",
  "hundred",
  "thousand",
  "dozen",
  "worker",
  "prisoner",
  "farmer",
  "settler",
  "fan",
  "inmate",
  "refugee",
  "miner",
]);
const cooperative = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"]);

/** Content heads that fill a slot of the predicate, coordinates included. */
export function fillers(predicate: Predicate, slot: string): readonly number[] {
  const { clause, tree } = predicate;
  const first = firstFiller(predicate, slot);
  if (first === undefined) return [];
  if (slot === "xcomp" || slot === "ccomp") return [first, ...tree.children(first, "conj"), ...describing(tree, first)];
  const head = contentHead(tree, first);
  return [head, ...tree.children(head, "conj"), ...(head === first ? [] : tree.children(first, "conj"))].filter(
    (each) => each !== clause.head,
  );
}

/** What a predicate noun is described by: "a terrorist state", "an act of piracy". */
const describing = (tree: Tree, index: number): readonly number[] =>
  tree.token(index).upos === "NOUN"
    ? [
        ...tree.children(index, "amod", "compound"),
        ...tree.children(index, "nmod").filter((child) => tree.preposition(child) === "of"),
      ]
    : [];

/** The head that fills a slot as it stands in the tree ("a group" in "a group of diplomats"). */
export function firstFiller(predicate: Predicate, slot: string): number | undefined {
  const { clause } = predicate;
  switch (slot) {
    case "subj":
      return clause.subject;
    case "obj": {
      const own = predicate.ownPreposition === "" ? undefined : ownOblique(predicate);
      return own ?? clause.object ?? (predicate.ownPreposition === "" ? undefined : oblique(predicate, predicate.ownPreposition));
    }
    case "iobj":
      return clause.indirect;
    case "xcomp":
      return clause.xcomp;
    case "ccomp":
      return clause.ccomp;
    default:
      return oblique(predicate, slot);
  }
}

/** The oblique that the predicate's own last word leads in: "pulled out of the talks". */
const ownOblique = ({ clause, tree, words, ownPreposition }: Predicate): number | undefined =>
  clause.obliques.find(
    (each) =>
      each.preposition === ownPreposition || tree.children(each.head, "case").some((mark) => words?.includes(mark) === true),
  )?.head;

function oblique(predicate: Predicate, preposition: string): number | undefined {
  const { clause, tree } = predicate;
  for (const child of [
    ...tree.children(clause.head, "advcl", "xcomp", "acl"),
    ...(clause.object === undefined ? [] : tree.children(clause.object, "acl")),
  ])
    if (
      tree.children(child, "mark", "case").some((mark) => tree.token(mark).lemma.toLowerCase() === preposition) &&
      tree.token(child).xpos === "VBG"
    )
      return child;
  let time: Oblique | undefined;
  for (const each of clause.obliques)
    if (each.preposition === preposition) {
      if (preposition === "in" && prepositional.has(tree.token(each.head).lemma.toLowerCase())) continue;
      if (!isTimeNoun(tree, each.head)) return each.head;
      time ??= each;
    }
  return (time ? undefined : near(predicate, preposition)) ?? undefined;
}

/** Nouns that make a longer preposition with "in": "in support of", "in response to". */
const prepositional = new Set(
  "support opposition tribute memory honour honor anger fear search pursuit recognition need danger response order favour favor case addition accordance light spite line wake view term return exchange retaliation protest reaction connection regard charge place defiance preparation anticipation principle part fact particular general total all future past meantime interview statement letter report speech".split(
    " ",
  ),
);

const prepositions = new Set(
  "to with on upon against for from of in into at over by between among near outside toward towards across through after under off about around along behind before inside onto alongside without".split(
    " ",
  ),
);

/** Where the tree has the preposition elsewhere: the next one of that word after the predicate, before another verb. */
function near(predicate: Predicate, preposition: string): number | undefined {
  if (!prepositions.has(preposition)) return undefined;
  const { tree, end } = predicate;
  const tokens = tree.sentence.tokens;
  for (let i = predicate.ownPreposition === preposition ? end : end + 1; i < tokens.length && i <= end + 12; i++) {
    const token = tokens[i]!;
    if (
      token.upos === "VERB" &&
      token.xpos !== "VBN" &&
      (token.xpos !== "VBG" || tree.token(predicate.clause.head).upos === "NOUN")
    )
      return undefined;
    if (token.form === ";" || token.form === ":" || token.upos === "SCONJ" || token.form === '"' || token.form === "”")
      return undefined;
    if (
      token.lemma.toLowerCase() === preposition &&
      (token.upos === "ADP" || token.upos === "SCONJ") &&
      token.deprel === "case" &&
      token.head > i &&
      !isTimeNoun(tree, token.head) &&
      !prepositional.has(tree.token(token.head).lemma.toLowerCase()) &&
      !(tree.token(predicate.clause.head).upos === "NOUN" && isOfOther(tree, token.head, predicate.clause.head, preposition))
    )
      return token.head;
  }
  return undefined;
}

/**
 * What belongs to a noun further on is not the event noun's ("protests against abuses by the army"), nor is who does what is done
 * to it ("an attack would be seen by the army as").
 */
const isOfOther = (tree: Tree, index: number, noun: number, preposition: string): boolean => {
  const { deprel, head } = tree.token(index);
  return (
    (deprel.startsWith("nmod") && head !== noun && head > noun && tree.token(head).upos === "NOUN") ||
    (preposition === "by" && deprel.startsWith("obl"))
  );
};

/** Whether the predicate has a slot, or, for other words, has that word next to it. */
export function hasSlot(predicate: Predicate, slot: string): boolean {
  if (firstFiller(predicate, slot) !== undefined) return true;
  if (prepositions.has(slot) || slot === "obj" || slot === "subj" || slot === "iobj" || slot === "xcomp" || slot === "ccomp") {
    if (slot !== "poss" && slot !== "mod") return false;
  }
  const { tree, end, clause } = predicate;
  if (slot === "poss") return tree.child(clause.head, "nmod:poss") !== undefined;
  if (slot === "own")
    return (
      clause.object !== undefined &&
      tree.children(clause.object, "nmod:poss").some((child) => tree.token(child).upos === "PRON" || child === clause.subject)
    );
  if (slot === "that")
    return (
      clause.ccomp !== undefined &&
      tree.children(clause.ccomp, "mark").some((mark) => tree.token(mark).lemma.toLowerCase() === "that")
    );
  for (let i = end + 1; i < tree.sentence.tokens.length && i <= end + 10; i++)
    if (tree.token(i).lemma.toLowerCase() === slot) return true;
  return false;
}

/** Whether a filler is of what a frame asks for: a computed kind of party, a noun class, or a lemma. */
export function isKind(room: Room, predicate: Predicate, token: number, value: string): boolean {
  const { sentence, tree } = predicate;
  const party = (): Found | undefined => room.parties.list(sentence, token)[0];
  switch (value) {
    case "PARTY":
      return party() !== undefined || isReciprocal(tree, token);
    case "PERSON":
      return ofPerson(room, predicate, token);
    case "ORGANISATION":
      return party()?.party.type === "org";
    case "STATE":
      return ["state", "place"].includes(party()?.party.type ?? "");
    case "PLACEPARTY":
      return ["state", "place"].includes(party()?.party.type ?? "") || isOf(room.lexicon, lemmaOf(tree, token), "TERRITORY");
    case "OFFICIAL":
      return isOfficial(room.parties.deep(sentence, token)[0]);
    case "PARTYPERSON": {
      const found = party();
      return found !== undefined && !["state", "place"].includes(found.party.type);
    }
    case "PLURAL":
      return (
        tree.children(token, "conj").length > 0 ||
        tree.token(token).xpos.endsWith("S") ||
        ["they", "we", "both"].includes(lemmaOf(tree, token)) ||
        room.parties.list(sentence, token).length > 1
      );
    case "ARMED":
      return isArmed(room, predicate, token);
    case "ARMEDORSTATE":
    case "STATEORARMED": {
      if (isArmed(room, predicate, token)) return true;
      const found = party();
      return (
        found !== undefined &&
        (["state", "place"].includes(found.party.type) ||
          (found.party.type === "org" && (bodies.has(found.party.code) || found.party.sector === undefined)) ||
          found.party.sector === "GOV" ||
          (found.party.type === "person" && found.party.sector !== "CVL"))
      );
    }
    case "NOTSTATE":
      return (
        !["GOV", "MIL", "LEG", "COP"].includes(party()?.party.sector ?? "") &&
        party()?.party.type !== "state" &&
        !bodies.has(party()?.party.code ?? "")
      );
    case "JOINT":
      return tree.children(token, "amod").some((child) => joint.has(tree.token(child).lemma.toLowerCase()));
    case "CIVIL":
      return isCivil(party()) || (party() === undefined && crowds.has(lemmaOf(tree, token)));
    case "CROWD":
      return crowds.has(lemmaOf(tree, token)) || crowds.has(tree.token(token).lemma.toLowerCase());
    default: {
      const { lemma, form } = tree.token(token);
      if (isOf(room.lexicon, lemma.toLowerCase(), value) || isOf(room.lexicon, form.toLowerCase(), value)) return true;
      if ((value === "MONEY" || value === "AID") && /^\p{Sc}|^(US|A|C)\$/u.test(form)) return true;
      const pair = pairLemma(tree, token);
      if (pair !== "" && isOf(room.lexicon, pair, value)) return true;
      const joined = hyphenedLemma(tree, token);
      if (joined !== "" && isOf(room.lexicon, joined, value)) return true;
      return token === 0 && isOf(room.lexicon, singular(form.toLowerCase()), value);
    }
  }
}

const joint = new Set(["joint", "combined", "common", "trilateral", "tripartite"]);

/** "each other", "one another". */
const isReciprocal = (tree: Tree, token: number): boolean => {
  const [first, second] = [tree.token(token), tree.sentence.tokens[token + 1]];
  return second !== undefined && /^(each|one)$/i.test(first.form) && /^(other|another)$/i.test(second.form);
};

/** The singular of a noun that opens its sentence, where the tagger takes it for a name ("Militiamen"). */
const singular = (form: string): string => form.replace(/men$/, "man").replace(/ies$/, "y").replace(/s$/, "");

const lemmaOf = (tree: Tree, token: number): string => tree.token(token).lemma.toLowerCase();

function ofPerson(room: Room, { sentence, tree }: Predicate, token: number): boolean {
  const found = room.parties.list(sentence, token)[0];
  if (found?.party.type === "person") return true;
  const role = roleOf(pairLemma(tree, token)) ?? roleOf(lemmaOf(tree, token));
  return role !== undefined && (role.kind === "person" || ["visitor", "delegation", "guest"].includes(lemmaOf(tree, token)));
}

function isArmed(room: Room, predicate: Predicate, token: number): boolean {
  const role =
    roleOf(pairLemma(predicate.tree, token)) ??
    roleOf(lemmaOf(predicate.tree, token)) ??
    (token === 0 ? roleOf(singular(lemmaOf(predicate.tree, token))) : undefined);
  if (role && armed.has(role.sector)) return true;
  if (isOf(room.lexicon, lemmaOf(predicate.tree, token), "FORCE")) return true;
  const party = room.parties.list(predicate.sentence, token)[0]?.party;
  return armed.has(party?.sector ?? "") || party?.code === "IMG";
}

export const isOfficial = (found: Found | undefined): boolean => {
  if (!found) return false;
  const { type, sector, code, office } = found.party;
  if (type === "state" || type === "org" || office) return true;
  if (sector) return official.has(sector);
  return type === "person" && code !== "" && found.party.rule !== "name";
};

/** A people named in the plural: "thousands of Argentines". */
const isPeople = ({ party }: Found): boolean => party.rule === "demonym" && /[a-z]s$/.test(party.text);

export const isCivil = (found: Found | undefined): boolean => {
  if (!found) return false;
  const { type, sector, code } = found.party;
  return (isPeople(found) || (type !== "state" && type !== "place")) && !bodies.has(code) && !(sector && notCivil.has(sector));
};

const workers = new Set(["LAB", "EDU", "CVL", "MED", "AGR", "BUS", "CRM", "PTY", "OPP", "SOC", "JRN", "JUD", "COP"]);

/** Whether a party may go on strike. */
export const mayStrike = ({ party }: Found): boolean =>
  (party.sector !== undefined && workers.has(party.sector)) ||
  /\b(union|federation|workers|association|congress|civil servants?|employees|staff|guards|fire-?fighters)\b/i.test(party.name);

export const isStateLike = (found: Found | undefined): boolean => {
  if (!found) return false;
  const { type, sector } = found.party;
  if (isPeople(found)) return false;
  return type === "state" || type === "org" || sector === "GOV" || sector === "MIL" || sector === "LEG";
};

/** Whether a party can move forces: a state, a body of states, or somebody armed or in government. */
export const isForce = ({ party }: Found): boolean =>
  party.type === "state" ||
  (party.type === "org" && party.code !== "" && party.code !== "NGO" && party.code !== "MNC") ||
  party.type === "place" ||
  (party.sector !== undefined && (armed.has(party.sector) || party.sector === "GOV")) ||
  (party.type === "group" && party.sector === undefined);

const voiced = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"]);
const political = new Set(["GOV", "MIL", "REB", "COP", "JUD", "LEG", "PTY", "OPP", "UAF", "PRM", "SPY", "ELI", "REF"]);

/** Whether an act between these parties is matter for the record: one of them is a state, a body, or in politics; protest and violence by anybody placed. */
export function isPolitical(type: string, mode: string, found: readonly Found[]): boolean {
  if (type === "RETREAT" && (mode === "disarm" || mode === "ceasefire") && found.some(({ party }) => party.type === "org"))
    return true;
  const open = type === "PROTEST" || type === "ASSAULT" || type === "COERCE";
  if (voiced.has(type) && found.some(({ party }) => party.type === "group" && party.code !== "")) return true;
  return found.some(
    ({ party }) =>
      party.type === "state" ||
      (party.type === "place" && party.code !== "") ||
      (party.sector !== undefined && political.has(party.sector)) ||
      (party.code !== "" && (party.sector === undefined || open || party.code === "NGO" || party.code === "IGO")),
  );
}

/** Whether a complement's act is of the kind a frame asks for. */
export function isAct(room: Room, predicate: Predicate, slot: string, kind: string): boolean {
  const filler = firstFiller(predicate, slot);
  if (filler === undefined) return false;
  if (kind === "BAD") return isOf(room.lexicon, lemmaOf(predicate.tree, filler), "BAD");
  const act = room.actOf(predicate.sentence, filler);
  if (kind === "COOP") return cooperative.has(act);
  if (kind === "CONFLICT") return act !== "" && !cooperative.has(act) && act !== "REQUEST";
  return act === kind;
}
