import type { Holding } from "../../world/actor.ts";
import { addDays, firstDay, lastDay } from "../../world/partial-date.ts";
import type { NameMatch, World } from "../../world/world.ts";
import { type Days, during, type Evidence, LATEST, type Outside } from "./evidence.ts";
import type { RoughSentence } from "./sentences.ts";

/** Titles as texts write them, and the offices (data of the world room) that they may mean. */
const OFFICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:foreign minister|foreign secretary|minister (?:of|for) (?:foreign|external) affairs|secretary of state|external affairs minister|minister of external relations)\b/i,
    ["foreign minister"],
  ],
  [/\b(?:prime minister|premier|chancellor|taoiseach)\b/i, ["head of government"]],
  [/\bpresident\b/i, ["head of state", "head of government"]],
  [/\b(?:king|queen|emir|sultan|emperor|supreme leader)\b/i, ["head of state"]],
  [/\b(?:secretary[- ]general|director[- ]general|high representative|managing director)\b/i, ["head of organisation"]],
  [/\b(?:leader|head of state)\b/i, ["head of state", "head of government"]],
];
const NOT_NOW =
  /\b(?:former|ex-?|then-?|late|outgoing|first|elect|deputy|vice|assistant|acting|under|candidate|veteran|incoming|ousted|predecessor|successor|campaign)\b|-elect\b/i;

/** How often a person is called by an office before it and after it, where it is once during it; counted as in lags.json. */
const inOffice: Outside = {
  before: (days) => (days < 60 ? 0.1 : 0.01),
  after: (days) => (days < 60 ? 0.15 : days < 1500 ? 0.03 : 0.012),
};
/** The presidents of the United States keep the title for life. */
const forLife: Outside = { before: inOffice.before, after: (days) => (days < 1500 ? 0.3 : 0.12) };
const inBackground: Outside = { before: () => 0.15, after: () => 0.5 };
/** And how often he is in the news. */
const inTheNews: Outside = { before: () => 0.25, after: (days) => (days < 1500 ? 0.5 : 0.3) };
const never: Outside = { before: () => 0.05, after: () => 0.05 };
const hardly: Outside = { before: () => 0.005, after: () => 0.005 };

/** Who is named with which office: each was so in some years only. At most one piece of evidence a person. */
export function officeEvidence(sentences: readonly RoughSentence[], names: readonly NameMatch[], world: World): Evidence[] {
  const found = new Map<string, Evidence>();
  const past: Evidence[] = [];
  const mentioned = new Map<string, string>();
  let at = 0;
  for (const sentence of sentences) {
    const end = sentence.start + sentence.text.length;
    while (at < names.length && names[at]!.start < sentence.start) at += 1;
    for (let i = at; i < names.length && names[i]!.start < end; i += 1) {
      const person = names[i]!.senses[0]?.actor;
      if (person?.type !== "person" || found.has(person.id) || found.size >= 20) continue;
      const from = names[i]!.start - sentence.start;
      const to = names[i]!.end - sentence.start;
      const other = names
        .slice(at, i)
        .findLast(({ senses, end }) => senses[0]?.actor.type === "person" && end <= names[i]!.start);
      const begin = Math.max(0, from - 70, (other?.end ?? 0) - sentence.start);
      const before = /[^,;:—–"“]*$/.exec(sentence.text.slice(begin, from))![0];
      const after = /^,\s+(?:the\s+)?([^,.;]{4,60})/.exec(sentence.text.slice(to))?.[1] ?? "";
      const office = officesIn(before) ?? officesIn(after);
      if (office === null) {
        if (!sentence.dated && !NOT_NOW.test(before)) mentioned.set(person.id, person.name);
        continue;
      }
      const holdings = world.offices(person.id).filter((holding) => office.kinds.includes(holding.office));
      if (holdings.length === 0) continue;
      const title = (holdings.find((each) => (before + after).toLowerCase().includes(each.title.toLowerCase())) ?? holdings[0]!)
        .title;
      if (office.past) {
        if (past.length >= 3) continue;
        const ends = holdings.map(endOf).sort();
        const begins = holdings.flatMap(({ from }) => (from ? [firstDay(from)] : []));
        if (/\b(?:former|ex)\b/i.test(before + after))
          past.push(during([{ from: ends[0]!, to: LATEST }], never, `${person.name} is called former ${title}.`));
        else if (/\belect\b/i.test(before + after))
          past.push(
            during(
              begins.map((from) => ({ from: addDays(from, -200), to: addDays(from, -1) })),
              hardly,
              `${person.name} is called ${title}-elect.`,
            ),
          );
        continue;
      }
      const days = holdings.map(daysOf).filter((each): each is Days => each !== null);
      if (days.length === 0) continue;
      const spans = holdings.map((each) => `${each.from ?? "?"} to ${each.to ?? "now"}`);
      found.set(
        person.id,
        during(
          days,
          sentence.dated ? inBackground : title === "President" && holdings[0]!.of.id === "state:USA" ? forLife : inOffice,
          `${person.name} is called ${title} (in office ${[...new Set(spans)].join(", ")}).`,
        ),
      );
    }
  }
  return [...found.values(), ...past, ...mentionEvidence(mentioned, found, world)];
}

/** People without an office beside their name are mostly in the news while they hold one. */
function mentionEvidence(mentioned: ReadonlyMap<string, string>, found: ReadonlyMap<string, Evidence>, world: World): Evidence[] {
  const evidence: Evidence[] = [];
  for (const [id, name] of mentioned) {
    if (found.has(id) || evidence.length >= 6) continue;
    const days = world
      .offices(id)
      .filter(({ office }) => OFFICES.some(([, kinds]) => kinds.includes(office)))
      .map(daysOf)
      .filter((each): each is Days => each !== null);
    if (days.length > 0)
      evidence.push(
        during(
          days,
          inTheNews,
          `${name} is in the news (in office ${[...new Set(days.map(({ from, to }) => `${from} to ${to === LATEST ? "now" : to}`))].join(", ")}).`,
        ),
      );
  }
  return evidence;
}

function officesIn(words: string): { kinds: readonly string[]; past: boolean } | null {
  for (const [title, kinds] of OFFICES) if (title.test(words)) return { kinds, past: NOT_NOW.test(words) };
  return null;
}

const endOf = ({ to }: Holding): string => (to ? lastDay(to) : LATEST);

const daysOf = (holding: Holding): Days | null => (holding.from ? { from: firstDay(holding.from), to: endOf(holding) } : null);
