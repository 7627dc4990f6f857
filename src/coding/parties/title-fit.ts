import { nameGender } from "../../language/mentions/nouns.ts";
import type { Actor } from "../../world/actor.ts";
import type { Resolution, World } from "../../world/world.ts";

/** Offices by what their holders are called, where the printed title says it in another word. */
const offices: Readonly<Record<string, string>> = {
  premier: "head of government",
  pm: "head of government",
  chancellor: "head of government",
  leader: "head of state, head of government, monarch, party leader",
  ruler: "head of state, head of government, monarch",
  dictator: "head of state, head of government",
  strongman: "head of state, head of government",
  king: "monarch",
  queen: "monarch",
  emir: "monarch",
  sultan: "monarch",
  emperor: "monarch",
  prince: "monarch",
  crown: "monarch",
};

/** Whether somebody the world knows has ever held an office that a title word before his surname may name ("President", "Premier"). */
export function fitsTitle(world: World, person: string, words: readonly string[]): boolean {
  const held = world.offices(person);
  return words.some((word) => {
    const title = word.toLowerCase();
    const other = offices[title];
    return held.some(
      ({ office, title: printed }) =>
        (other?.split(", ").includes(office) ?? false) ||
        (title.length > 3 && (office.includes(title) || printed.toLowerCase().includes(title))),
    );
  });
}

/** Whether words call somebody a king, queen or emir who has never been one: King Arthur is no prime minister of that surname. */
export const isNoSuchCrown = ({ world }: { readonly world: World }, words: string, person: string): boolean =>
  /^(?:the\s+)?(?:king|queen|emir|sultan|emperor|shah|pope)\s/i.test(words) &&
  !world
    .offices(person)
    .some(({ office, title }) => office === "monarch" || /king|queen|emir|sultan|emperor|shah|pope/i.test(title));

/**
 * Whom a surname stands for behind a lady's or a gentleman's title: another of that surname where the first name of the one found is of the
 * other sex, nobody where there is none: "Mrs. Clinton" is not Bill.
 */
export function ofThatSex(words: string, found: Resolution | null): Resolution | null {
  const title = /^(?:(mrs|ms|miss|madame|mme)|mr|monsieur)\.?\s/i.exec(words);
  if (found === null || title === null || !/surname|alias/.test(found.rule)) return found;
  const other = title[1] === undefined ? "female" : "male";
  const fits = ({ name }: Actor): boolean => nameGender(name.split(" ", 1)[0] ?? "") !== other;
  if (fits(found.actor)) return found;
  const actor = found.alternatives.find(fits);
  return actor ? { ...found, actor } : null;
}
