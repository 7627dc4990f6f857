import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import type { EventFinding } from "../finding.ts";
import { readDocument } from "../read.ts";

const [engine, world] = [loadEngine(), loadWorld()];

const endsOf = (text: string, date: string | null): string =>
  readDocument(
    {
      id: "t",
      text,
      language: "en",
      published:
        date === null
          ? { date, precision: "unknown", basis: "unknown", because: [] }
          : { date, precision: "day", basis: "stated", because: [] },
    },
    engine,
    world,
  )
    .findings.filter((finding): finding is EventFinding => finding.kind === "event")
    .flatMap(({ actors, recipients }) => [...actors, ...recipients])
    .map(({ name, code, sector = "" }) => `${name} ${code} ${sector}`.replace(/ +/g, " ").trim())
    .join("; ");

/** Words that name somebody else elsewhere, or nobody that a text without a date can mean. */
const cases: readonly (readonly [date: string | null, text: string, ends: string])[] = [
  // Without a date nobody is guessed from an office; who is named in the text is meant.
  [null, "The French foreign minister met the Turkish President.", "French foreign minister FRA GOV; Turkish President TUR GOV"],
  [null, "The Italian foreign minister met Kerry. John Kerry praised Rome. The US Secretary of State met Putin.", "John Kerry"],
  ["2015-03-04", "The French foreign minister met Putin.", "Laurent Fabius FRA GOV; Vladimir Putin RUS GOV"],
  // Of those with a surname the one who has the title.
  ["2022-07-11", "Vice President Harris met Emmanuel Macron.", "Kamala Harris USA GOV; Emmanuel Macron FRA GOV"],
  // A unit is no band of fighters, a cook's name no calling.
  ["2015-01-01", "The 12th Fighter Squadron bombed ISIL.", "12th Fighter Squadron MIL; Islamic State IMG"],
  ["2015-01-01", "Peter Cook accused Iran of lying.", "Peter Cook; Iran IRN"],
  // What a text spells out in brackets is not the world's.
  ["2015-01-01", "The CEI (Italian Episcopal Conference) condemned Hungary.", "Hungary HUN"],
  ["2016-12-12", "The CoE condemned Hungary. Brig. Gen. Coe condemned Serbia.", "Council of Europe IGO; Hungary HUN"],
  // Initials between given name and surname: no town.
  [
    "2016-12-12",
    "Sgt. Scott C. Dayton, of Virginia, was in Syria. Dayton was killed by ISIL.",
    "Islamic State IMG; Scott C. Dayton USA",
  ],
];

for (const [date, text, ends] of cases)
  test(`who: ${text}`, () => {
    const found = endsOf(text, date);
    assert.ok(found.includes(ends) && !/Rubio|Tajani|Czechia|Central European/.test(found), found);
  });
