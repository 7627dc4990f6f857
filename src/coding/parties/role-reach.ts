import type { Tree } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import { isFirstPerson, type RoleNoun } from "./role-nouns.ts";

const foreign = listed("role reach: foreign");

const abroad = listed("role reach: abroad");

/** Whether an adjective says that somebody is of several states or of another: "international", "coalition". */
export const isForeign = (lemma: string): boolean => abroad.has(lemma);

/** Whether a role acts abroad or anywhere: no state is read into it. */
export const actsAnywhere = (lemma: string): boolean => foreign.has(lemma);

const related = listed("role reach: related");

/** Whether a noun says what somebody is to another: "Syria's backers" are not Syria's own. */
export const isRelated = (lemma: string): boolean => related.has(lemma);

const sent = new Set(["envoy", "ambassador", "diplomat", "negotiator", "representative", "delegate", "emissary", "mediator"]);

/** Whether a role is one of many whom a state sends out: its noun with the state names no one person. */
export const isSent = (lemma: string): boolean => sent.has(lemma);

const ofSeveral = listed("role reach: of several");

/** What has leaders of many states: "the leaders of the region". */
const ofMany = new Set("region bloc alliance continent world group union league summit".split(" "));

/** Those of several states who meet: "a meeting of leaders". */
const meeting = new Set("leader diplomat premier".split(" "));

/** "the pro-India leader": for or against a state, and mostly of another; bands of fighters go by the state that they fight. */
const isForSomebody = (tree: Tree, index: number): boolean =>
  tree.children(index, "amod", "compound").some((child) => /^(?:pro|anti)[-‑]\p{Lu}/u.test(tree.token(child).form));

/** Of whom a state has one: "the three presidents" are of three. */
const onlyOne = new Set("president premier monarch king queen emir chancellor".split(" "));

/** Whether somebody is of an organ of the state by the word before: "government warplanes", "military spokesman". */
export const isOfOrgan = (tree: Tree, index: number): boolean =>
  tree
    .children(index, "compound", "amod")
    .some((child) => /^(government|army|regime|police|military|presidential)$/.test(tree.lemma(child)));

/** Whether a role without a nationality may be taken for one of the state that the text is set in. */
export function isHomely(tree: Tree, index: number, role: RoleNoun): boolean {
  const { lemma, xpos } = tree.token(index);
  // "government warplanes", "a military spokesman"
  if (isOfOrgan(tree, index)) return true;
  if (actsAnywhere(lemma.toLowerCase()) || isRelated(lemma.toLowerCase())) return false;
  // "a larger force": of several states, or of nobody yet.
  if (lemma === "force" && xpos === "NN" && tree.child(index, "compound") === undefined) return false;
  // "standing with a government that threatens them": any.
  if (role.kind === "state" && isAny(tree, index)) return false;
  // "the governments of the region" are several states'.
  if (role.kind === "state" && xpos.endsWith("S") && lemma.toLowerCase() === "government") return false;
  // "the heads of the three states"
  if (tree.children(index, "nmod").some((child) => ofSeveral.has(tree.lemma(child)) && tree.token(child).xpos === "NNS"))
    return false;
  if (tree.children(index, "nmod").some((child) => ofMany.has(tree.lemma(child)))) return false;
  if (xpos.endsWith("S") && meeting.has(lemma.toLowerCase()) && tree.children(index, "det", "amod", "compound").length === 0)
    return false;
  if (role.kind === "person" && isForSomebody(tree, index)) return false;
  if (xpos === "NNS" && onlyOne.has(lemma.toLowerCase()) && tree.child(index, "nummod") !== undefined) return false;
  // Somebody is said to have them, who is not known.
  if (tree.children(index, "nmod:poss").length > 0) return false;
  for (const child of tree.children(index, "amod", "compound", "nmod")) {
    const token = tree.token(child);
    // "the foreign ministry" is at home.
    if (token.lemma.toLowerCase() === "foreign" && /^(minist|office|affair)/.test(lemma.toLowerCase())) continue;
    if (
      abroad.has(token.lemma.toLowerCase()) ||
      /^(visiting|neighbou?ring)$/i.test(token.form) ||
      isFirstPerson(token.lemma.toLowerCase())
    )
      return false;
    // "Foreign Ministry spokesman", "the Constitutional Court", in capitals.
    if (token.deprel === "compound" && atHome.has(token.lemma.toLowerCase())) continue;
    if (lemma.toLowerCase() === "court" && courts.has(token.lemma.toLowerCase())) continue;
    // "the Defense Ministry", in capitals.
    if (/^ministr/.test(lemma.toLowerCase()) && portfolios.test(token.lemma)) continue;
    if (child < index && (token.upos === "PROPN" || (/^[A-Z]/.test(token.form) && child > 0))) return false;
  }
  return role.sector !== "SOC" && role.sector !== "REF" && role.sector !== "BUS";
}

const isAny = (tree: Tree, index: number): boolean =>
  tree.child(index, "amod", "compound", "nmod", "nmod:poss") === undefined &&
  tree.children(index, "det").some((child) => /^(?:an?|another|any|every|each|no)$/.test(tree.lemma(child)));

/** Organs that a state has one of, whose men are its own, and courts by what they judge. */
const atHome = listed("role reach: at home");

/** Whether a noun is for an organ that a state has one of: a ministry, the army. */
export const isOrganAtHome = (lemma: string): boolean => atHome.has(lemma);

const courts = listed("role reach: courts");

const portfolios =
  /^(foreign|defen[cs]e|interior|finance|justice|health|energy|transport|education|agriculture|economy|economic|trade|commerce|information|culture|labou?r|oil|petroleum|environment|emergency|emergencies|emergency|internal|external|affairs?|security|industry|tourism|science|sports?)$/i;

