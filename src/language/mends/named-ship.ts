import type { Token } from "../analysis.ts";
import { exchange } from "./exchange.ts";
import words from "./words.json" with { type: "json" };

/** Ships by their kind. */
const ships = new Set(words.ships);

/** "the carrier George Washington sailed": the ship is who does it, the name behind it is its name; the tree takes the name, or both, for the doer. */
export function namedShip(tokens: Token[], offset: number, ship: Token): void {
  if (!ships.has(ship.lemma)) return;
  const next = tokens[ship.index - offset + 1];
  if (next === undefined || next.upos !== "PROPN") return;
  const name = /^(compound|nmod:desc|flat)/.test(next.deprel) && next.head > next.index ? tokens[next.head - offset] : next;
  if (name === undefined || name.upos !== "PROPN") return;
  const under = ship.head === name.index && /^(compound|nmod)/.test(ship.deprel);
  const beside = ship.head === name.head && ship.deprel === name.deprel && ship.head >= 0;
  if (!under && !beside && name.head !== ship.index) return;
  if (under) exchange(tokens, offset, ship, { head: name.head, deprel: name.deprel });
  exchange(tokens, offset, name, { head: ship.index, deprel: "appos" });
  for (const token of tokens)
    if (token.head === name.index && (token.index < ship.index || /^(acl|nmod|conj)/.test(token.deprel)))
      exchange(tokens, offset, token, { head: ship.index });
}
