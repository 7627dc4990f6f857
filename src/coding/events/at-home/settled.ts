import type { Party } from "../../finding.ts";
import { isGuessed } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";

/** The first of some parties that is of a state. */
export const firstOfState = (found: readonly Found[]): Party | undefined =>
  found.find(({ party }) => isOneState(party.code))?.party;

/** A party as one of a state, by the other side or the place; as it is where the state is none, or its own by what is said. */
export const settled = (found: Found, code: string): Found =>
  code === "" || (found.party.code === code && !isGuessed(found.party))
    ? found
    : {
        ...found,
        party: {
          ...found.party,
          code,
          id:
            found.party.type === "group" && found.party.code === ""
              ? found.party.id.replace(/^group:/, `group:${code.toLowerCase()}-`)
              : found.party.id,
          rule: "state of the other side, or of the place",
        },
      };
