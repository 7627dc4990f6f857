import type { Analysis, Sentence } from "../../language/analysis.ts";
import type { World } from "../../world/world.ts";
import type { Party } from "../finding.ts";
import type { Parties } from "../syntax/parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { agentOf, isPassive, subjectOf } from "../syntax/verb.ts";
import { SIGNING } from "./acts.ts";
import { firmNamedAs } from "./by-own-name.ts";
import { expanded } from "./expanded.ts";
import { forState, seatOf } from "./for-state.ts";
import type { AgreementForm } from "./lexicon.ts";
import { listed } from "./listed.ts";
import { ofRelative } from "./name-beside.ts";
import { namedAlong } from "./named-along.ts";
import { ofPurpose } from "./of-purpose.ts";
import {
  BETWEEN,
  dealtWith,
  endedWith,
  hostOf,
  isPartner,
  lawgivers,
  listedAlong,
  OFFERING,
  partnersUnder,
  presentAt,
  SALES,
  subjectsOf,
  takenOut,
} from "./partners.ts";
import type { Standing } from "./standing-beside.ts";

/** "all parties", "the sides", not "the ruling parties". */
const SIDES =
  /^(?:(?:the|all|both|these|two|warring|other|each|any|every|third|contracting|signatory|neither|either) )*(?:part(?:y|ies)|sides?)$/i;

/** "a UN-sponsored deal", "a Russian-brokered truce" */
const MADE_BY = /^-(?:wide|sponsor|broker|back|mediat|led|facilitat|support|propos|draft|impos|monitor|guarante)/i;

const MAKING = new Set(["sign", "conclude", "reach", "agree", "initial", "ink"]);

/** What somebody does who only speaks of others' efforts to make one. */
const JUDGING = listed("signatories: judging");

const RELATIVE = new Set(["which", "that", "who"]);

/** Forms that firms sign as often as states do. */
const COMMERCIAL: ReadonlySet<AgreementForm> = new Set(["contracts", "deal", "memorandum"]);

/** Verbs whose subject brings an agreement about for others, or only speaks of it. */
const NOT_A_PARTY = listed("signatories: not a party");

