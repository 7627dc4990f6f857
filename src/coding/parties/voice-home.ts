import type { Mention } from "../../language/analysis.ts";
import type { Tree } from "../syntax/tree.ts";
import type { PartyScope } from "./party-scope.ts";
import type { RoleNoun } from "./role-nouns.ts";
import { type Voice, voiceOf, voiceOfChain } from "./voice.ts";

/**
 * The state that a titled person without one is of: the one that he says "we" for, or, with the title in capitals ("Ambassador
 * Jane Doe", "the Foreign Secretary"), the government whose release the document is. Null where neither is known.
 */
export function homeByVoice(
  scope: PartyScope,
  tree: Tree,
  index: number,
  { sector, kind }: RoleNoun,
  mention: Mention | undefined = undefined,
): Voice | null {
  if (kind !== "person") return null;
  const said = mention && mention.chain >= 0 && isOfState(sector) ? voiceOfChain(scope, mention.chain) : null;
  if (said) return said;
  const own = sector === "GOV" && tree.token(index).upos === "PROPN" ? voiceOf(scope) : null;
  return own?.actor.type === "state" ? own : null;
}

const isOfState = (sector: string): boolean => sector === "GOV" || sector === "MIL";
