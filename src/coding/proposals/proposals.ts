import type { Analysis, Sentence } from "../../language/analysis.ts";
import { intensity, ploverType } from "../../world/ontology.ts";
import { contextsOf } from "../events/contexts.ts";
import { eventTypeOf } from "../events/event-type.ts";
import type { EventFinding, Party, Status } from "../finding.ts";
import { documentDate } from "../statements/said-on.ts";
import { attributionAt } from "../statements/speaker.ts";
import { statusOf } from "../status/status-of.ts";
import { evidenceOf } from "../syntax/evidence.ts";
import type { Parties } from "../syntax/parties.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { subjectOf, verbWithParticle } from "../syntax/verb.ts";
import { topicsOf } from "../topics/topics-of.ts";
import { roleWords } from "./lexicon.ts";

/** What a sentence says somebody may do for others. */
interface Offer {
  readonly verb: number;
  readonly noun: number;
  readonly act: "CONSULT" | "AGREE";
  readonly mode: string | null;
  readonly status: Status;
  readonly rule: string;
}

/**
 * Mediation and proposals that are only possible or offered: "can act as a mediator in the Afghan issue", "has a number of
 * proposals for working with Afghanistan". Mediation is CONSULT with a third party (CAMEO 045); a proposal is AGREE, proposed.
 */
export const codeProposals = (analysis: Analysis, parties: Parties): EventFinding[] =>
  analysis.sentences.flatMap((sentence) => {
    const tree = treeOf(sentence);
    const done = new Set<number>();
    return sentence.tokens.flatMap(({ index }) => {
      const offer = roleAt(analysis, sentence, tree, index) ?? proposalAt(tree, index);
      if (!offer || done.has(offer.verb)) return [];
      const finding = findingOf(analysis, sentence, tree, offer, parties);
      if (finding) done.add(offer.verb);
      return finding ? [finding] : [];
    });
  });

/** A role that somebody only wishes for is no more than proposed. */
const wished = /^under "(?:want|seek|wish|look|eager|keen|desire)/i;

const roleAt = (analysis: Analysis, sentence: Sentence, tree: Tree, index: number): Offer | null => {
  const noun = tree.token(index);
  if (noun.upos !== "NOUN" || !isRole(tree, index)) return null;
  const predicate = tree.child(index, "cop") !== undefined;
  const verb = predicate ? index : (verbBeforeAs(tree, index) ?? verbOver(tree, index));
  if (verb === undefined) return null;
  const lemma = verbWithParticle(tree, verb);
  const takes = predicate
    ? roleWords("role").has(noun.lemma)
    : (roleWords("takes role after as").has(lemma) && hasAs(tree, index, verb)) ||
      (roleWords("takes role as object").has(lemma) && noun.lemma === "role") ||
      (roleWords("takes role as predicate").has(lemma) && noun.lemma !== "role");
  if (!takes) return null;
  const verdict = statusOf(analysis, sentence, tree, verb, false);
  if (verdict.status === "negated" || verdict.status === "denied" || verdict.status === "cancelled") return null;
  const status = verdict.status === "planned" && wished.test(verdict.because) ? "proposed" : verdict.status;
  return { verb, noun: index, act: "CONSULT", mode: "third-party", status, rule: "role" };
};

/** A mediator by its own word; a role by the word on it ("a mediating role", "the role of mediator"). */
const isRole = (tree: Tree, index: number): boolean => {
  const { lemma } = tree.token(index);
  if (roleWords("role").has(lemma.toLowerCase()))
    return lemma !== "bridge" || tree.children(index, "nmod").some((child) => tree.preposition(child) === "between");
  if (lemma !== "role") return false;
  return tree
    .children(index, "amod", "compound", "nmod")
    .some(
      (child) =>
        roleWords("quality of a role").has(tree.lemma(child)) ||
        roleWords("role").has(tree.lemma(child)) ||
        tree.token(child).form.toLowerCase() === "mediating",
    );
};

/** The verb over a noun, through what it is coordinated with ("a regulator or mediator"). */
const verbOver = (tree: Tree, index: number): number | undefined => {
  let at = index;
  for (let steps = 0; steps < 4; steps++) {
    const token = tree.token(at);
    if (token.head < 0) return undefined;
    at = token.head;
    if (tree.token(at).upos === "VERB") return at;
    if (!token.deprel.startsWith("conj") && !token.deprel.startsWith("obl") && !token.deprel.startsWith("nmod")) return undefined;
  }
  return undefined;
};

