import { isGuessed } from "../../parties/from-context.ts";
import type { Found } from "../../parties/read-parties.ts";
import { isOneState } from "../../parties/state-code.ts";
import type { Match } from "../match.ts";
import { isOfficial } from "../party-kinds.ts";

/** Verbs by which a state makes known what it does itself, more than what befalls it. */
const announcing = new Set(["announce", "declare", "disclose", "decree", "order", "rule", "reveal"]);

/** Acts upon another of which a state's own organs make announcements. */
const outward = new Set(["SANCTION", "AID", "MOBILIZE", "COERCE"]);

/**
 * "Shipments of wheat to Sudan have been halted, the Canadian government announced": whoever announces an act that is told in the passive
 * does it, where nobody is said to and it befalls another state.
 */
export function announcedBy(match: Match, recipients: readonly Found[], speaker: Found | null): readonly Found[] {
  const { entry, predicate } = match;
  const { tree, clause } = predicate;
  if (!outward.has(entry.type) || entry.kind !== "v" || !clause.passive || speaker === null) return [];
  if (isHeldOut(match, recipients, speaker)) return [speaker];
  if (recipients.length === 0) return [];
  const { code } = speaker.party;
  if (!isOneState(code) || !isOfficial(speaker) || speaker.token < 0) return [];
  if (recipients.some(({ party }) => party.code === code) || !recipients.some(({ party }) => party.code !== "")) return [];
  if (clause.obliques.some(({ preposition }) => preposition === "by")) return [];
  const verb = tree.token(speaker.token).head;
  return verb >= 0 && announcing.has(tree.lemma(verb)) ? [speaker] : [];
}

const organs = new Set(["GOV", "MIL", "COP", "LEG", "JUD"]);

/**
 * "Gatherings would be broken up, the governor warned", "said the party could be banned": what those in power say will be done, and not by
 * whom, they would do; upon their own state's organs it is done by others.
 */
function isHeldOut({ entry, predicate: { tree, clause } }: Match, recipients: readonly Found[], speaker: Found): boolean {
  const { code, sector = "", type } = speaker.party;
  if (entry.type === "AID" || !isOneState(code) || !(organs.has(sector) || type === "state") || isGuessed(speaker.party))
    return false;
  if (!tree.children(clause.head, "aux").some((each) => /^(?:will|would|could|may|might|'ll|’ll)$/i.test(tree.token(each).form)))
    return false;
  if (clause.obliques.some(({ preposition }) => preposition === "by")) return false;
  return !recipients.some(({ party }) => party.code === code && (party.type === "state" || organs.has(party.sector ?? "")));
}
