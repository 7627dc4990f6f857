import { isStateOrPlace } from "../../../../world/actor.ts";
import { within } from "../../../parties/place-phrase.ts";
import type { Found } from "../../../parties/read-parties.ts";
import { isOfEachOther } from "../sides.ts";
import type { Bystander } from "./bystander.ts";

/** "Ukrainian" of "Ukrainian troops", the title of "President Doe": part of the words that say who did it. */
const isWithin = ({ party }: Found, { party: doer }: Found): boolean =>
  party.start >= doer.start && party.end <= doer.end && party.end - party.start < doer.end - doer.start;

/** What officials do not do to their own state: "vowed that the United States would not be intimidated". */
const ownless = new Set(["REJECT", "AGREE", "THREATEN", "CONCEDE"]);

/** Types of acts by which a state moves what is its own, or refuses to. */
const moving = new Set(["REJECT", "MOBILIZE", "RETREAT", "AID"]);

/** The doers once more, or what is theirs. */
export const doersOwn: readonly Bystander[] = [
  {
    of: () => true,
    is: (each, { actors }) =>
      actors.some(
        (actor) =>
          (actor.party.type === "person" ? each.party.type !== "state" : actor.party.type === "org") && isWithin(each, actor),
      ),
  },
  {
    of: ({ type }) => type === "ASSAULT",
    is: (each, { actors }) =>
      actors.some((actor) => actor.token >= 0 && (actor.party.text === each.party.text || isWithin(each, actor))),
  },
  // "the government in Nairobi stopped the export of flour": where the doer is.
  {
    of: ({ kind }) => kind === "v",
    is: ({ token, party }, { tree, match, actors }) => {
      const { subject, passive, head } = match.predicate.clause;
      return (
        subject !== undefined &&
        !passive &&
        token > subject &&
        !tree.isUnder(head, subject) &&
        actors.some((actor) => actor.token === subject) &&
        isStateOrPlace(party) &&
        tree.isUnder(token, subject) &&
        within.has(tree.preposition(token))
      );
    },
  },
  // Where the doer is, who is of a state only by that place: nobody shuns himself.
  {
    of: ({ type }) => type === "SANCTION",
    is: ({ party }, { actors }) =>
      isStateOrPlace(party) &&
      actors.length > 0 &&
      actors.every((actor) => actor.party.code === party.code && actor.party.rule?.endsWith(`the place, ${party.text}`) === true),
  },
  // "said it would not send soldiers", "sent convoys guarded by soldiers", "offered to withdraw some troops": its own, and what it moves.
  {
    of: ({ type }) => moving.has(type),
    is: ({ token, party }, { tree, actors }) =>
      token >= 0 &&
      party.sector === "MIL" &&
      party.type === "group" &&
      (party.code === "" ||
        (tree.token(token).deprel.startsWith("obj") &&
          tree.child(token, "amod", "nmod:poss") === undefined &&
          actors.some((actor) => actor.party.code === party.code))),
  },
  // "'Our target was terror,' he said": whose it is, by his own word.
  {
    of: ({ type }) => type === "ACCUSE",
    is: ({ token, party }, { tree, actors }) =>
      token >= 0 &&
      [token, ...tree.children(token, "nmod:poss")].some((each) => /^(?:our|we|us|my)$/i.test(tree.token(each).form)) &&
      actors.some((actor) => actor.party.code === party.code),
  },
  // "ordered embassy staff to leave": its own.
  {
    of: ({ type, kind }) => type === "SANCTION" && kind === "v",
    is: ({ party }, { actors, tree, match }) =>
      /^(?:order|tell|ask|advise)$/.test(tree.lemma(match.predicate.clause.head)) &&
      party.type === "group" &&
      party.code !== "" &&
      actors.some(({ party: doer }) => doer.code === party.code),
  },
  // "denied that its air force had attacked the town": who is said to have done it.
  {
    of: ({ type }) => type === "REJECT",
    is: ({ token }, { tree, match, actors }) => {
      const { head, ccomp } = match.predicate.clause;
      return ccomp !== undefined && tree.lemma(head) === "deny" && tree.child(ccomp, "nsubj") === token && actors.length > 0;
    },
  },
  // "withdrew their ambassadors".
  {
    of: ({ type }) => type === "SANCTION" || type === "REJECT",
    is: ({ token, party }, { tree, actors }) =>
      token >= 0 &&
      tree.token(token).xpos === "PRP$" &&
      /^(its|their|his|her)$/i.test(tree.token(token).form) &&
      actors.some((actor) => actor.party.code === party.code && party.code !== ""),
  },
  // "denied that Moscow was attacking civilians", said by its envoy.
  {
    of: ({ type }) => ownless.has(type),
    is: ({ party }, { actors }) =>
      party.type === "state" &&
      (party.sector ?? "") === "" &&
      actors.length > 0 &&
      actors.every((actor) => actor.party.code === party.code && /^(GOV|ELI)?$/.test(actor.party.sector ?? "")),
  },
  // Both do it to both (CODING-NOTES, "Reciprocal events").
  { of: (_, joint) => joint, is: ({ token }, { tree }) => token >= 0 && isOfEachOther(tree, token) },
  // "gave its consent", "made a Turkish promise": whose the promise is.
  {
    of: ({ type, kind }) => type === "AGREE" && kind === "l",
    is: ({ token, party }, { tree, actors, match }) => {
      const { object } = match.predicate.clause;
      if (object === undefined || token < 0) return false;
      const { head, deprel } = tree.token(token);
      return (
        head === object &&
        (deprel === "nmod:poss" || (/^(amod|compound)/.test(deprel) && actors.some((actor) => actor.party.code === party.code)))
      );
    },
  },
  {
    of: ({ type, mode }, joint) => (type === "COOPERATE" || mode === "release") && joint,
    is: ({ token }, { match }) => token === match.predicate.clause.object,
  },
];
