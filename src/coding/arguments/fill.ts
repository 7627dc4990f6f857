import type { Sentence } from "../../language/analysis.ts";
import type { Predicate } from "../events/slots.ts";
import { slotOf } from "../lexicon/slot.ts";
import { isGuessedRole } from "../parties/from-context.ts";
import type { Found, PartyReader } from "../parties/read-parties.ts";
import { isFirstPerson, roleOf } from "../parties/role-nouns.ts";
import { isOneState, isStateCode } from "../parties/state-code.ts";
import { isOnesOwn } from "../syntax/ones-own.ts";
import type { Tree } from "../syntax/tree.ts";
import { above } from "./above.ts";
import { clauseOf } from "./clause.ts";
import { listed } from "./listed.ts";

const none: readonly Found[] = [];

/** Who fills one slot of a frame: a grammatical function, a preposition, `comp`, `obj.mod` and so on. */
export function fill(
  parties: PartyReader,
  predicate: Predicate,
  slot: string,
  speaker: Found | null,
  blames: boolean | "protest" = false,
): readonly Found[] {
  const { sentence, tree, clause } = predicate;
  const { outer: below, inner } = slotOf(slot);
  if (below) {
    const outer = predicate.first(below);
    if (outer === undefined) return none;
    // "a Polish frigate, a German destroyer and two U.S. warships"
    if (inner === "mod" || inner === "poss")
      return [outer, ...tree.children(outer, "conj")].flatMap((each) => parties.modifiers(sentence, each));
    for (const child of tree.children(outer, "nmod")) if (tree.preposition(child) === inner) return parties.deep(sentence, child);
    // "rockets fired from Gaza", "shells launched by the rebels"
    if (inner === "from" || inner === "by")
      for (const participle of tree.children(outer, "acl"))
        for (const child of tree.children(participle, "obl"))
          if (tree.preposition(child) === inner) return parties.deep(sentence, child);
    // "the expulsion of its envoys by Chad": by whom, below whom it befell
    const doer = inner === "by" && isDeed(tree, outer) ? doerBelow(tree, outer, 0) : undefined;
    return doer === undefined ? none : parties.deep(sentence, doer, 1);
  }
  if (slot === "speaker") return speaker ? [speaker] : none;
  if (slot === "quoted") return quoted(parties, predicate);
  if (slot === "above") return above(parties, predicate);
  if (slot === "comp") return complement(parties, predicate);
  if (slot === "poss" || slot === "mod") {
    const all = parties.modifiers(sentence, clause.head);
    if (slot === "mod") return all.length > 0 ? all : bearersOf(parties, sentence, tree, clause.head);
    return tree.children(clause.head, "nmod:poss").length > 0 ? all : none;
  }
  let filler = predicate.first(slotOf(slot));
  if (filler !== undefined && predicate.words?.includes(filler) && slot === "obj") {
    const whose = parties.modifiers(sentence, filler);
    if (whose.length > 0) return whose;
    filler = clause.indirect;
  }
  if (filler === undefined) return none;
  if (
    blames === true &&
    clause.object !== undefined &&
    slot !== "obj" &&
    slot !== "for" &&
    slot !== "comp" &&
    slot !== "by" &&
    // "an attack that it blames on Iran", "traced the attack to Russia"
    laying.get(tree.lemma(clause.head)) !== slot &&
    [clause.object, ...tree.children(clause.object, "conj")].some((each) => deeds.has(tree.lemma(each)))
  )
    return none;
  if (blames === "protest" && (slot === "against" || slot === "obj") && deeds.has(tree.lemma(filler)))
    return culprit(parties, predicate, filler);
  if (blames === true && (slot === "obj" || (judging.has(slot) && deeds.has(tree.lemma(filler)))))
    return culprit(parties, predicate, filler);
  // "the US" is not "us".
  if (speaker && isFirstPerson(tree.lemma(filler)) && tree.token(filler).upos === "PRON") return [speaker];
  if (slot === "subj" || slot === "by") return owner(parties, predicate, filler);
  return parties.deep(sentence, filler);
}

/** Verbs that lay a deed to somebody, with what leads him in. */
const laying: ReadonlyMap<string, string> = new Map([
  ["blame", "on"],
  ["pin", "on"],
  ["trace", "to"],
  ["link", "to"],
  ["tie", "to"],
  ["attribute", "to"],
  ["ascribe", "to"],
]);

/** Before what is judged: "alarm at the treatment of nurses by the army" is about the army. */
const judging = new Set(["about", "at", "over", "on", "by", "of", "with"]);

