import type { World } from "../../world/world.ts";

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
