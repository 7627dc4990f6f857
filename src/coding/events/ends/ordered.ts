import { slug } from "../../../world/fold.ts";
import { clauseOf } from "../../arguments/clause.ts";
import { isGuessedRole } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import { isCommand } from "../../status/command.ts";
import { isOnesOwn } from "../../syntax/ones-own.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";

const forces = new Set(["MIL", "COP", "SPY", "PRM"]);
const serving = new Set(["GOV", ...forces]);

/**
 * "The Kenyan general ordered troops to shell a village", "told his minister to move battalions": those who do it at somebody's command
 * are of his state, and his own man does it in his name.
 */
export function atCommand(reading: Reading, match: Match, actors: readonly Found[]): readonly Found[] {
  const { parties } = reading;
  const { sentence, tree, clause } = match.predicate;
  const ordered = onOrders(reading, match);
  if (ordered) return actors.map((each) => inService(each, ordered));
  const { deprel, head: verb } = tree.token(clause.head);
  if (verb < 0 || !/^(xcomp|advcl)/.test(deprel) || actors.length === 0 || !isCommand(tree, verb)) return actors;
  const commanded = tree.child(verb, "obj", "iobj");
  if (commanded === undefined || commanded !== clause.subject) return actors;
  const { subject } = clauseOf(tree, verb);
  const [orderer] = subject === undefined ? [] : parties.list(sentence, subject);
  if (orderer === undefined) return actors;
  const own = isOnesOwn(tree, commanded);
  return actors.map((each) =>
    own && each.party.code === orderer.party.code && !forces.has(each.party.sector ?? "") ? orderer : inService(each, orderer),
  );
}

const orders = new Set(["order", "instruction", "command", "behest", "direction", "bidding", "directive"]);

/** "seized the mills on the orders of President Chavez", "at the behest of": whoever ordered what somebody does. */
function onOrders({ parties }: Reading, { predicate: { sentence, tree, clause } }: Match): Found | undefined {
  for (const { preposition, head } of clause.obliques) {
    if (!/^(?:on|under|at|upon)$/.test(preposition) || !orders.has(tree.lemma(head))) continue;
    for (const child of tree.children(head, "nmod", "nmod:poss", "obl"))
      if (/^(?:of|from|by|'s|)$/.test(tree.preposition(child))) {
        const found = parties.list(sentence, child)[0];
        if (found && isOneState(found.party.code)) return found;
      }
  }
  return undefined;
}

/** Forces of which no state is said, or one that is only guessed from the text, are of their commander's state. */
function inService(found: Found, { party: { code } }: Found): Found {
  const { party } = found;
  const named = party.type !== "group" || (party.rule !== "role" && !isGuessedRole(party));
  if (named || !serving.has(party.sector ?? "") || !isOneState(code)) return found;
  const id = `group:${code.toLowerCase()}-${slug(party.name)}`;
  return { ...found, party: { ...party, code, id, rule: "role, state of who commands" } };
}