/** Whom blame for something falls on: itself if a party, else whose it is or by whom ("attacks by rebels"), not whom it hit. */
function culprit(parties: PartyReader, { sentence, tree, clause }: Predicate, filler: number): readonly Found[] {
  const direct = parties.list(sentence, filler);
  if (direct.length > 0) return direct;
  const modifiers = [...parties.modifiers(sentence, filler), ...bearersOf(parties, sentence, tree, filler)];
  if (modifiers.length > 0) return modifiers;
  const beside = clause.passive
    ? undefined
    : clause.obliques.find(({ preposition, head }) => preposition === "by" && head > filler);
  const doer = isDeed(tree, filler) ? (doerBelow(tree, filler, 0) ?? beside?.head) : undefined;
  const doers = doer === undefined ? none : parties.deep(sentence, doer, 1);
  if (doers.length > 0) return doers;
  for (const child of tree.children(filler, "nmod", "obl", "acl"))
    for (const each of [child, ...tree.children(child, "obl")])
      if (charging.has(tree.lemma(clause.head)) && tree.preposition(each) === "of") continue;
      else if (
        ["by", "from"].includes(tree.preposition(each)) ||
        (["of", "for", "in"].includes(tree.preposition(each)) && !deeds.has(tree.lemma(filler)))
      ) {
        const found = parties.deep(sentence, each, 1);
        if (found.length > 0) return found;
      }
  return none;
}

/** Verbs with "of" before what somebody is charged with: "accused provocateurs of misleading citizens". */
const charging = new Set(["accuse", "suspect", "convict"]);

/** "the killing of nine villagers by soldiers", "the suspension of aid to Peru by Japan": by whom, however low the tree hangs it. */
function doerBelow(tree: Tree, noun: number, depth: number): number | undefined {
  for (const child of tree.children(noun, "nmod", "obl")) {
    if (child < noun) continue;
    const doer = tree.preposition(child) === "by" ? child : depth < 3 ? doerBelow(tree, child, depth + 1) : undefined;
    if (doer !== undefined) return doer;
  }
  return undefined;
}

/** Whether a noun names something done, whose "of" is whom it was done to: "the destruction of targets". */
const isDeed = (tree: Tree, index: number): boolean => {
  const lemma = tree.lemma(index);
  return deeds.has(lemma) || /(tion|sion|ment|ing|al|ance|ence)$/.test(lemma);
};

/** Things done to somebody: what follows "of", "in" or "on" is the victim or the place. */
export const deeds: ReadonlySet<string> = listed("deeds");

/** Who acts: the noun phrase itself, its possessor or nationality, or "of", "by", "from" – not a place it is in. */
function owner(parties: PartyReader, { sentence, tree }: Predicate, filler: number): readonly Found[] {
  const direct = parties.list(sentence, filler);
  if (direct.length > 0) return direct;
  const modifiers = parties.modifiers(sentence, filler);
  if (modifiers.length > 0) return modifiers;
  const bearers = bearersOf(parties, sentence, tree, filler);
  if (bearers.length > 0) return bearers;
  for (const child of tree.children(filler, "nmod", "acl", "conj")) {
    const preposition = tree.preposition(child);
    if (["by", "from", "between", "with"].includes(preposition) || (preposition === "of" && !isDeed(tree, filler))) {
      const found = parties.deep(sentence, child, 1);
      if (found.length > 0) return found;
    }
    for (const agent of tree.children(child, "obl"))
      if (tree.token(child).deprel.startsWith("acl") && tree.preposition(agent) === "by") {
        const found = parties.deep(sentence, agent, 1);
        if (found.length > 0) return found;
      }
  }
  return none;
}

/** Who bears arms; arms, and what is done with them. */
const armed = new Set(["MIL", "COP", "REB", "UAF", "PRM", "GOV", "CRM"]);
const arms = listed("fill: arms");

/** "killed by army shelling", "the rebel assault on Homs": those whose arms or act it was, named right before the noun (not "guerrilla attacks"). */
function bearersOf(parties: PartyReader, sentence: Sentence, tree: Tree, noun: number): readonly Found[] {
  if (!arms.has(tree.lemma(noun))) return none;
  for (const before of tree.children(noun, "compound")) {
    if (before > noun || tree.lemma(before) === "guerrilla" || !armed.has(roleOf(tree.lemma(before))?.sector ?? "")) continue;
    const found = parties.list(sentence, before);
    if (found.length > 0) return found;
  }
  return none;
}

