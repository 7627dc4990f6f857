import { readFileSync } from "node:fs";
import { dataLines } from "../lexicon/data-lines.ts";

/** A noun for somebody who acts: its PLOVER sector and what kind of actor it names. */
export interface RoleNoun {
  readonly sector: string;
  /** state: stands for the state's government; institution: a body; person: one official; collective: many. */
  readonly kind: "state" | "institution" | "person" | "collective";
}

const read = (name: string): string => readFileSync(new URL(`./data/${name}.tsv`, import.meta.url), "utf8");

const roles = new Map<string, RoleNoun>();
for (const line of [...dataLines(read("roles")), ...dataLines(read("person-nouns"))]) {
  const [sector = "", kind = "", nouns = ""] = line.split("\t");
  for (const noun of nouns.split(",")) {
    const key = noun.trim();
    if (!roles.has(key)) roles.set(key, { sector, kind: kind as RoleNoun["kind"] });
  }
}

const groups = (name: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    dataLines(read(name)).map((line) => {
      const [group = "", words = ""] = line.split("\t");
      return [group, new Set(words.split(",").map((word) => word.trim()))];
    }),
  );

const transparent = groups("transparent-nouns");
const pronouns = groups("pronouns");

/** The role of a noun, asked with its compound first ("riot police"). */
export const roleOf = (lemma: string): RoleNoun | undefined => roles.get(lemma);

/** Whether a noun is for one person by what he does: "minister", "Envoy". */
export const isTitleNoun = (lemma: string): boolean => roleOf(lemma.toLowerCase())?.kind === "person";

/** Whether a noun only counts or groups the people named after "of" ("dozens of", "a group of"). */
export const countsPeople = (lemma: string): boolean => transparent.get("people")!.has(lemma);

/** Whether a noun only counts or shapes the thing named after "of" ("a series of attacks"). */
export const countsThings = (lemma: string): boolean => transparent.get("things")!.has(lemma);

export const isPronounWord = (lemma: string): boolean => pronouns.get("pronoun")!.has(lemma);

export const isFirstPerson = (lemma: string): boolean => pronouns.get("first")!.has(lemma);

/** Nouns that point back when they stand alone: "the country", "the two sides". */
export const isPointing = (lemma: string): boolean => pronouns.get("pointing")!.has(lemma);
