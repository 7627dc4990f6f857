import { readFileSync } from "node:fs";
import { dataLines } from "../lexicon/data-lines.ts";
import { type Entry, type Lexeme, lexemeOf } from "../lexicon/entry.ts";
import type { Act } from "./complement.ts";

const entries = new Map<string, Lexeme>();
dataLines(readFileSync(new URL("./data/telling-verbs.tsv", import.meta.url), "utf8")).forEach((line) => {
  const [type = "", mode = "", verbs = ""] = line.split("\t");
  for (const verb of verbs.split(",").map((word) => word.trim())) entries.set(verb, lexemeOf(entryOf(verb, type, mode)));
});

function entryOf(verb: string, type: string, mode: string): Entry {
  return {
    id: `telling.${verb}`,
    kind: "v",
    type,
    mode,
    when: [],
    actor: ["subj"],
    recipient:
      type === "SUPPORT"
        ? ["obj", "iobj", "on", "for"]
        : type === "CONSULT"
          ? ["obj", "with", "to"]
          : ["obj", "iobj", "to", "against", "from", "with", "of", "on", "in"],
    flags: new Set(
      type === "ASSAULT" || type === "COERCE" ? ["deed"] : type === "CONSULT" ? ["weak", "rcp", "off"] : ["weak", "rcp"],
    ),
    weight: -4,
  };
}

/**
 * The entry of a verb that tells its act whatever stands beside it ("confiscated a hundred acres"), for when no frame of the
 * lexicon fits: somebody must do it, to somebody. Undefined for other verbs.
 */
export const tellingEntry = (lemma: string): Lexeme | undefined => entries.get(lemma);

/** The act of such a verb; null for other verbs. */
export function tellingAct(lemma: string): Act | null {
  const entry = entries.get(lemma)?.entry;
  return entry ? { type: entry.type, mode: entry.mode } : null;
}
