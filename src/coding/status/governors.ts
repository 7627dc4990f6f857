import { readFileSync } from "node:fs";
import type { Status } from "../finding.ts";
import { readGroups } from "../lexicon/word-groups.ts";

export type Standing = Status | "negated";

const groups = readGroups(readFileSync(new URL("./data/governors.tsv", import.meta.url), "utf8"));

/** What a governing word says of its complement; undefined where it says nothing. */
export const standingUnder = (lemma: string): Standing | undefined =>
  groups.get(lemma)?.values().next().value as Standing | undefined;

const attributes = readGroups(readFileSync(new URL("./data/attributes.tsv", import.meta.url), "utf8"));

/** What an adjective before an event noun says of the event; undefined where it says nothing. */
export const standingOf = (adjective: string): Standing | undefined =>
  attributes.get(adjective)?.values().next().value as Standing | undefined;
