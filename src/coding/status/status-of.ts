import type { Analysis, Sentence } from "../../language/analysis.ts";
import { inSentence } from "../syntax/by-sentence.ts";
import { isCause, isOccasion } from "../syntax/occasion.ts";
import type { Tree } from "../syntax/tree.ts";
import { arrangedFor } from "./arranged-for.ts";
import { isBareUnder, isSubjunctive } from "./bare-verb.ts";
import { broughtAbout, isYetTo, leftNoChoice } from "./brought-about.ts";
import { isCommand } from "./command.ts";
import { standingUnder } from "./governors.ts";
import { habit } from "./habit.ts";
import { inItsTense } from "./in-its-tense.ts";
import { isLedBy } from "./led-by.ts";
import { listed } from "./listed.ts";
import { negationOf } from "./negation.ts";
import { conditionOn, ownStatus } from "./own-status.ts";
import { isTaken, performs } from "./performed.ts";
import { isLedByOf, isTo, purposeOf } from "./purpose.ts";
import { isOwnNecessity, isReportedDuty } from "./reported-duty.ts";
import { deniedReport, unreal } from "./unreal.ts";
import { is, type Verdict } from "./verdict.ts";

/** Nouns of which an act named is only one that may come: "the danger of an attack", "prospects for a deal". */
const mayBe = listed("status of: may be");

/** "It will be the first time that she visits Chad": the time, of which a clause tells; undefined for other predicates. */
function timeOf(tree: Tree, head: number): number | undefined {
  const { deprel, head: noun } = tree.token(head);
  return deprel.startsWith("acl") && noun >= 0 && tree.lemma(noun) === "time" && tree.child(noun, "cop") !== undefined
    ? noun
    : undefined;
}

/** "asked the court to order them to leave": whether a verb that would settle an act is only asked for itself. */
const isAskedFor = (tree: Tree, verb: number): boolean => {
  const { xpos, deprel, head } = tree.token(verb);
  return xpos === "VB" && deprel.startsWith("xcomp") && head >= 0 && standingUnder(tree.lemma(head)) === "called-for";
};

/** Why an act is taken to have happened where nothing says otherwise. */
export const told = "told as fact";