/** "can act as, say, a regulator or mediator": the verb right before "as", whatever the tree makes of what stands between. */
const verbBeforeAs = (tree: Tree, index: number): number | undefined => {
  for (let i = index - 1; i > 0 && i >= index - 9; i--)
    if (tree.token(i).form.toLowerCase() === "as" && roleWords("takes role after as").has(tree.lemma(i - 1))) return i - 1;
  return undefined;
};

const hasAs = (tree: Tree, index: number, verb: number): boolean => {
  for (let i = verb + 1; i < index; i++) if (tree.token(i).form.toLowerCase() === "as") return true;
  return false;
};

const proposalAt = (tree: Tree, index: number): Offer | null => {
  const noun = tree.token(index);
  if (noun.upos !== "NOUN" || !roleWords("what is put forward").has(noun.lemma.toLowerCase())) return null;
  const verb = verbOver(tree, index);
  if (verb === undefined || verbWithParticle(tree, verb) !== "have") return null;
  if (tree.children(index, "det").some((child) => tree.lemma(child) === "no")) return null;
  if (!/^(obj|obl|nmod)/.test(noun.deprel) || !tree.children(index, "nmod", "acl").some((child) => child > index)) return null;
  return { verb, noun: index, act: "AGREE", mode: null, status: "proposed", rule: "proposal" };
};

const findingOf = (analysis: Analysis, sentence: Sentence, tree: Tree, offer: Offer, parties: Parties): EventFinding | null => {
  const subject = subjectOf(tree, offer.verb);
  const actors = subject === undefined ? [] : parties.list(sentence, subject).map(({ party }) => party);
  if (actors.length === 0 || actors.every((actor) => actor.type === "place")) return null;
  const recipients = concerned(sentence, tree, offer, parties).filter((party) => !actors.some((actor) => actor.id === party.id));
  if (offer.act === "AGREE" && recipients.length === 0) return null;
  const trigger = evidenceOf(analysis, {
    start: Math.min(tree.token(offer.verb).start, tree.token(offer.noun).start),
    end: Math.max(tree.token(offer.verb).end, tree.token(offer.noun).end),
  });
  const speakers = attributionAt(trigger.start, analysis, parties);
  const eventType = eventTypeOf(offer.act, offer.status, true);
  const mode = eventType === offer.act && offer.mode ? [offer.mode] : [];
  return {
    kind: "event",
    document: analysis.document.id,
    evidence: evidenceOf(analysis, sentence),
    attributedTo: speakers.at(-1) ?? null,
    ...(speakers.length > 1 ? { attributionChain: speakers } : {}),
    trace: { rule: `proposal.${offer.rule}`, trigger, because: [`“${trigger.text}”: ${offer.status}`] },
    act: offer.act,
    actMode: offer.mode,
    eventType,
    eventMode: mode,
    contexts: contextsOf(analysis, sentence),
    topics: topicsOf(sentence, analysis),
    status: offer.status,
    quad: ploverType(eventType)?.quad ?? "",
    intensity: intensity(eventType, mode),
    actors,
    recipients,
    place: null,
    date: documentDate(analysis),
  };
};

/** Between whom, or in whose affair: "between A and B", "in the Afghan issue", "for working with Afghanistan". */
const concerned = (sentence: Sentence, tree: Tree, offer: Offer, parties: Parties): Party[] => {
  const found = new Map<string, Party>();
  const take = (party: Party) => {
    if (party.type !== "place" && party.type !== "person" && party.code !== "" && !found.has(party.id))
      found.set(party.id, party);
  };
  const { to } = tree.extent(offer.verb);
  for (let i = offer.noun + 1; i <= to; i++) {
    const token = tree.token(i);
    if (!["NOUN", "PROPN"].includes(token.upos)) continue;
    const preposition = tree.preposition(i);
    if (["between", "in", "with", "on", "for", "among", "of"].includes(preposition)) {
      for (const { party } of parties.list(sentence, i)) take(party);
      if (token.upos === "NOUN") for (const { party } of parties.modifiers(sentence, i)) take(party);
    }
  }
  return [...found.values()];
};
