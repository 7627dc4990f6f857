/**
 * Writes index.tsv, index-more.tsv and share-alike/index.tsv: every name by its key, sorted, so that a look-up needs no parsing.
 * Run by hand after any change to the data files: `node src/world/data/build-index.ts`. A test says when they are out of date.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataText, list, rows } from "../facts.ts";
import { nameKey } from "../fold.ts";
import { skeleton } from "../names.ts";
import { readPeoples } from "../peoples.ts";
import { readPlaces } from "../places.ts";
import { readRegions } from "../regions.ts";
import { readStates } from "../states.ts";
import type { NameSense } from "../world.ts";

const senseBy: Readonly<Record<string, NameSense["by"]>> = {
  name: "name",
  "name-then": "former-name",
  variant: "alias",
  former: "former-name",
  acronym: "acronym",
  adjective: "demonym",
  noun: "demonym",
  nouns: "demonym",
};

/** Acronyms that are words, initials or Roman numerals in most texts: resolved when asked for, not found in running text. */
const shortWords = new Set([
  "IS",
  "AI",
  "AL",
  "AA",
  "AP",
  "EC",
  "EP",
  "MB",
  "PA",
  "RK",
  "KR",
  "RF",
  "RS",
  "FN",
  "UR",
  "TI",
  "SL",
  "ROK",
  "RoK",
  "CAR",
  "CARE",
  "ECO",
  "CAN",
  "NAM",
  "GUAM",
  "AIM",
  "PIC",
  "PACE",
  "CAF",
  "ADF",
  "CIA ",
  "MEND",
  "Fed",
  "Quad",
  "QUAD",
  "IRI",
  "KH",
  "HT",
  "JI",
  "AQ",
  "WB",
  "DPR",
  "LPR",
  "AMAL",
  "AES",
  "EC ",
  "PSC",
  "IOC",
  "SMM",
  "SIS",
  "Congo",
  "TIP",
  "PDF",
  "STL",
  "AR",
  "NUG",
  "G5",
  "MSS",
  "SNC",
]);

function isShort(form: string): boolean {
  return shortWords.has(form.replaceAll(".", ""));
}

/** Places whose names are words or names of persons in most texts. */
const placeWords = new Set([
  "Male",
  "Nice",
  "Reading",
  "Of",
  "Mobile",
  "Surt",
  "Sana",
  "Pale",
  "Arg",
  "Oral",
  "Papua",
  "Baki",
  "Belem",
  "Hague",
  "Victoria",
  "Istana",
  "Bern",
  "George Town",
  "Sur",
  "Pristina ",
  "Bam",
  "Van",
  "Sirte ",
  "Kingston",
  "Hamilton",
  "Stanley",
  "Douglas",
  "Alofi",
  "Funafuti ",
  "Melekeok",
  "Castries ",
  "Government House",
  "State House",
  "National Palace",
  "Presidential Palace",
  "Federal Palace",
  "The Lodge",
  "Palacio Nacional",
]);

type Line = string;

function line(id: string, by: NameSense["by"], form: string, from = "", to = "", asked = false): Line {
  return [nameKey(form), id, by, form, from, to, asked ? "1" : ""].join("\t");
}

