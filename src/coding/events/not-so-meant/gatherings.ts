import type { Sense, Words } from "./words.ts";

const cheering = new Set([
  "celebrate",
  "greet",
  "cheer",
  "honour",
  "honor",
  "mourn",
  "welcome",
  "hail",
  "applaud",
  "pay",
  "bury",
  "commemorate",
]);
const backing = new Set(["support", "back"]);

/** "rallied to cheer the team", "gathered to support their president": for somebody in power, against nobody. */
function isForSomebody({ tree, own, candidate }: Words): boolean {
  return tree.children(own, "advcl", "xcomp").some((aim) => {
    const verb = tree.lemma(aim);
    if (tree.token(aim).xpos !== "VB") return false;
    if (cheering.has(verb)) return true;
    return backing.has(verb) && candidate.recipients.every(({ party }) => /^(?:GOV|MIL)?$/.test(party.sector ?? ""));
  });
}

/** Words of protest where nobody protests. */
export const gatherings: readonly Sense[] = [
  { type: "PROTEST", is: isForSomebody, why: "a crowd for somebody, against nobody" },
  { type: "CONSULT", is: isForSomebody, why: "a crowd, no meeting" },
];
