import { isOf } from "../../lexicon/lexicon.ts";
import { listed } from "../listed.ts";
import { all, type Sense, type Words } from "./words.ts";

/** "supplied arms for use against the rebels". */
const isUsedAgainst = ({ candidate: { recipients }, tree, lexicon, clause: { obliques }, object }: Words): boolean =>
  all(recipients, ({ token }) => token >= 0 && tree.preposition(token) === "against") ||
  (obliques.some(({ preposition }) => preposition === "against") && isOf(lexicon, object, "ARMS"));

const counts = new Set(["total", "number", "toll", "count", "contribution"]);
const studies = new Set("study research paper theory hypothesis finding event concert exhibition".split(" "));

/** "treated them badly", "treats us like dirt": no surgeon's work. */
const isDealtWith = ({ verb, tree, own }: Words): boolean =>
  verb === "treat" &&
  tree.sentence.tokens
    .slice(own + 1, own + 7)
    .some(
      ({ form }, at, words) =>
        /^(?:badly|bad|well|fairly|unfairly|harshly|kindly|equally|better|worse|like|as|disrespectfully|respectfully|unequally|differently)$/i.test(
          form,
        ) ||
        (/^with$/i.test(form) &&
          /^(?:contempt|respect|dignity|kindness|disdain|caution|suspicion|scorn|care|fairness)$/i.test(
            words[at + 1]?.form ?? "",
          )),
    );

/** "was supporting Operation Freedom": who serves in it. */
const isServing = ({ verb, candidate: { actors, recipients } }: Words): boolean =>
  verb === "support" &&
  all(recipients, ({ party }) => /^Operation\s\p{Lu}/u.test(party.text)) &&
  all(actors, ({ party }) => party.type === "person" || party.sector === "MIL");

const minded = new Set(["GOV", "LEG", ""]);

/** "defended the government's record", "its policy": what a minister does for his own government, or it for itself. */
const isForOwn = ({ verb, candidate: { actors, recipients }, tree, clause: { object } }: Words): boolean =>
  verb === "defend" &&
  all(actors, ({ party }) => party.sector === "GOV" || party.type === "state") &&
  (recipients.length > 0
    ? all(
        recipients,
        ({ party }) =>
          minded.has(party.sector ?? "") &&
          /\b(?:government|administration|cabinet)$/i.test(party.text) &&
          (party.code === "" || actors.some((actor) => actor.party.code === party.code)),
      )
    : object !== undefined && tree.children(object, "nmod:poss").some((each) => tree.token(each).upos === "PRON"));

/** What a country, a post or a plan has to offer, and nobody promises. */
const merits = listed("gifts: merits");

/** Those who have only just joined: "welcomed three new members to the chamber". */
const newcomers = listed("gifts: newcomers");

const isNewcomer = ({ verb, object, tree, clause }: Words): boolean =>
  verb === "welcome" &&
  newcomers.has(object) &&
  tree.children(clause.object!, "amod").some((each) => /^(?:new|young|fellow)$/.test(tree.lemma(each)));

/** Words of giving where nothing is given to anybody. */
export const gifts: readonly Sense[] = [
  { type: "AID", is: isUsedAgainst, why: "nobody is helped by what is used against him" },
  {
    type: "any",
    is: ({ verb, object }) => verb === "bring" && counts.has(object),
    why: "a number is brought, nothing else",
  },
  {
    type: "AID",
    is: ({ candidate: { actors }, tree, lexicon }) =>
      all(actors, ({ token }) => token >= 0 && isOf(lexicon, tree.lemma(token), "ATTACK")),
    why: "an attack brings no aid",
  },
  {
    type: "AID",
    is: ({ verb, tree, own }) =>
      verb === "save" && /^(?:perhaps|maybe|possibly|for|only)$/i.test(tree.sentence.tokens[own + 1]?.form ?? ""),
    why: "all but them",
  },
  {
    type: "any",
    is: ({ verb, candidate: { recipients } }) => verb === "present" && all(recipients, ({ party }) => party.sector === "JRN"),
    why: "shown to the press",
  },
  { type: "AID", is: isDealtWith, why: "how they are dealt with" },
  { type: "SUPPORT", is: ({ object }) => studies.has(object), why: "a work is paid for" },
  { type: "SUPPORT", is: isServing, why: "one serves in it" },
  { type: "SUPPORT", is: isForOwn, why: "one's own government, or its doings" },
  { type: "any", is: isNewcomer, why: "newcomers among one's own" },
  { type: "AGREE", is: ({ verb, object }) => verb === "offer" && merits.has(object), why: "what it has to offer" },
  {
    type: "REQUEST",
    is: ({ verb, candidate: { status } }) => verb === "need" && status !== "happened" && status !== "ongoing",
    why: "what will be needed is not asked for yet",
  },
];