/** How the act of the predicate at `head` stands: from its auxiliaries, negation, conditionals, governors and times. */
export function statusOf(analysis: Analysis, sentence: Sentence, tree: Tree, head: number, noun: boolean): Verdict {
  const time = timeOf(tree, head);
  const whole = time === undefined ? null : statusOf(analysis, sentence, tree, time, false);
  if (whole !== null && (whole.status === "planned" || whole.status === "hypothetical")) return whole;
  let at = head;
  let first: Verdict | null = null;
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (steps > 0 && performs(tree, head, at)) return is("happened", `said in so many words ("${tree.token(at).form}")`);
    const refuted = deniedReport(tree, at);
    if (refuted !== null) return is("denied", refuted);
    const supposed = unreal(tree, at);
    if (supposed !== null) return is("hypothetical", supposed);
    if (isYetTo(tree, at)) return is("negated", '"yet to"');
    const forced = leftNoChoice(tree, at);
    if (forced !== null) return is(forced, "no choice but to");
    const own = ownStatus(tree, at);
    if (own) {
      if (own.status === "negated" && first && first.status !== "happened" && first.status !== "ongoing") return first;
      if (
        !first ||
        own.status === "negated" ||
        own.status === "hypothetical" ||
        own.status === "denied" ||
        ((first.status === "happened" || first.status === "ongoing") && own.status !== "ongoing")
      )
        first = own;
      if (own.status !== "ongoing" && own.status !== "happened") return first;
    }
    const token = tree.token(at);
    if (token.head < 0) break;
    const governor = tree.token(token.head);
    const lemma = governor.lemma.toLowerCase();
    const relation = token.deprel;
    if (
      steps === 0 &&
      noun &&
      relation.startsWith("nmod") &&
      mayBe.has(lemma) &&
      ["of", "for", "on"].includes(tree.preposition(at))
    )
      return is("hypothetical", `only a "${governor.form}" of it`);
    if (steps === 0 && noun && relation.startsWith("obl") && lemma === "provide" && tree.preposition(at) === "for")
      return is("hypothetical", `"${governor.form} for" it`);
    const arranged = arrangedFor(tree, at);
    if (arranged !== null) return arranged;
    const brought = broughtAbout(tree, at);
    if (brought !== null) {
      first ??= is("happened", brought);
      at = relation === "acl" && governor.head >= 0 ? governor.head : token.head;
      continue;
    }
    const complement =
      relation.startsWith("xcomp") ||
      (relation.startsWith("advcl") && isGoneOnWith(tree, at)) ||
      relation === "acl" ||
      (/^(advcl|csubj)/.test(relation) && governor.upos === "ADJ") ||
      (relation.startsWith("ccomp") && (isGoverning(lemma) || isBareUnder(tree, at))) ||
      (steps === 0 && noun && /^(obj|obl|nsubj:pass|nmod)/.test(relation) && !isOccasion(tree, at) && !isCause(tree, at));
    // "a plea that the camps be kept open"
    if (steps === 0 && (relation.startsWith("ccomp") || relation.startsWith("acl")) && isSubjunctive(tree, at))
      return is("called-for", `"that ${tree.token(at).form}"`, false, true);
    // "his call that all parties respect the truce"
    if (
      steps === 0 &&
      relation === "acl" &&
      tree.children(at, "mark").some((child) => tree.lemma(child) === "that") &&
      standingUnder(lemma) === "called-for"
    )
      return is("called-for", `"${governor.form} that"`, false, true);
    if (complement) {
      const infinitive = tree.children(at, "mark").some((child) => tree.lemma(child) === "to");
      if (infinitive && lemma === "have" && relation.startsWith("xcomp") && ["VBP", "VBZ", "VB"].includes(governor.xpos)) {
        if (negationOf(tree, token.head)) return is("hypothetical", `"${governor.form}" to is negated`);
        return isOwnNecessity(tree, token.head)
          ? is("planned", `"${governor.form} to" of its own`)
          : is("called-for", `"${governor.form} to"`, false, true);
      }
      if (infinitive && relation.startsWith("xcomp") && isReportedDuty(tree, token.head))
        return is("called-for", `"${governor.form} to"`, false, true);
      const word =
        (relation === "acl" && !infinitive && !isLedByOf(tree, at) && (!isGoverning(lemma) || isParticiple(tree, at))) ||
        (noun && lemma === "go")
          ? undefined
          : inItsTense(tree, token.head, standingUnder(lemma));
      const said = word === "called-for" && infinitive && isCommand(tree, token.head) ? "planned" : word;
      // "kept bombing", "kept up the siege", as against "kept them from leaving"
      const standing = lemma === "keep" && said === "negated" && !isLedBy(tree, at, /^from$/) ? "ongoing" : said;
      if (
        standing &&
        !(noun && steps === 0 && (standing === "happened" || standing === "called-for" || standing === "hypothetical"))
      ) {
        if (standing === "proposed" && noun && first?.status === "ongoing") return first;
        if ((standing === "proposed" || standing === "planned") && performs(tree, head, token.head))
          return is("happened", `said in so many words ("${governor.form}")`);
        const verdict = is(standing, `under "${governor.form}"`);
        const supposed = unreal(tree, token.head) ?? conditionOn(tree, token.head);
        if (supposed !== null) return is("hypothetical", supposed);
        if (standing === "planned" && isAskedFor(tree, token.head))
          return is("called-for", `under "${tree.token(governor.head).form}"`, false, true);
        if (standing !== "happened" && standing !== "ongoing")
          return negationOf(tree, token.head) && standing !== "denied"
            ? // "is not going to talk": it will not
              is("negated", `"${governor.form}" is negated`, lemma === "go")
            : verdict;
        if (!first || standing === "ongoing") first = verdict;
      } else if (infinitive && relation === "acl" && isTaken(tree, token.head)) {
        return is("happened", `said in so many words ("${governor.form}")`);
      } else if (isTo(tree, at) && token.xpos === "VBG") {
        return is("hypothetical", `only come to ("to ${token.form}")`);
      } else if (
        infinitive &&
        relation === "acl" &&
        tree.children(token.head, "amod").some((child) => ["first", "last", "latest", "only"].includes(tree.lemma(child)))
      )
        first ??= is("happened", `the first or last "${governor.form}" to do it`);
      else if (infinitive && relation === "acl" && isHeadline(tree, token.head)) return is("planned", "headline's infinitive");
      else if (infinitive && relation === "acl") return is("hypothetical", `what "${governor.form}" is for`);
      at = token.head;
      continue;
    }
    if (relation.startsWith("advcl") && isTo(tree, at) && token.xpos === "VBG" && isNearing(tree, token.head))
      return is("hypothetical", `only near to ("${token.form}")`);
    const purpose = purposeOf(tree, at, steps === 0 && !noun);
    if (purpose === "with its verb" || purpose === "all the while") {
      if (purpose === "all the while") first ??= is("ongoing", `"${governor.form} to" it`);
      at = token.head;
      continue;
    }
    if (purpose !== null) return purpose;
    if (relation.startsWith("conj") && !ownAuxiliary(tree, at)) {
      at = token.head;
      continue;
    }
    break;
  }
  if (first?.status === "ongoing" && tree.token(head).xpos === "VBG") {
    // "is sending planes tomorrow"
    const coming = timeAhead(analysis, sentence, tree, head);
    if (coming) return is("planned", `"${coming}" is still to come`);
  }
  if (first) return first;
  const past = ["VBD", "VBN"].includes(tree.token(head).xpos) || isPastAlike(tree, head);
  const coming = past ? timeOfDescribed(analysis, sentence, tree, head) : timeAhead(analysis, sentence, tree, head);
  if (coming) return is("planned", `"${coming}" is still to come`);
  const wont = habit(tree, head);
  return wont === null ? is("happened", told) : is("ongoing", `a habit ("${wont}")`);
}