/** Lines of index.tsv: states, organisations, regions, places, persons with leading offices. */
export function mainIndex(): string[] {
  const lines: Line[] = [];
  const add = (...of: Parameters<typeof line>) => lines.push(line(...of));
  const states = readStates();
  const orgKeys = new Map<string, string>();
  for (const state of states.values()) add(state.actor.id, "name", state.name, state.from ?? "", state.to ?? "");
  for (const file of ["names.tsv", "names-more.tsv"]) {
    for (const [iso3 = "", form = "", what = "", from = "", to = ""] of rows(dataText(file))) {
      if (iso3 === "EUE" && what !== "acronym") continue;
      const id = iso3 === "EUE" ? "org:european-union" : `state:${iso3}`;
      add(
        id,
        senseBy[what] ?? "alias",
        form,
        from,
        to,
        what === "context" || what === "informal" || (what === "acronym" && isShort(form)),
      );
    }
  }
  for (const file of ["organisations.tsv", "organisations-more.tsv"]) {
    for (const [id = "", name = "", acronym = "", aliases = "", , , , , key = ""] of rows(dataText(file))) {
      if (key) orgKeys.set(key, id);
      if (name) add(id, "name", name.replace(/ \(.*\)$/, ""), "", "", isShort(name));
      if (acronym) add(id, "acronym", acronym, "", "", isShort(acronym));
      for (const alias of list(aliases))
        add(id, /^[A-Z0-9.+-]{2,8}$/.test(alias) ? "acronym" : "alias", alias, "", "", isShort(alias));
    }
  }
  for (const region of readRegions()) {
    const id = region.kind === "org" ? (orgKeys.get(region.organisation) ?? region.id) : region.id;
    add(id, "name", region.name);
    for (const alias of region.aliases) add(id, "alias", alias);
  }
  for (const place of readPlaces(states)) {
    if (place.kind !== "seat") {
      add(place.id, "name", place.name, place.from, place.to, placeWords.has(place.name));
      for (const alias of place.aliases) add(place.id, "alias", alias, place.from, place.to, placeWords.has(alias));
    }
    if (!place.standsFor) continue;
    // CAN is Canada before it is the Andean Community.
    const body = states.has(place.standsFor) ? undefined : orgKeys.get(place.standsFor === "EUE" ? "EU" : place.standsFor);
    const target = body ?? `state:${place.standsFor}`;
    for (const form of [place.name, ...place.aliases]) add(target, "metonym", form, place.from, place.to, placeWords.has(form));
  }
  for (const folk of new Set(readPeoples().values())) {
    if (
      /^(?:Arab|Jewish|African|European|Asian|Latin American|Shiite|Shia|Sunni|Karen|Roma|Scottish|Northern Irish|Hong Kong|Moro)$/.test(
        folk.adjective,
      )
    )
      continue;
    const id = `group:${nameKey(folk.plural).replace(/ /g, "-")}`;
    add(id, "name", folk.plural);
    add(id, "demonym", folk.adjective);
    add(id, "demonym", folk.singular);
  }
  people("people.tsv", lines);
  people("people-hand.tsv", lines);
  return sorted(lines);
}

/** Lines of share-alike/index.tsv: persons known from CountryInfo alone. */
export function shareAlikeIndex(): string[] {
  const lines: Line[] = [];
  people("share-alike/people.tsv", lines);
  return sorted(lines);
}

/** Lines of index-more.tsv: other ministers and ambassadors, by full name. */
export function moreIndex(): string[] {
  const lines: Line[] = [];
  people("people-more.tsv", lines, false);
  return sorted(lines);
}

/** A one-word alias is a surname as the press uses it; common words among them are kept for when a person is asked for. */
function people(file: string, lines: Line[], surnames = true): void {
  const known = prominence();
  for (const [id = "", name = "", aliases = "", iso3 = ""] of rows(dataText(file))) {
    const person = `person:${id}`;
    const one = !name.includes(" ");
    const hidden = (form: string) => !known.get(id)?.surname || common(form);
    lines.push(line(person, one ? "surname" : "name", name, "", "", one && hidden(name)));
    for (const short of shorter(name, iso3)) lines.push(line(person, "alias", short));
    const last = name.slice(name.lastIndexOf(" ") + 1);
    if (surnames && !one && !/^(?:[IVX]+|Jr|Sr|\d.*)\.?$/.test(last)) lines.push(line(person, "surname", last, "", "", true));
    for (const alias of list(aliases)) {
      if (alias.includes(" "))
        for (const form of [alias, ...(/^[A-Z]\. ?[A-Z]\. /.test(alias) ? shorter(alias, iso3) : [])])
          lines.push(line(person, "alias", form));
      else if (surnames) lines.push(line(person, "surname", alias, "", "", hidden(alias)));
    }
  }
}

const familyFirst = new Set(["CHN", "TWN", "KOR", "PRK", "VNM", "RVN", "SGP", "KHM", "HKG", "MAC", "MMR", "LAO", "IDN"]);
/** Where a second family name (or a grandfather's name) is left out in speech. */
const twoFamilyNames = new Set(
  "ESP MEX ARG CHL COL PER VEN ECU BOL PRY URY CUB DOM GTM HND SLV NIC CRI PAN PRI GNQ ETH ERI SOM".split(" "),
);
const particle =
  /^(?:ben|lt|maj|major|general|colonel|captain|lieutenant|admiral|sir|dame|lord|lady|sheikh|prince|princess|king|queen|ratu|dato|datuk|tan|tun|dr|mr|mrs|alhaji|hajji|mullah|ayatollah|mohd|moh|alm|gen|al|el|bin|ibn|bint|de|da|do|dos|das|del|della|von|van|der|den|ter|ould|abu|abdul|abd|la|le|san|saint|st|y|e|i|of|the|ii|iii|iv|jr|sr)$/i;

