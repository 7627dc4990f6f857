import type { Sentence } from "../../../language/analysis.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isTo } from "../../status/purpose.ts";
import type { Tree } from "../../syntax/tree.ts";
import { listed } from "../listed.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";

const none: readonly Found[] = [];

/** Whom the doer tells of it: "told Bangladesh that it would take the refugees back", "'I apologise', he wrote in a letter to the women". */
export function addressee(reading: Reading, { sentence, tree, clause }: Predicate, actors: readonly Found[]): readonly Found[] {
  // "that his army would come and show no mercy"
  const top = /^xcomp/.test(tree.token(clause.head).deprel) ? tree.token(clause.head).head : clause.head;
  const own = tree.token(top);
  const { deprel, head: verb } = own.deprel.startsWith("conj") ? tree.token(own.head) : own;
  const purpose = /^(?:advcl|xcomp)/.test(deprel) && isTo(tree, clause.head);
  if (purpose && verb >= 0 && reaching.has(tree.lemma(verb))) return reached(reading, sentence, tree, verb, actors);
  const letter = lettersTo(reading, sentence, tree, clause.head, actors);
  if (letter.length > 0) return letter;
  if (!deprel.startsWith("ccomp") || verb < 0) return none;
  const hearer = telling.has(tree.lemma(verb)) ? tree.child(verb, "iobj", "obj") : writtenTo(tree, verb);
  const subject = tree.child(verb, "nsubj");
  if (hearer === undefined || subject === undefined) return none;
  const teller = reading.parties.list(sentence, subject)[0]?.party.code ?? "";
  if (teller === "" || !actors.some(({ party }) => party.code === teller)) return none;
  return reading.parties
    .list(sentence, hearer)
    .filter(({ party }) => party.code !== "" && (party.code !== teller || party.type === "place"));
}

const reaching = listed("named elsewhere: reaching");

/** "telephoned the king of Tonga to ask for a truce", "wrote to Fiji to demand one": who is reached with what is asked. */
function reached(reading: Reading, sentence: Sentence, tree: Tree, verb: number, actors: readonly Found[]): readonly Found[] {
  const hearer =
    tree.child(verb, "obj", "iobj") ?? tree.children(verb, "obl").find((each) => /^(?:to|with)$/.test(tree.preposition(each)));
  return hearer === undefined
    ? none
    : reading.parties
        .list(sentence, hearer)
        .filter(({ party }) => party.code !== "" && !actors.some((actor) => actor.party.code === party.code));
}

const letters = listed("letters");

/** "in a letter to the Council Togo asked for help", "a letter to the Council asked for help": to whom the letter is. */
function lettersTo(reading: Reading, sentence: Sentence, tree: Tree, verb: number, actors: readonly Found[]): readonly Found[] {
  for (const each of tree.children(verb, "obl", "nsubj"))
    if (letters.has(tree.lemma(each))) {
      const to = tree.children(each, "nmod").find((child) => tree.preposition(child) === "to");
      const found = to === undefined ? none : reading.parties.list(sentence, to);
      if (found.length > 0)
        return found.filter(({ party }) => party.code !== "" && !actors.some((actor) => actor.party.code === party.code));
    }
  return none;
}

/** "wrote in a letter to the women", "said in a message to Chad": to whom words are sent. */
function writtenTo(tree: Tree, verb: number): number | undefined {
  const to = (each: number): boolean => tree.preposition(each) === "to";
  for (const child of tree.children(verb, "obl", "obj"))
    if (letters.has(tree.lemma(child))) {
      const whom = tree.children(child, "nmod").find(to);
      if (whom !== undefined) return whom;
    }
  return tree.lemma(verb) === "write" ? tree.children(verb, "obl").find(to) : undefined;
}

const telling = new Set(["tell", "remind", "assure", "inform", "notify", "warn", "promise"]);

const scattering = listed("recipients of: scattering");

/** "fired tear gas to disperse loyalists", "to break up a rally of miners": those whom it was to scatter; undefined where it was for nothing of the kind. */
export function whomItScatters(reading: Reading, { sentence, tree, clause }: Predicate): readonly Found[] | undefined {
  const purpose = tree.children(clause.head, "advcl", "xcomp").find((child) => scattering.has(tree.lemma(child)));
  const object = purpose === undefined ? undefined : tree.child(purpose, "obj");
  if (object === undefined) return undefined;
  const crowd = reading.parties.list(sentence, object);
  if (crowd.length > 0) return crowd;
  const members = tree.children(object, "nmod").find((child) => /^(of|by)$/.test(tree.preposition(child)));
  return members === undefined ? none : reading.parties.list(sentence, members);
}
