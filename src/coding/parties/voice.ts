import type { Sentence, Token } from "../../language/analysis.ts";
import type { Actor } from "../../world/actor.ts";
import { quotationsIn } from "../syntax/quotations-in.ts";
import { type Tree, treeOf } from "../syntax/tree.ts";
import { listed } from "./listed.ts";
import type { PartyScope } from "./party-scope.ts";
import { publisherOf } from "./publisher.ts";

/** Who stands behind a "we", and by what that is known. */
export interface Voice {
  readonly actor: Actor;
  readonly why: string;
}

/** Verbs and adjectives by which a state, named in its own statement, takes its stand: "The United States condemns". */
const stances = listed("voice: stances");

interface Voices {
  /** Of the document outside quotations. */
  readonly own: Voice | null;
  /** Of the persons quoted, by chain. */
  readonly byChain: ReadonlyMap<number, Voice>;
}

const known = new WeakMap<PartyScope, Voices>();

/**
 * Whose "we" a document speaks with outside quotations: the one state or body that takes a stand in it in the same breath ("The United
 * States condemns … We extend …"), else its publisher, if that is a government or body. Null where nobody or several may be meant.
 */
export const voiceOf = (scope: PartyScope): Voice | null => voices(scope).own;

/** Whose "we" a quoted person says, by the state that takes a stand in his words: "The UK remains … We are …"; by the person's chain. */
export const voiceOfChain = (scope: PartyScope, chain: number): Voice | null => voices(scope).byChain.get(chain) ?? null;

function voices(scope: PartyScope): Voices {
  let found = known.get(scope);
  if (!found) {
    found = read(scope);
    known.set(scope, found);
  }
  return found;
}

/** What the words of one speaker, or of the document itself, hold. */
interface Unit {
  first: boolean;
  readonly stands: Map<string, Voice>;
}

const outside = -1;

function read(scope: PartyScope): Voices {
  const units = new Map<number, Unit>();
  for (const sentence of scope.analysis.sentences)
    for (const token of sentence.tokens) {
      const first = /^(we|us|our|ours|i|my)$/i.test(token.form);
      if (!first && !token.deprel.startsWith("nsubj")) continue;
      const key = speakerOf(scope, sentence, token);
      if (key === undefined) continue;
      let unit = units.get(key);
      if (!unit) {
        unit = { first: false, stands: new Map() };
        units.set(key, unit);
      }
      if (first) unit.first = true;
      const voice = first ? null : stand(scope, sentence, token);
      if (voice) unit.stands.set(voice.actor.id, voice);
    }
  const byChain = new Map<number, Voice>();
  for (const [key, { first, stands }] of units) {
    const [only] = stands.values();
    if (key !== outside && first && only && stands.size === 1) byChain.set(key, only);
  }
  const own = units.get(outside);
  const publisher = publisherOf(scope.analysis.document, scope.world);
  const published = publisher ? { actor: publisher, why: `published by ${publisher.name}` } : null;
  if (!own?.first || own.stands.size === 0) return { own: published, byChain };
  const [only] = own.stands.values();
  const same = publisher ? own.stands.get(publisher.id) : undefined;
  return { own: same ?? (own.stands.size === 1 ? only! : null), byChain };
}

/** The chain of the one who is quoted at a token, `outside` for the document itself; undefined for one who is not known. */
function speakerOf({ analysis }: PartyScope, sentence: Sentence, { start }: Token): number | undefined {
  const said = quotationsIn(analysis, sentence).find(
    ({ form, content }) => form !== "scare" && content.some((piece) => piece.start <= start && start < piece.end),
  );
  if (!said) return outside;
  const mention = said.speaker?.mention == null ? undefined : analysis.mentions[said.speaker.mention];
  return mention && mention.chain >= 0 ? mention.chain : undefined;
}

/** The state or body whose stand a clause of the present tense tells, by its subject. */
function stand(scope: PartyScope, sentence: Sentence, subject: Token): Voice | null {
  const actor = scope.names.at(sentence.index, subject.index)?.senses[0]?.actor;
  if (!actor || (actor.type !== "state" && !/^(UNO|EUR|IGO)$/.test(actor.code))) return null;
  const tree = treeOf(sentence);
  const head = sentence.tokens[subject.head];
  if (!head || !stances.has(head.lemma.toLowerCase()) || !isPresent(tree, head) || isOnlyDescribed(tree, head)) return null;
  return { actor, why: `"${subject.form} ${head.form}"` };
}

/** "Iraq remains a possible source of it": what a state is said to be is no stand that it takes. */
const isOnlyDescribed = (tree: Tree, { index, lemma }: Token): boolean =>
  /^(?:remain|stand)$/i.test(lemma) && tree.children(index, "xcomp", "obj").some((child) => tree.token(child).upos === "NOUN");

const isPresent = (tree: Tree, head: Token): boolean =>
  /^VB[ZP]$/.test(head.xpos) ||
  tree.children(head.index, "aux", "cop").some((child) => /^(is|are|remains?|will|continues?)$/i.test(tree.token(child).form));