/** Whether a noun is all that its sentence says besides what is to come: "Polish minister to visit Kyiv". */
const isHeadline = (tree: Tree, noun: number): boolean => {
  const { head, upos } = tree.token(noun);
  return (
    head < 0 &&
    (upos === "NOUN" || upos === "PROPN") &&
    tree.preposition(noun) === "" &&
    tree.children(noun, "cop", "det").length === 0 &&
    !tree.children(noun, "parataxis", "conj").some((child) => tree.token(child).upos === "VERB")
  );
};

/** "demands made by Chad": said of the noun, which does not govern it. */
const isParticiple = (tree: Tree, at: number): boolean =>
  tree.token(at).xpos === "VBN" && tree.child(at, "mark", "nsubj:pass", "aux:pass") === undefined;

/** "moved closer to ordering", "came near to striking": not done as yet. */
const isNearing = (tree: Tree, verb: number): boolean =>
  tree.children(verb, "advmod", "xcomp").some((child) => /^(?:close|closer|near|nearer)$/.test(tree.token(child).form));

/** "could not go on negotiating", "if they keep on shelling it": what is gone on with stands as the going on does. */
const isGoneOnWith = (tree: Tree, at: number): boolean => {
  const { xpos, head } = tree.token(at);
  return (
    xpos === "VBG" &&
    head === at - 2 &&
    /^(?:go|keep|carry|press)$/.test(tree.lemma(head)) &&
    tree.children(at, "mark").some((mark) => tree.lemma(mark) === "on")
  );
};

const isGoverning = (lemma: string): boolean => {
  const standing = standingUnder(lemma);
  return (
    standing === "denied" ||
    lemma === "demand" ||
    lemma === "propose" ||
    lemma === "suggest" ||
    lemma === "insist" ||
    lemma === "ensure" ||
    lemma === "fear" ||
    lemma === "recommend" ||
    lemma === "urge" ||
    lemma === "request"
  );
};

const ownAuxiliary = (tree: Tree, index: number): boolean => tree.children(index, "aux", "nsubj").length > 0;

/** Verbs whose past is like their present. */
const alike = listed("status of: alike");

/** "beat up a lawyer on Sunday", "hit a bus": a past, if nothing stands before it. */
const isPastAlike = (tree: Tree, head: number): boolean =>
  /^VBP?$/.test(tree.token(head).xpos) &&
  alike.has(tree.token(head).form.toLowerCase()) &&
  tree.child(head, "aux", "mark") === undefined;

/** "tomorrow's meeting, convened by France": when what a participle describes is still to come. */
function timeOfDescribed(analysis: Analysis, sentence: Sentence, tree: Tree, participle: number): string | null {
  const { xpos, deprel, head: noun } = tree.token(participle);
  if (xpos !== "VBN" || deprel !== "acl" || noun < 0) return null;
  const time = inSentence(analysis, sentence.index).times.find(
    ({ relation, from, to }) =>
      relation === "future" && to <= noun && tree.sentence.tokens.slice(from, to).some(({ head }) => head === noun),
  );
  return time ? analysis.document.text.slice(time.start, time.end) : null;
}

/** A time expression after the document's date that the predicate's clause carries. */
export function timeAhead(analysis: Analysis, sentence: Sentence, tree: Tree, head: number): string | null {
  for (const time of inSentence(analysis, sentence.index).times) {
    if (time.relation !== "future") continue;
    for (let index = time.from; index < time.to; index++)
      for (let at = index, steps = 0; at >= 0 && steps < 4; at = tree.token(at).head, steps++)
        if (at === head) return analysis.document.text.slice(time.start, time.end);
  }
  return null;
}