const worldwide =
  /^(?:(?:nuclear|weapons?|arms|atomic|disarmament|international) inspector|(?:international|election|ceasefire|truce|foreign) (?:observer|monitor)|(?:international|foreign|aid) donor|donor (?:nation|country|state|government|community|group)|international (?:peacekeeper|mediator|creditor|lender|community donor)|peacekeeper)$/;

/** Whether a role that no state is said of is a body of several by its noun: "weapons inspectors", "donor nations", "peacekeepers". */
export const isWorldwide = (pair: string, noun: string, plural: boolean): boolean =>
  plural && (worldwide.test(pair) || worldwide.test(noun));

/** Role nouns that with this word name nobody in particular. */
const vague = listed("role reach: vague");

/** Whether a pair of lemmas names nobody in particular ("international community"). */
export const isVague = (pair: string): boolean => vague.has(pair);

/** What has forces, armies and legions only in a manner of speaking: "the forces of darkness", "an army of lobbyists". */
const powers = listed("role reach: powers");
const hosts = listed("role reach: hosts");

const bearers = listed("role reach: bearers");

const weapons = listed("role reach: weapons");
const launches = listed("role reach: launches");
const projectiles = listed("role reach: projectiles");

/** What is fired by somebody: whose it is, no place tells ("a missile hit Kharkiv"). */
export const isProjectile = (lemma: string): boolean => projectiles.has(lemma);

const isOfArms = (form: string): boolean =>
  /^(?:infantry|armou?red|mechani[sz]ed|motori[sz]ed|airborne|tank|mountain|marine|guards?|army|military|rifle|artillery|cavalry|panzer|elite|republican|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(
    form,
  );

/** "the lower house", "the speaker of the house": a chamber, where it is not written with a capital. */
const isChamber = (tree: Tree, index: number): boolean =>
  tree.child(index, "nmod:poss") === undefined &&
  tree.child(index, "det") !== undefined &&
  (tree
    .children(index, "amod", "compound")
    .some((child) => /^(?:upper|lower|other|parliamentary|full)$/i.test(tree.token(child).form)) ||
    /^(?:speaker|member|leader|majority|floor|vote|session)$/.test(tree.lemma(Math.max(0, tree.token(index).head))));

/**
 * Whether a role noun names nobody as it stands: "our old house", "final authority over prices", "the forces of darkness", "an army
 * of lobbyists".
 */
export function isNobody(tree: Tree, index: number): boolean {
  const { form, xpos } = tree.token(index);
  const lemma = tree.lemma(index);
  // "Reliant and Duke", "King was arrested": a title without its bearer or its realm is a name.
  if (
    /^(?:Duke|Baron|Earl|Prince|King|Bishop|Pope|Dean|Marshall|Major|Sheriff|Abbot|Judge|Knight)$/.test(form) &&
    tree.token(index).upos === "PROPN"
  )
    return (
      tree.child(index, "det", "nmod", "flat", "appos", "compound", "nmod:poss", "amod") === undefined &&
      !/^(?:flat|compound|appos)/.test(tree.token(index).deprel)
    );
  if (/^[A-Z]/.test(form)) return false;
  // "a party to the convention"
  if (lemma === "party" && !xpos.endsWith("S"))
    return (
      tree.children(index, "nmod").some((each) => tree.preposition(each) === "to") &&
      tree.child(index, "nmod:poss", "compound") === undefined
    );
  // "thanked him for his leadership"
  if (lemma === "leadership")
    return (
      tree.children(index, "nmod:poss").some((each) => tree.token(each).upos === "PRON") &&
      /^(?:|for|in|under|with)$/.test(tree.preposition(index))
    );
  // "a division of the company"
  if (lemma === "division")
    return !tree.children(index, "amod", "compound", "nummod").some((child) => isOfArms(tree.token(child).form));
  // "rounds of artillery"
  if (lemma === "artillery")
    return /^(?:round|shell|salvo|volley|barrage|burst)$/.test(tree.lemma(Math.max(0, tree.token(index).head)));
  // "asked neighbouring Ghana"
  if (/^neighbou?ring$/i.test(form)) return true;
  // "brought to justice"
  if (lemma === "justice" && tree.children(index, "det", "amod", "compound", "nmod:poss").length === 0) return true;
  if (lemma === "house") return !isChamber(tree, index);
  if (lemma === "authority" && xpos === "NN")
    return (
      tree.child(index, "det", "nmod:poss") === undefined ||
      tree
        .children(index, "nmod", "acl")
        .some((each) => /^(over|to)$/.test(tree.preposition(each)) || tree.token(each).deprel === "acl")
    );
  // "when he takes office"
  if (lemma === "office") return tree.child(index, "det", "amod", "compound", "nmod:poss") === undefined;
  // "apologised on television"
  if (/^(?:television|radio|tv|air)$/.test(lemma))
    return (
      /^(?:on|by|over)$/.test(tree.preposition(index)) && tree.child(index, "det", "amod", "compound", "nmod:poss") === undefined
    );
  // "the launch of a rocket by Iran"
  if (weapons.has(lemma))
    return (
      tree.token(index).deprel.startsWith("nmod") &&
      tree.preposition(index) === "of" &&
      launches.has(tree.lemma(tree.token(index).head))
    );
  if (!hosts.has(lemma)) return false;
  return tree.children(index, "nmod").some((each) => {
    if (tree.preposition(each) !== "of" || tree.token(each).upos !== "NOUN") return false;
    if (powers.has(tree.lemma(each))) return true;
    return (
      lemma !== "force" &&
      tree.token(each).xpos === "NNS" &&
      !bearers.has(tree.lemma(each)) &&
      tree.child(each, "det", "nmod:poss") === undefined
    );
  });
}