/**
 * Shorter forms of a full name that the press uses: without the middle ("Gloria Arroyo"), without a second family name ("Felipe González"),
 * without a first given name ("Akbar Hashemi Rafsanjani"), initials together ("F.W. de Klerk").
 */
function shorter(name: string, iso3: string): string[] {
  const found: string[] = [];
  if (/^[A-Z]\. [A-Z]\. /.test(name)) found.push(name.replace(/^([A-Z]\.) ([A-Z]\.) /, "$1$2 "));
  if (/^[A-Z]\.[A-Z]\. /.test(name)) found.push(name.replace(/^([A-Z]\.)([A-Z]\.) /, "$1 $2 "));
  const words = nameKey(name).split(" ").length === name.split(/[ -]/).length ? name.split(/[ -]/) : [];
  if (words.length < 3 || words.length > 5 || familyFirst.has(iso3) || words.some((w) => particle.test(w) || w.length < 3))
    return found;
  found.push(`${words[0]} ${words.at(-1)}`);
  if (twoFamilyNames.has(iso3)) found.push(`${words[0]} ${words[1]}`);
  if (words.length > 3) found.push(words.slice(1).join(" "));
  return found;
}

/** Whether a one-word name of a person is too short or too common to be looked for in running text. */
function common(alias: string): boolean {
  const key = nameKey(alias);
  words ??= new Set(rows(dataText("surname-words.tsv")).map((row) => row[0]!));
  return key.length < 4 || words.has(key);
}

let words: Set<string> | undefined;

/** Offices by whose holders' surnames alone the press speaks of them. */
const high = new Map([
  ["head of state", 3],
  ["head of government", 3],
  ["monarch", 3],
  ["head of organisation", 3],
  ["foreign minister", 2],
  ["defence minister", 1],
  ["vice president", 1],
  ["party leader", 2],
]);
const small = new Set([
  "SMR",
  "AND",
  "FRO",
  "GRL",
  "COK",
  "NIU",
  "ABK",
  "SOO",
  "NKR",
  "PMR",
  "TRNC",
  "SML",
  "MHL",
  "FSM",
  "PLW",
  "NRU",
  "TUV",
  "KIR",
  "MCO",
  "LIE",
]);

/** How well known a person is: the highest office and how many sources know of it, the number of offices. */
function prominence(): ReadonlyMap<string, { readonly weight: number; readonly surname: boolean }> {
  if (weights) return weights;
  const found = new Map<string, { weight: number; surname: boolean }>();
  for (const file of ["offices.tsv", "offices-heads.tsv", "offices-fixes.tsv", "share-alike/offices.tsv"]) {
    for (const [of = "", person = "", office = "", , , , , , source = ""] of rows(dataText(file))) {
      const sources = source.split("|").length + (source.includes("reign") ? 3 : 0) + (source === "curated" ? 2 : 0);
      const rank = high.get(office) ?? 0;
      const before = found.get(person) ?? { weight: 0, surname: false };
      const surname = !small.has(of) && rank > 1 && sources > 1;
      found.set(person, { weight: before.weight + rank * sources + 1, surname: before.surname || surname });
    }
  }
  weights = found;
  return found;
}

let weights: Map<string, { readonly weight: number; readonly surname: boolean }> | undefined;

