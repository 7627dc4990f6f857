import type { Party } from "../finding.ts";
import type { Tree } from "../syntax/tree.ts";
import type { AgreementForm } from "./lexicon.ts";
import { partnersUnder, subjectsOf } from "./partners.ts";
import type { Standing } from "./standing-beside.ts";

/**
 * "The Malian government said a pact with Niger had been initialled", "the firm confirmed that a contract with Oman was cancelled": where
 * only the other side is named and nobody is said to sign, the one who speaks of it is the first. Null where that is somebody else.
 */
export const sideThatSays = (
  tree: Tree,
  head: number,
  { verb, trigger }: Standing,
  form: AgreementForm,
  named: readonly Party[],
  speaker: Party | null,
): Party | null => {
  const [other] = named;
  if (!speaker || named.length !== 1 || !other || speaker.code === "" || speaker.code === other.code) return null;
  const official = speaker.type === "state" || ["GOV", "LEG", "MIL"].includes(speaker.sector ?? "");
  if (!official && !(speaker.type === "org" && speaker.sector === "BUS")) return null;
  if (verb !== undefined && subjectsOf(tree, verb).some((subject) => subject !== head)) return null;
  const partners = [head, trigger, ...(verb === undefined ? [] : [verb])].flatMap((at) => partnersUnder(tree, at, form));
  return partners.some((partner) => tree.token(partner).start < other.end && other.start < tree.token(partner).end)
    ? { ...speaker, rule: "speaks for one side" }
    : null;
};
