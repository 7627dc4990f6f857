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

/** "met Jane Doe, John Roe's sister, in May": the owner joined to the name before him; he owns the noun that tells who that is. */
export function ownerOfApposition(tokens: Token[], offset: number, owner: Token): void {
  const mark = tokens.find(({ xpos, head, index }) => xpos === "POS" && head === owner.index && index > owner.index);
  if (mark === undefined || tokens.some(({ head, deprel }) => head === owner.index && deprel === "cc")) return;
  let at = mark.index - offset + 1;
  while (/^(?:ADJ|NUM)$/.test(tokens[at]?.upos ?? "")) at++;
  const noun = tokens[at];
  if (noun?.upos !== "NOUN" || noun.deprel !== "appos" || noun.head !== owner.head) return;
  exchange(tokens, offset, owner, { head: noun.index, deprel: "nmod:poss" });
}

/** "shot Jane Doe, John Roe's elder sister": a noun behind a comma, with its owner, taken for a second object; it tells who the first one is. */
export function ownedBehindName(tokens: Token[], offset: number, noun: Token): void {
  const name = tokens.findLast(({ head, deprel, index }) => head === noun.head && deprel === "obj" && index < noun.index);
  if (name === undefined || name.upos !== "PROPN") return;
  const owner = tokens.find(({ head, deprel }) => head === noun.index && deprel === "nmod:poss");
  if (owner?.upos !== "PROPN" || tokens[owner.index - offset - 1]?.form !== ",") return;
  if (tokens.some(({ head, deprel }) => head === noun.index && deprel === "cc")) return;
  exchange(tokens, offset, noun, { head: name.index, deprel: "appos" });
}
