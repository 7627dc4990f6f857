import { isStateOrPlace } from "../../../../world/actor.ts";
import type { Tree } from "../../../syntax/tree.ts";
import { listed } from "../../listed.ts";
import { type Bystander, withOthers } from "./bystander.ts";

/** "Mr. President", "Madam Speaker". */
const address =
  /^(?:mr|mrs|ms|mister|madam|madame)\.? (?:vice[- ])?(?:president|speaker|chair(?:man|woman|person)?|secretary(?:[- ]general)?|(?:prime )?minister|ambassador)$/i;

const opposing = listed("bystanders: opposing");

/** Whether a verb of opposing stands right above somebody, or above what is his. */
const isFought = (tree: Tree, token: number): boolean => {
  const { head } = tree.token(token);
  if (head < 0) return false;
  const verb = tree.token(head).upos === "NOUN" && tree.token(head).deprel === "obj" ? tree.token(head).head : head;
  return verb >= 0 && opposing.has(tree.lemma(verb));
};

/** Those who are named in what goes on beside the act: spoken to, spoken through, whose text or whose opponent it is. */
export const namedAside: readonly Bystander[] = [
  // Whoever is spoken to.
  { of: () => true, is: ({ party }) => address.test(party.text) },
  // "spoke out against it on French television": by what it was said.
  {
    of: () => true,
    is: ({ token, party }, { tree }) =>
      party.sector === "JRN" && token >= 0 && ["on", "in", "via", "through", "over"].includes(tree.preposition(token)),
  },
  // "in accordance with the UN Charter", "under the Geneva Conventions": whose text it is.
  {
    of: ({ type }) => withOthers.has(type),
    is: ({ token }, { tree }) => {
      if (token < 0 || !/^(compound|amod|flat)/.test(tree.token(token).deprel)) return false;
      const { head } = tree.token(token);
      return (
        head > token &&
        /^(charter|convention|covenant|protocol)$/.test(tree.lemma(head)) &&
        /^(with|under|per)$/.test(tree.preposition(head))
      );
    },
  },
  // "adopted a resolution on the pandemic": what a text is on, by a name that is no power's.
  {
    of: ({ type }) => type === "SUPPORT" || type === "AGREE",
    is: ({ token, party }, { tree }) =>
      token >= 0 && party.type === "org" && party.code === "" && tree.preposition(token) === "on",
  },
  // "will host talks on Sudan": what they are about.
  {
    of: ({ type }) => type === "CONSULT",
    is: ({ token, party }, { tree }) =>
      token >= 0 && isStateOrPlace(party) && ["on", "about", "over", "concerning", "regarding"].includes(tree.preposition(token)),
  },
  // "supports the fight against the rebels": nobody helps those against whom it is.
  {
    of: ({ type, kind }) => kind === "v" && (type === "SUPPORT" || type === "AID" || type === "COOPERATE"),
    is: ({ token }, { tree }) => token >= 0 && tree.preposition(token) === "against",
  },
  // "coordinate efforts to fight the militants": whom they fight together.
  {
    of: ({ type, kind }) => kind === "v" && type === "COOPERATE",
    is: ({ token }, { tree }) =>
      token >= 0 && /^(?:obj|compound|amod|nmod)/.test(tree.token(token).deprel) && isFought(tree, token),
  },
];