/** The parties of an agreement as its sentence tells them, each once, in order of the text. */
export const signatories = (
  analysis: Analysis,
  sentence: Sentence,
  tree: Tree,
  head: number,
  standing: Standing,
  form: AgreementForm,
  proper: boolean,
  parties: Parties,
  world: World,
): Party[] => {
  const { verb } = standing;
  const tokens = new Set<number>(standing.doer === undefined ? [] : [standing.doer]);
  for (const noun of standing.rule === "noun" ? [head, standing.trigger] : [head])
    for (const partner of partnersUnder(tree, noun, form)) tokens.add(partner);
  if (verb !== undefined) {
    const agent = standing.rule === "participle" ? agentOf(tree, verb) : undefined;
    // "announced by the presidents of A and B": two who announce it have made it.
    const two = agent !== undefined && tree.children(agent, "conj").length > 0;
    const onlyTold = standing.rule === "participle" && ["announce", "declare", "unveil"].includes(standing.act) && !two;
    // "Under a protocol between Chad and Mali, firms pay no tax", "Oman secured a truce between Chad and Mali": who does so is no party.
    const between =
      !SIGNING.has(standing.act) &&
      partnersUnder(tree, head, form).some(
        (at) => BETWEEN.has(tree.preposition(at)) && (standing.rule === "dealing" || tree.children(at, "conj").length > 0),
      );
    const out = takenOut(tree, verb);
    if (out !== undefined) tokens.add(out);
    else if (!NOT_A_PARTY.has(standing.act) && !onlyTold && !between)
      for (const subject of subjectsOf(tree, verb)) tokens.add(ofRelative(tree, verb) ?? subject);
    for (const child of tree.children(verb, "obl")) {
      if (isPartner(tree, child)) tokens.add(child);
      // "the Treaty on Friendship with Germany", its title hung on the verb.
      else if (child > head && ["on", "of", "for"].includes(tree.preposition(child)))
        for (const partner of partnersUnder(tree, child, form)) tokens.add(partner);
      else if (standing.act === "award" && tree.preposition(child) === "to") tokens.add(child);
      else if (["win", "secure", "land", "bag"].includes(standing.act) && tree.preposition(child) === "from") tokens.add(child);
    }
    // "Serbia offered Kosovo an accord"
    for (const each of tree.children(verb, "iobj")) if (tree.token(each).upos === "PROPN") tokens.add(each);
    // "Putin offered Japan to conclude a treaty": the one with the other.
    const offer = tree.token(verb).deprel.startsWith("xcomp") ? tree.token(verb).head : -1;
    if (offer >= 0 && OFFERING.has(tree.lemma(offer)) && tree.child(offer, "obj", "iobj") !== undefined)
      for (const each of [subjectOf(tree, offer), tree.child(offer, "obj", "iobj")]) if (each !== undefined) tokens.add(each);
    if (standing.rule === "dealing") for (const partner of dealtWith(tree, verb)) tokens.add(partner);
    // "is building the line with ENI under an accord concluded in June"
    const host = standing.rule === "participle" && (onlyTold || agent === undefined) ? hostOf(tree, head) : undefined;
    const partners = host === undefined ? [] : dealtWith(tree, host);
    if (host !== undefined && partners.length > 0) for (const each of [...subjectsOf(tree, host), ...partners]) tokens.add(each);
    // "Yerevan bought howitzers under a contract signed with KNDS": who does so, by name.
    else if (host !== undefined && !isPassive(tree, host) && partnersUnder(tree, verb, form).length > 0)
      for (const each of subjectsOf(tree, host)) if (tree.token(each).upos === "PROPN") tokens.add(each);
    // "Chad and Mali ended the war with a pact signed in Oslo": both who did so.
    const doers = standing.rule === "participle" && verb !== host ? endedWith(tree, head) : [];
    for (const doer of doers) tokens.add(doer);
    // "Canberra's decision to scrap the contract"
    const decision = tree.token(verb).deprel === "acl" ? tree.token(verb).head : -1;
    if (decision >= 0 && decision !== head)
      for (const owner of tree.children(decision, "nmod:poss", "compound", "amod"))
        if (tree.token(owner).upos === "PROPN" || tree.token(owner).deprel === "nmod:poss") tokens.add(owner);
    // "Chad's cabinet approved a proposal to extend the accord": whose it is, where nobody else is said.
    if (
      decision >= 0 &&
      decision !== head &&
      tree.token(decision).deprel === "obj" &&
      !JUDGING.has(tree.lemma(tree.token(decision).head))
    )
      for (const subject of subjectsOf(tree, tree.token(decision).head)) tokens.add(subject);
  }
  // "between Hong Kong | and Germany", the second hung on the noun.
  if (tokens.size === 1) {
    const [only] = tokens;
    const second = tree.children(head, "conj").find((child) => child > only! && tree.token(child).upos === "PROPN");
    if (second !== undefined && BETWEEN.has(tree.preposition(only!)) && tree.children(only!, "conj").length === 0)
      tokens.add(second);
  }
  // "the accord, signed in 2000 by Ethiopia and Eritrea, remains in force"
  for (const participle of tree.children(head, "acl")) {
    const agent = participle === verb || tree.token(participle).xpos !== "VBN" ? undefined : agentOf(tree, participle);
    if (agent !== undefined && MAKING.has(tree.lemma(participle))) tokens.add(agent);
  }
  // "ratified the deal that the president signed with Chad": with whom it was signed.
  for (const clause of tree.children(head, "acl:relcl"))
    if (clause !== verb && !isPassive(tree, clause) && MAKING.has(tree.lemma(clause)))
      for (const partner of [...tree.children(clause, "nsubj"), ...partnersUnder(tree, clause, form)])
        if (!RELATIVE.has(tree.lemma(partner))) tokens.add(partner);
  // "a memorandum under which Chad and Mali share the port": two who do so.
  for (const clause of tree.children(head, "acl:relcl"))
    if (tree.children(clause, "obl").some((child) => child < clause && tree.lemma(child) === "which" && isUnderIt(tree, child)))
      for (const subject of tree.children(clause, "nsubj"))
        if (tree.token(subject).upos === "PROPN" && tree.children(subject, "conj").length > 0) tokens.add(subject);
  if (standing.rule === "noun") for (const doer of presentAt(tree, standing.trigger)) tokens.add(doer);
  // "his withdrawal from the treaty"
  if (standing.rule === "noun") for (const owner of tree.children(standing.trigger, "nmod:poss")) tokens.add(owner);
  // "signed the law on ratification of the accord with Chad": who does so.
  for (const signer of standing.rule === "noun" ? lawgivers(tree, standing.trigger) : []) tokens.add(signer);
  for (const partner of ofPurpose(tree, head, verb)) tokens.add(partner);
  // "signed a deal to buy jets from France".
  if (verb !== undefined && SALES.has(form))
    for (const purpose of tree.children(verb, "advcl", "xcomp"))
      if (purpose > head && tree.children(purpose, "mark").some((mark) => tree.token(mark).lemma === "to"))
        for (const partner of partnersUnder(tree, purpose, form)) tokens.add(partner);
  // "were signed after the talks between the presidents of A and B".
  if (tokens.size === 0 && verb !== undefined) for (const partner of partnersUnder(tree, verb, form)) tokens.add(partner);
  tokens.delete(head);
  const along = listedAlong(tree, head, NOT_A_PARTY.has(standing.act) ? undefined : verb).flatMap((from) =>
    namedAlong(analysis, sentence, tree, from, parties),
  );
  const found = new Map<string, Party>();
  const signers = new Map<string, Party>();
  const name = tree.extent(head);
  const take = (told: Party) => {
    const party = COMMERCIAL.has(form) ? (firmNamedAs(analysis, sentence, tree, told) ?? told) : told;
    // "the Pact on Security in the Great Lakes Region": words of its own name.
    const within = proper && party.type === "group" && party.code === "" && party.start >= tree.token(head).start;
    if (within && party.sector === undefined && party.end <= tree.token(name.to).end) return;
    const signatory = forState(party, form, world);
    // "all parties", "the sides", whom no chain has named.
    if (signatory.type === "group" && signatory.code === "" && SIDES.test(signatory.text)) return;
    if (signatory.type === "place") {
      const capital = seatOf(signatory, world, analysis);
      if (capital) take(capital);
      return;
    }
    // "President Kiir and rebel leader Machar": two sides of one state are not that state.
    const before = signers.get(signatory.id);
    const another =
      before !== undefined &&
      before.id !== party.id &&
      found.has(signatory.id) &&
      ((before.type === "person" && party.type === "person") || (party.type === "org" && REGIONAL.test(party.name)));
    const one = another ? party : signatory;
    if (before === undefined) signers.set(signatory.id, party);
    if (!found.has(one.id)) found.set(one.id, withoutWorth(one));
  };
  for (const index of [...tokens].sort((a, b) => a - b))
    for (const party of expanded(analysis, sentence, tree, index, parties))
      take(tree.token(index).deprel === "nmod:poss" ? parties.hostOf(party) : party);
  if (along.length > 1 && along.length >= found.size) {
    for (const [id, { start, end }] of found) if (along.some((party) => party.start < end && start < party.end)) found.delete(id);
    for (const party of along) take(party);
  }
  // A name of its own ("Astana Declaration") tells its place, not its parties; two states in it are its parties.
  const modifiers = parties
    .modifiers(sentence, head)
    .map(({ party }) => party)
    .filter((party) => !proper || party.code !== "")
    .filter((party) => !MADE_BY.test(analysis.document.text.slice(party.end, party.end + 14)))
    .filter((party) => party.type === "state" || party.type === "org" || (party.type === "group" && /^\p{Lu}/u.test(party.text)));
  if (!proper || modifiers.length > 1) for (const party of modifiers) take(party);
  // "Nairobi's accession agreement with the bloc"
  for (const owner of tree.children(head, "nmod:poss")) {
    const place = tree.token(owner).upos === "PROPN" ? parties.at(sentence, owner) : null;
    if (place?.type === "place") take(place);
  }
  const coded = [...found.values()].filter(({ code }) => code !== "");
  // Houses that ratify sign nothing.
  for (const [id, party] of found) if (party.code === "" && HOUSES.test(party.text)) found.delete(id);
  // "the British and Irish governments": governments that stand for their states, named by the same word.
  for (const [id, { type, sector, start, end, code }] of found)
    if (
      type !== "state" &&
      /^(?:GOV|LEG)?$/.test(sector ?? "") &&
      [...found.values()].some((o) => o.type === "state" && o.code === code && o.start < end && start < o.end)
    )
      found.delete(id);
  // "The United Nations has sought to negotiate a truce": for others.
  if (form === "ceasefire") for (const [id, { code }] of found) if (code === "UNO") found.delete(id);
  const all =
    coded.length > 1 ? [...found.values()].filter(({ type, code }) => type !== "group" || code !== "") : [...found.values()];
  const bodies = all.filter((party) => party.type !== "person");
  return (bodies.length > 1 ? bodies : all).sort((a, b) => a.start - b.start);
};

const isUnderIt = (tree: Tree, index: number): boolean => ["under", "by", "in"].includes(tree.preposition(index));

/** "large companies for a total of $7 billion": what is signed for is no part of who signs. */
const withoutWorth = (party: Party): Party => {
  const text = party.text.replace(WORTH, "");
  return text === party.text || text === ""
    ? party
    : { ...party, text, end: party.start + text.length, name: party.name.replace(WORTH, "") };
};

const WORTH = /\s+(?:for a total of|(?:worth|valued|totall?ing)(?=\s|$))[^\n]{0,200}$/;

/** Governments of a part of a state, which agree with its own. */
const REGIONAL = /\b(?:regional|autonomous|provincial)\b/i;

const HOUSES = /\b(houses?|parliaments?|senate|congress|assembly|lawmakers|deputies)$/i;
