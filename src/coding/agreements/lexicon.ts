import { readFileSync } from "node:fs";
import type { AgreementFinding } from "../finding.ts";
import { dataLines } from "../lexicon/data-lines.ts";
import { PhraseTrie } from "../topics/phrase-trie.ts";

export type AgreementForm = AgreementFinding["form"];
export type AgreementStatus = AgreementFinding["status"];

/** A noun for agreements: `signed` ones ("document", "protocol") are agreements only where somebody signs them. */
export interface AgreementWord {
  readonly form: AgreementForm;
  readonly own: boolean;
}

/** An agreement known by name, with the ids of its parties where they are fixed. */
export interface NamedAgreement {
  readonly name: string;
  readonly form: AgreementForm;
  readonly parties: readonly string[];
  /** The year since which the name means it; 0 where it has meant nothing else. */
  readonly since: number;
}

const rows = (file: string): string[][] =>
  dataLines(readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8")).map((line) => line.split("\t"));

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

export const agreementWords = once(
  (): ReadonlyMap<string, AgreementWord> =>
    new Map(
      rows("agreement-words.tsv").map(([phrase, form, weight]) => [
        phrase!,
        { form: form as AgreementForm, own: weight === "own" },
      ]),
    ),
);

/** The words that can head an agreement's phrase: asked before anything is built. */
export const agreementHeads = once((): ReadonlySet<string> => {
  const heads = new Set<string>();
  for (const phrase of agreementWords().keys()) {
    const words = phrase.split(" ");
    heads.add(words[0]!).add(words.at(-1)!);
  }
  return heads;
});

/** What is said to happen to an agreement, by verb: where the agreement is the verb's object, and where its subject. */
export const agreementVerbs = once(() => {
  const verbs = { object: new Map<string, AgreementStatus>(), subject: new Map<string, AgreementStatus>() };
  for (const [verb, side, status] of rows("agreement-verbs.tsv"))
    verbs[side as "object" | "subject"].set(verb!, status as AgreementStatus);
  return verbs;
});

/** The agreements known by name, found by the words of any of their names. */
export const namedAgreements = once(() => {
  const trie = new PhraseTrie<NamedAgreement>();
  for (const [names = "", form, parties = "", since = "0"] of rows("named-agreements.tsv")) {
    const all = names.split("|");
    const named = {
      name: all[0]!,
      form: form as AgreementForm,
      parties: parties === "" ? [] : parties.split("|"),
      since: Number(since),
    };
    for (const name of all) trie.add(name, named);
  }
  return trie;
});

/** The sectors' words. */
export const sectorWords = once(() => {
  const trie = new PhraseTrie<string>();
  for (const [sector, words = ""] of rows("sectors.tsv")) for (const word of words.split("|")) trie.add(word, sector!);
  return trie;
});

/** Words around an agreement that say how far it has come: nouns of what happens to it, adjectives, and what governs the verb. */
export const signingContext = once(() => {
  const context = {
    noun: new Map<string, string>(),
    adjective: new Map<string, AgreementStatus>(),
    governor: new Map<string, AgreementStatus>(),
  };
  for (const [word, kind, gives] of rows("signing-context.tsv")) {
    if (kind === "noun") context.noun.set(word!, gives!);
    else context[kind as "adjective" | "governor"].set(word!, gives as AgreementStatus);
  }
  return context;
});
