import type { Token } from "../analysis.ts";
import { hasBelow } from "./clause.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** What somebody is to another, with a name behind it. */
const peers = new Set(words.peers);

/** Verbs that take two objects or name their object something. */
const twofold = new Set([...words.twofold, ...words.giving]);

/**
 * "met her Irish counterpart Simon Harris": the tree takes the name for a second object of the verb; it stands beside what he is called,
 * and what hangs on the name ("in Dublin") is the verb's.
 */
export function namedPeer(tokens: Token[], offset: number, peer: Token): void {
  if (!peers.has(peer.lemma) || !hasBelow(tokens, peer, /^nmod:poss$/)) return;
  const name = tokens[peer.index - offset + 1];
  const verb = tokens[peer.head - offset];
  if (name?.upos !== "PROPN" || name.head !== peer.head || !/^i?obj$/.test(name.deprel)) return;
  if (verb === undefined || twofold.has(verb.lemma)) return;
  exchange(tokens, offset, name, { head: peer.index, deprel: "appos" });
  if (peer.deprel === "iobj") exchange(tokens, offset, peer, { deprel: "obj" });
  for (const token of tokens)
    if (token.head === name.index && token.deprel === "nmod" && hasBelow(tokens, token, /^case$/))
      exchange(tokens, offset, token, { head: verb.index, deprel: "obl" });
}
