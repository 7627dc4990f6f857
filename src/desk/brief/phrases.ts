import { readFileSync } from "node:fs";

/** How an act is worded; `{r}` is the recipient, what stands in brackets goes when there is none. */
export interface Phrase {
  readonly base: string;
  readonly past: string;
}

let phrases: ReadonlyMap<string, Phrase> | undefined;

/** The wording of an act by PLOVER type and mode, falling back to the type alone; `people`: whether it was done to persons, not to states or bodies. */
export function phraseOf(type: string, mode: string | null, people = false): Phrase {
  phrases ??= load();
  return (
    (people ? phrases.get(`${type}\t${mode}:people`) : undefined) ??
    phrases.get(`${type}\t${mode ?? ""}`) ??
    phrases.get(`${type}\t`) ?? { base: type.toLowerCase(), past: type.toLowerCase() }
  );
}

function load(): ReadonlyMap<string, Phrase> {
  const lines = readFileSync(new URL("./phrases.tsv", import.meta.url), "utf8").split("\n");
  const rows = lines.filter((line) => line && !line.startsWith("#")).slice(1);
  return new Map(
    rows.map((line) => {
      const [type = "", mode = "", base = "", past = ""] = line.split("\t");
      return [`${type}\t${mode}`, { base, past }];
    }),
  );
}
