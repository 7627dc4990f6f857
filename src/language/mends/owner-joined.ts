import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";

/**
 * "Turkey's Erdogan and Russia's Putin met": the second owner is joined to the first name, and the second name taken for a subject of its
 * own. The names are joined, and the owner is the second one's.
 */
export function ownerJoined(tokens: Token[], offset: number, owner: Token): void {
  const at = owner.index - offset;
  const [mark, second] = [tokens[at + 1], tokens[at + 2]];
  const first = tokens[owner.head - offset];
  if (mark?.xpos !== "POS" || mark.head !== owner.index || second?.upos !== "PROPN") return;
  if (first === undefined || first.upos !== "PROPN" || first.deprel !== second.deprel || first.head !== second.head) return;
  const and = tokens.find(({ head, deprel }) => head === owner.index && deprel === "cc");
  if (and === undefined) return;
  exchange(tokens, offset, owner, { head: second.index, deprel: "nmod:poss" });
  exchange(tokens, offset, and, { head: second.index });
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
}

/** "after Turkey's Erdogan and Russia's Putin met": both names taken for subjects; the second is joined to the first. */
export function ownedJoined(tokens: Token[], offset: number, second: Token): void {
  const owner = tokens.find(({ head, deprel, index }) => head === second.index && deprel === "nmod:poss" && index < second.index);
  const and = owner && tokens[owner.index - offset - 1];
  const first = owner && tokens[owner.index - offset - 2];
  if (!owner || and?.form !== "and" || and.deprel !== "cc" || first?.upos !== "PROPN") return;
  if (first.deprel !== second.deprel || first.head !== second.head) return;
  exchange(tokens, offset, and, { head: second.index });
  exchange(tokens, offset, second, { head: first.index, deprel: "conj" });
}
