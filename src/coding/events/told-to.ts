import type { Sentence } from "../../language/analysis.ts";
import { attributionOf } from "../attribution/attribution.ts";
import type { Found } from "../parties/read-parties.ts";
import type { Tree } from "../syntax/tree.ts";
import { actAt } from "./act-at.ts";
import type { Candidate } from "./candidate.ts";
import { under } from "./covers.ts";
import { askedMode } from "./event-type.ts";
import { listed } from "./listed.ts";
import { ownFrame, tellBy } from "./own-frame.ts";
import type { Reading } from "./reading.ts";

const telling = new Set(["tell", "urge", "warn", "order", "advise", "beg", "implore", "exhort", "instruct"]);
const messages = listed("told to: messages");

const carrying = new Set(["carry", "deliver", "send", "take", "bring", "give", "convey", "pass", "bear"]);

/** Whom words are spoken to, and by whom where the noun says it. */
interface Spoken {
  readonly speaker: number | undefined;
  readonly hearer: number;
}

/**
 * "Leave our waters," the admiral told the trawlers; "open the roads" was the agency's message to the junta: an imperative that
 * somebody says to somebody is a request, and with "or" and what comes else, a threat.
 */
export function toldTo(reading: Reading, sentence: Sentence, tree: Tree, index: number): Candidate | null {
  if (!isImperative(tree, index)) return null;
  const spoken = spokenTo(tree, index);
  if (spoken === null) return null;
  const speakers =
    spoken.speaker === undefined
      ? attributionOf(reading.analysis, reading.parties, sentence, index)
      : reading.parties.list(sentence, spoken.speaker);
  const speaker = speakers.at(-1);
  const recipients = reading.parties
    .list(sentence, spoken.hearer)
    .filter(({ party }) => party.sector !== "JRN" && party.id !== speaker?.party.id);
  if (!speaker || recipients.length === 0 || ![speaker, ...recipients].some(({ party }) => party.code !== "")) return null;
  if (isCrowd(speaker) && recipients.every(isCrowd)) return null;
  const act = actAt(reading, sentence, index);
  const type = tree.children(index, "conj").some((each) => isOr(tree, each)) ? "THREATEN" : "REQUEST";
  const mode = type === "THREATEN" ? "violence" : act ? askedMode(act.type, act.mode) : "";
  return tellBy(reading, sentence, order, {
    head: index,
    type,
    mode,
    verdict: { status: "happened", because: "told somebody", volition: false, obliged: true },
    actors: [speaker],
    recipients,
    speakers: [],
    covers: under(tree, index, true),
    because: [`${speaker.party.text} tells ${recipients[0]!.party.text} to`],
  });
}

/** A bare verb with nobody for its subject, at the head of what is said. */
function isImperative(tree: Tree, index: number): boolean {
  const { upos, xpos, deprel, form } = tree.token(index);
  if (upos !== "VERB" || (xpos !== "VB" && xpos !== "VBP") || !/^(ccomp|csubj|parataxis|root)/.test(deprel)) return false;
  if (tree.children(index, "nsubj", "aux", "mark", "expl").some((child) => child < index && !isNot(tree, child))) return false;
  const before = tree.sentence.tokens[index - 1]?.form ?? "";
  return /^["“”'‘`]*$/.test(before) && (index === 0 || before !== "") && /^\p{Lu}/u.test(form);
}

const isNot = (tree: Tree, index: number): boolean => /^(do|not|n't)$/i.test(tree.token(index).form);

function spokenTo(tree: Tree, index: number): Spoken | null {
  const { deprel, head } = tree.token(index);
  for (const verb of [head, ...tree.children(index, "parataxis", "conj", "ccomp")])
    if (verb >= 0 && telling.has(tree.lemma(verb)) && (verb !== head || deprel.startsWith("ccomp"))) {
      const hearer = tree.child(verb, "iobj", "obj");
      if (hearer !== undefined && hearer > verb) return { speaker: undefined, hearer };
    }
  for (const noun of [head, ...tree.children(index, "obl", "nsubj", "parataxis")])
    if (noun >= 0 && messages.has(tree.lemma(noun)) && tree.child(noun, "cop") !== undefined) {
      const speaker = tree.children(noun, "nmod:poss").at(-1) ?? led(tree, noun, /^(?:of|from|by)$/);
      const hearer = led(tree, noun, /^to$/);
      if (speaker !== undefined && hearer !== undefined) return { speaker, hearer };
      const carried = tree.children(noun, "acl:relcl", "acl").find((each) => carrying.has(tree.lemma(each)));
      const who = carried === undefined ? undefined : tree.child(carried, "nsubj");
      const whom =
        carried === undefined ? undefined : tree.children(carried, "obl").find((each) => tree.preposition(each) === "to");
      if (who !== undefined && whom !== undefined) return { speaker: who, hearer: whom };
    }
  return null;
}

/** What hangs on a noun by a preposition: "the message of the council to both". */
const led = (tree: Tree, noun: number, preposition: RegExp): number | undefined =>
  tree.children(noun, "nmod").find((each) => preposition.test(tree.preposition(each)));

const isOr = (tree: Tree, index: number): boolean =>
  tree.token(index).upos === "VERB" && tree.children(index, "cc").some((child) => tree.lemma(child) === "or");

const isCrowd = ({ party }: Found): boolean => party.code === "" && party.sector === "CVL";

const order = ownFrame({ id: "request.told", type: "REQUEST", mode: "=", flags: new Set(["op"]) });
