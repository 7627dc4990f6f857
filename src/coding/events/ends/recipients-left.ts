import { isGuessedRole } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import type { Match } from "../match.ts";
import type { Reading } from "../reading.ts";
import type { Act, Bystander } from "./bystanders/bystander.ts";
import { doersOwn } from "./bystanders/doers-own.ts";
import { inWhatIsSaid } from "./bystanders/in-what-is-said.ts";
import { means } from "./bystanders/means.ts";
import { namedAside } from "./bystanders/named-aside.ts";
import { onlyThere } from "./bystanders/only-there.ts";
import { sufferers } from "./bystanders/sufferers.ts";
import { where } from "./bystanders/where.ts";
import { isJoint } from "./sides.ts";

const bystanders: readonly Bystander[] = [
  ...namedAside,
  ...doersOwn,
  ...where,
  ...onlyThere,
  ...sufferers,
  ...inWhatIsSaid,
  ...means,
];

/** What two do with each other. */
const mutual = new Set(["AGREE", "SUPPORT", "COOPERATE", "CONSULT"]);

/** The recipients of an act without those who only stand where one would. */
export function recipientsLeft(
  reading: Reading,
  match: Match,
  actors: readonly Found[],
  found: readonly Found[],
): readonly Found[] {
  let recipients = found;
  if (recipients.length === 0) return recipients;
  const { entry } = match;
  const joint = isJoint(actors);
  if (entry.type === "AGREE" && joint && recipients.every(({ party }) => party.code === "")) return [];
  // "Damascus and Beirut are to open embassies": what is their own is of nobody who happens to be named.
  if (joint && mutual.has(entry.type)) recipients = recipients.filter(({ party }) => !isGuessedRole(party));
  const act: Act = { reading, match, tree: match.predicate.tree, actors, joint };
  // Nobody does it to himself: the same words at both ends are misread at one.
  const [only] = actors;
  let left =
    actors.length === 1 && only
      ? recipients.filter(({ party }) => party.start !== only.party.start || party.id !== only.party.id)
      : recipients;
  for (const { of, is } of bystanders) if (of(entry, joint)) left = left.filter((each) => !is(each, act));
  return left;
}
