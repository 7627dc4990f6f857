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
export function announcedBy(
  { entry, predicate: { tree, clause } }: Match,
  recipients: readonly Found[],
  speaker: Found | null,
): readonly Found[] {
  if (!outward.has(entry.type) || entry.kind !== "v" || !clause.passive || speaker === null || recipients.length === 0) return [];
  const { code } = speaker.party;
  if (!isOneState(code) || !isOfficial(speaker) || speaker.token < 0) return [];
  if (recipients.some(({ party }) => party.code === code) || !recipients.some(({ party }) => party.code !== "")) return [];
  if (clause.obliques.some(({ preposition }) => preposition === "by")) return [];
  const verb = tree.token(speaker.token).head;
  return verb >= 0 && announcing.has(tree.lemma(verb)) ? [speaker] : [];
}