/** Of whom the words are that somebody says, before or behind them: "soldiers loot the villages, the bishops complained". */
function quoted(parties: PartyReader, predicate: Predicate): readonly Found[] {
  const { tree, clause } = predicate;
  const { deprel, head: up } = tree.token(clause.head);
  const behind =
    up >= 0 &&
    up < clause.head &&
    (deprel.startsWith("parataxis") ||
      (/^(conj|advcl)$/.test(deprel) &&
        tree.child(clause.head, "mark") === undefined &&
        tree.child(clause.head, "nsubj") !== undefined &&
        tree.child(clause.head, "cc") === undefined));
  const said = clause.ccomp ?? (behind ? up : undefined);
  const subject = said === undefined ? undefined : tree.child(said, "nsubj", "nsubj:pass");
  return subject === undefined || tree.token(subject).upos === "PRON" ? none : owner(parties, predicate, subject);
}

/** The parties of the predicate's clausal complement: its subject, its object, its phrases. */
function complement(parties: PartyReader, predicate: Predicate): readonly Found[] {
  const { tree, clause } = predicate;
  for (const head of [clause.xcomp, clause.ccomp]) {
    if (head === undefined) continue;
    const found = inClause(parties, predicate, head, 0);
    if (found.length > 0) return found;
  }
  for (const child of tree.children(clause.head, "advcl", "acl")) {
    if (isAside(tree, child)) continue;
    const found = inClause(parties, predicate, child, 0);
    if (found.length > 0) return found;
  }
  return none;
}

/** "in Mali, where ten were killed": a clause that says when or where, not what for. */
const isAside = (tree: Tree, clause: number): boolean =>
  tree.children(clause, "mark", "advmod").some((word) => asides.has(tree.lemma(word)));

const asides = listed("fill: asides");

/** The parties of a clause: its subject, else its object, its phrases, then the clauses below it. */
export function inClause(parties: PartyReader, predicate: Predicate, head: number, depth: number): readonly Found[] {
  const { sentence, tree } = predicate;
  const own = tree.children(head, "nsubj")[0];
  if (own !== undefined) {
    const found = parties.list(sentence, own).length > 0 ? parties.list(sentence, own) : parties.modifiers(sentence, own);
    if (found.length > 0 && tree.token(own).upos !== "PRON" && !isOfSubject(parties, predicate, found)) return found;
  }
  const inner = clauseOf(tree, head);
  const things: Found[] = [];
  for (const token of [inner.indirect, inner.object]) {
    if (token === undefined || token === predicate.clause.subject) continue;
    const found = parties.deep(sentence, token);
    if (found.length === 0) continue;
    const own = predicate.clause.subject === undefined ? "" : (parties.at(sentence, predicate.clause.subject)?.code ?? "");
    if (
      !isOnesOwn(tree, token) &&
      !found.every(
        (each) => isOfNoState(each) || isSent(tree, head, each) || (each.party.type === "group" && each.party.code === own),
      )
    )
      return found;
    things.push(...found);
  }
  const order = ["with", "to", "against", "for", "on", "from", "between", "by", "of", "in", "into", "at", "over"];
  const ranked = [...inner.obliques].sort((a, b) => rank(order, a.preposition) - rank(order, b.preposition));
  for (const oblique of ranked) {
    const found = parties.deep(sentence, oblique.head);
    if (found.length > 0) return found;
  }
  if (depth < 3)
    for (const deeper of [inner.xcomp, inner.ccomp, ...tree.children(head, "advcl", "conj")]) {
      if (deeper === undefined) continue;
      const found = inClause(parties, predicate, deeper, depth + 1);
      if (found.length > 0) return found;
    }
  return things;
}

/** "promised that Poland would help Ghana", said by its minister: what his own state is to do is done to whoever stands further on. */
function isOfSubject(parties: PartyReader, { sentence, tree, clause }: Predicate, found: readonly Found[]): boolean {
  if (!promising.has(tree.lemma(clause.head))) return false;
  const code = clause.subject === undefined ? "" : (parties.at(sentence, clause.subject)?.code ?? "");
  return isStateCode(code) && found.every(({ party }) => party.type === "state" && party.code === code);
}

/** Troops, drones, prisoners of nobody in particular: "denied it had sent troops to Mali" is said to whoever stands further on. */
const isOfNoState = ({ party }: Found): boolean => party.type === "group" && (!isStateCode(party.code) || isGuessedRole(party));

const promising = listed("fill: promising");

const sending = new Set(["send", "dispatch", "deploy", "contribute", "commit", "provide", "supply"]);

/** "agreed to send peacekeepers to Mali": men of a body of states, who are sent. */
const isSent = (tree: Tree, verb: number, { party }: Found): boolean =>
  party.type === "group" && !isOneState(party.code) && sending.has(tree.lemma(verb));

const rank = (order: readonly string[], preposition: string): number => {
  const at = order.indexOf(preposition);
  return at < 0 ? order.length : at;
};
