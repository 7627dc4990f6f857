import type { Analysis, Mention } from "../../language/analysis.ts";
import type { Party } from "../finding.ts";
import { isGuessed } from "../parties/from-context.ts";
import { isTitleNoun } from "../parties/role-nouns.ts";
import type { Parties } from "../syntax/parties.ts";
import { listed } from "./listed.ts";

/** Nouns that stand for whoever speaks by office: "the Norwegian diplomat". */
const general = listed("by role: general");

const offices: ReadonlySet<string> = new Set(["GOV", "LEG", "ELI", "PTY", "MIL", "OPP"]);

/** Who has spoken in a text so far, and whom its words for them were found to mean. */
export interface Spoken {
  /** Persons with a name, each once, the last to speak at the end. */
  readonly persons: Party[];
  readonly meant: Map<string, Party>;
  /** What those were who have spoken without a name: "a senior official". */
  readonly nameless: Set<string>;
}

/** Characters around a name in which what somebody is stands. */
const around = 90;

/** "The ambassador", "the Kremlin spokesman", "the Norwegian diplomat"; no more words than a title has. */
const described = /^the (?:[\p{L}\p{N}'’.-]+ ){0,4}([\p{Ll}-]+)$/iu;

/** "the country's top general": of whom more is said than what he is. */
const OWNED = /['’]s? /;

/**
 * A speaker who is only told by what he is, as the one named person who has spoken before and is that: the last to speak, if it fits him, else
 * the only one of all. "He" is whom those words were found to mean. Others stay as they are.
 */
export function byRole(speaker: Party, { persons, meant, nameless }: Spoken, analysis: Analysis, parties: Parties): Party {
  if (speaker.type !== "group" || !speaker.id.startsWith("group:")) return speaker;
  if (/^s?he$/i.test(speaker.text)) {
    const known = meant.get(speaker.id);
    return known ? { ...known, text: speaker.text, start: speaker.start, end: speaker.end, rule: "chain" } : speaker;
  }
  const noun = described.exec(speaker.text)?.[1]?.toLowerCase();
  if (noun === undefined || !isTitleNoun(noun) || nameless.has(noun) || OWNED.test(speaker.text)) return speaker;
  const fits = (person: Party): boolean => isOfThatState(speaker, person) && isSuch(noun, person, analysis, parties);
  const last = persons.at(-1);
  const all = last && fits(last) ? [last] : persons.filter(fits);
  const [one] = all;
  if (!one || all.length > 1) return speaker;
  meant.set(speaker.id, one);
  return { ...one, text: speaker.text, start: speaker.start, end: speaker.end, rule: "by what he is" };
}

const isOfThatState = (speaker: Party, { code }: Party): boolean =>
  speaker.code === "" || code === "" || speaker.code === code || isGuessed(speaker);

/** Whether a person is what a noun says: it stands beside his name, or he speaks by office and it is for all who do. */
function isSuch(noun: string, person: Party, analysis: Analysis, parties: Parties): boolean {
  if (general.has(noun) && (person.office !== undefined || offices.has(person.sector ?? ""))) return true;
  const name = firstNamed(person, analysis, parties);
  if (!name) return false;
  const { text } = analysis.document;
  const words = `${text.slice(Math.max(0, name.start - around), name.start)} ${text.slice(name.start, name.end + around)}`;
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(noun);
}

const first = new WeakMap<Analysis, ReadonlyMap<string, Mention>>();

/** Where a person is named first. */
function firstNamed({ id }: Party, analysis: Analysis, parties: Parties): Mention | undefined {
  let all = first.get(analysis);
  if (!all) {
    const made = new Map<string, Mention>();
    for (const mention of analysis.mentions) {
      const party = mention.kind === "name" && mention.type === "person" ? parties.of(mention) : null;
      if (party && !made.has(party.id)) made.set(party.id, mention);
    }
    all = made;
    first.set(analysis, all);
  }
  return all.get(id);
}

/** Puts a person who speaks last of those who have spoken; keeps in mind what somebody is who has no name. */
export function hasSpoken(person: Party, { persons, nameless }: Spoken): void {
  if (!person.id.startsWith("person:")) {
    if (person.type === "group" && !/^the /i.test(person.text))
      for (const word of person.text.toLowerCase().split(/[^\p{L}-]+/u)) nameless.add(word.replace(/s$/, ""));
    return;
  }
  const at = persons.findIndex(({ id }) => id === person.id);
  if (at >= 0) persons.splice(at, 1);
  persons.push(person);
}
