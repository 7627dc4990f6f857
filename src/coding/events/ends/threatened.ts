import { isGuessed } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import type { Reading } from "../reading.ts";
import type { Predicate } from "../slots.ts";
import { onCondition } from "./on-condition.ts";

/** Whom a threat is against where its frame gives the side that threatens, or only those whom it holds; undefined where it gives another. */
export function threatened(
  reading: Reading,
  predicate: Predicate,
  actors: readonly Found[],
  found: readonly Found[],
): readonly Found[] | undefined {
  // "A spokeswoman warned that Moscow would respond if NATO moved closer": whom her own side warns, not itself.
  if (found.every((each) => isOwnSide(predicate, actors, each))) {
    const stake = atStake(reading, predicate, found);
    return stake.length > 0
      ? stake
      : onCondition(reading, predicate, actors).filter((each) => !found.some((own) => own.party.code === each.party.code));
  }
  // "passengers would be shot if Israel did not give in": those who are held are a means against another.
  if (found.every(isOfNoKnownState)) {
    const bound = onCondition(reading, predicate, actors).filter(({ party }) => party.code !== "");
    if (bound.length > 0) return [...found, ...bound];
  }
  return undefined;
}

/** "warned that Cairo might call its envoy home from Doha": the other state in what one's own would do; nobody where there is none. */
function atStake(reading: Reading, { sentence, tree, clause: { ccomp } }: Predicate, own: readonly Found[]): readonly Found[] {
  for (const phrase of ccomp === undefined ? [] : tree.children(ccomp, "iobj", "obj", "obl")) {
    const within = [phrase, ...tree.children(phrase, "nmod")].flatMap((each) => reading.parties.deep(sentence, each));
    const others = within.filter(({ party }) => isOneState(party.code) && !own.some((each) => each.party.code === party.code));
    if (others.length > 0) return others.slice(0, 1);
  }
  return [];
}

/** Whether a state does what is warned of, and whoever warns is of it, or of none that is said. */
const isOwnSide = ({ tree, clause: { ccomp } }: Predicate, actors: readonly Found[], { token, party }: Found): boolean =>
  ccomp !== undefined &&
  tree.child(ccomp, "nsubj") === token &&
  tree.children(ccomp, "aux").some((aux) => tree.token(aux).xpos === "MD") &&
  actors.every((actor) => actor.party.code === "" || actor.party.code === party.code);

/** People of whom no state is said, or one that is only guessed. */
const isOfNoKnownState = ({ party }: Found): boolean => party.type === "group" && (party.code === "" || isGuessed(party));