/** By key; of one key the better known person first. */
function sorted(lines: Line[]): string[] {
  const known = prominence();
  const parts = [...new Set(lines)]
    .filter((l) => !l.startsWith("\t"))
    .map((text) => {
      const [key = "", id = ""] = text.split("\t", 2);
      return { text, key, weight: id.startsWith("person:") ? (known.get(id.slice(7))?.weight ?? 0) : 0 };
    });
  return parts.sort((a, b) => compare(a.key, b.key) || b.weight - a.weight || compare(a.text, b.text)).map((part) => part.text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lines of holders.tsv and its like: each person, and the states and organisations where they held an office. */
export function holders(...files: string[]): string[] {
  const byPerson = new Map<string, Set<string>>();
  for (const file of files) {
    for (const [of = "", person = ""] of rows(dataText(file))) {
      const seen = byPerson.get(person);
      if (seen) seen.add(of);
      else byPerson.set(person, new Set([of]));
    }
  }
  return [...byPerson]
    .map(([person, of]) => `${person}\t${[...of].join("|")}`)
    .sort((a, b) => compare(a.slice(0, a.indexOf("\t")), b.slice(0, b.indexOf("\t"))));
}

/** Lines of sounds.tsv: what is left of a name without vowels and doublings, and the names that it may be. */
export function sounds(): string[] {
  const byBones = new Map<string, Set<string>>();
  for (const entry of mainIndex()) {
    const [key = "", id = "", by = ""] = entry.split("\t");
    if (
      key.length < 4 ||
      key.length > 40 ||
      by === "acronym" ||
      by === "demonym" ||
      (by === "alias" && id.startsWith("person:") && key.split(" ").length > 3)
    )
      continue;
    const bones = skeleton(key);
    const seen = byBones.get(bones);
    if (seen) seen.add(key);
    else byBones.set(bones, new Set([key]));
  }
  return [...byBones]
    .map(([bones, keys]) => `${bones}\t${[...keys].join("|")}`)
    .sort((a, b) => compare(a.slice(0, a.indexOf("\t")), b.slice(0, b.indexOf("\t"))));
}

/** Lines of lower.tsv: first words of names that begin in lower case ("al-Shabaab", "euro zone"). */
export function lowerHeads(): string[] {
  const heads = new Set<string>();
  for (const entry of [...mainIndex(), ...shareAlikeIndex(), ...moreIndex()]) {
    const [key = "", , , form = "", , , asked = ""] = entry.split("\t");
    if (asked !== "1" && /^\p{Ll}/u.test(form)) heads.add(key.split(" ")[0]!);
  }
  return [...heads].sort(compare).map((head) => `${head}\t1`);
}

/** The text of an index file. */
export function indexText({ lines, notes, columns }: Index): string {
  return `${[...notes.map((note) => `# ${note}`), columns.join("\t"), ...lines()].join("\n")}\n`;
}

export interface Index {
  readonly file: string;
  readonly lines: () => string[];
  readonly notes: readonly string[];
  readonly columns: readonly string[];
}

const named = ["key", "id", "by", "form", "from", "to", "asked"];

export const indexes: readonly Index[] = [
  {
    file: "index.tsv",
    lines: mainIndex,
    notes: [
      "Every name by its key (see fold.ts), made by build-index.ts from the files beside it.",
      "Source and licences: as those files say (README.md); cities: GeoNames, CC BY 4.0.",
    ],
    columns: named,
  },
  {
    file: "index-more.tsv",
    lines: moreIndex,
    notes: [
      "Names of other ministers and ambassadors by key, made by build-index.ts from people-more.tsv.",
      "Source: as people-more.tsv.",
    ],
    columns: named,
  },
  {
    file: "share-alike/index.tsv",
    lines: shareAlikeIndex,
    notes: [
      "Names by key, made by build-index.ts from share-alike/people.tsv.",
      "Source: CountryInfo, CC BY-SA 3.0; this file is under CC BY-SA 3.0.",
    ],
    columns: named,
  },
  {
    file: "sounds.tsv",
    lines: sounds,
    notes: [
      "Names by what is left of them without vowels and doublings (skeleton in names.ts), made by build-index.ts from index.tsv.",
      "Source: as index.tsv.",
    ],
    columns: ["sound", "keys"],
  },
  {
    file: "lower.tsv",
    lines: lowerHeads,
    notes: ["First words of names that begin in lower case, made by build-index.ts from the indexes.", "Source: as those."],
    columns: ["word", "begins"],
  },
  {
    file: "holders.tsv",
    lines: () => holders("offices.tsv", "offices-heads.tsv"),
    notes: [
      "Where each person held an office, made by build-index.ts from offices.tsv and offices-heads.tsv.",
      "Source: as those.",
    ],
    columns: ["person", "of"],
  },
  {
    file: "holders-more.tsv",
    lines: () => holders("offices-more.tsv"),
    notes: ["Where each person held an office, made by build-index.ts from offices-more.tsv.", "Source: as that."],
    columns: ["person", "of"],
  },
  {
    file: "share-alike/holders.tsv",
    lines: () => holders("share-alike/offices.tsv"),
    notes: [
      "Where each person held an office, made by build-index.ts from share-alike/offices.tsv.",
      "Source: CountryInfo, CC BY-SA 3.0; this file is under CC BY-SA 3.0.",
    ],
    columns: ["person", "of"],
  },
];

export function writeIndexes(): void {
  for (const index of indexes) writeFileSync(join(import.meta.dirname, index.file), indexText(index));
}

if (import.meta.main) writeIndexes();
