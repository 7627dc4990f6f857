import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { z } from "zod";
import { dataText, rows } from "../facts.ts";
import { nameKey } from "../fold.ts";
import { isPartialDate } from "../partial-date.ts";
import { readRegions } from "../regions.ts";
import { readStates } from "../states.ts";
import { indexes, indexText } from "./build-index.ts";

const date = z
  .string()
  .refine((text) => text === "" || isPartialDate(text) || /^\d{4}$/.test(text), "a date, reduced or missing");
const text = z.string().min(1);
const any = z.string();
const iso3 = z.string().regex(/^[A-Z]{3,4}$/);

const degrees = (most: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d{1,2})?$/)
    .refine((text) => Math.abs(Number(text)) <= most, `at most ${most} degrees`);
const point = [z.string().regex(/^place:[a-z0-9-]+$/), degrees(90), degrees(180)];

/** A schema a file: one entry a column. */
const schemas: Readonly<Record<string, readonly z.ZodType[]>> = {
  "states.tsv": [
    iso3,
    z.string().regex(/^\d*$/),
    text,
    date,
    date,
    any,
    z.enum(["", "AF", "AP", "EE", "LA", "WE"]),
    z.string().regex(/^[SGMP](\.\.[\d-]+)?(,[SGMP](\.\.[\d-]+)?)*$/),
    any,
    any,
  ],
  "names.tsv": [
    iso3,
    text,
    z.enum(["name", "name-then", "variant", "former", "acronym", "adjective", "noun", "nouns"]),
    date,
    date,
    text,
  ],
  "names-more.tsv": [iso3, text, text, date, date, text],
  "people.tsv": [z.string().regex(/^[a-z0-9-]+$/), text, any, any, z.string().regex(/^(Q\d+)?$/), any],
  "people-hand.tsv": [z.string().regex(/^[a-z0-9-]+$/), text, any, any, z.string().regex(/^(Q\d+)?$/), any],
  "people-more.tsv": [z.string().regex(/^[a-z0-9-]+$/), text, any, any, z.string().regex(/^(Q\d+)?$/), any],
  "share-alike/people.tsv": [z.string().regex(/^[a-z0-9-]+$/), text, any, any, any, any],
  "offices.tsv": [text, text, text, text, date, date, text, text, text],
  "offices-heads.tsv": [text, text, text, text, date, date, text, text, text],
  "offices-more.tsv": [text, text, text, text, date, date, text, text, text],
  "offices-fixes.tsv": [text, text, text, text, date, date, text, text, text],
  "share-alike/offices.tsv": [text, text, text, text, date, date, text, text, text],
  "organisations.tsv": [z.string().regex(/^(org|group):[a-z0-9-]+$/), text, any, any, text, any, any, any, any, text],
  "organisations-more.tsv": [z.string().regex(/^(org|group):[a-z0-9-]+$/), any, any, any, any, any, any, any, any, text],
  "regions.tsv": [z.string().regex(/^group:[a-z0-9-]+$/), text, any, z.string().regex(/^(region|group|org:\w+)$/), any],
  "places.tsv": [text, any, text, text, date, date, text],
  "places-more.tsv": [text, any, text, text, date, date, text],
  "places-geonames.tsv": [text, any, text, text, date, date, any],
  "place-points.tsv": point,
  "place-points-more.tsv": point,
  "titles.tsv": [text, text, any, any],
  "titles-printed.tsv": [text, text, text, any],
  "roles.tsv": [text, any, z.string().regex(/^([A-Z]{3})?$/), text],
  "peoples.tsv": [text, text, text, z.string().regex(/^([A-Z]{3})?$/)],
  "council-terms.tsv": [iso3, z.string().regex(/^\d{4}$/), z.string().regex(/^\d{4}$/)],
  "council-names.tsv": [iso3, text, text, z.enum(["", "1"]), date, date],
  "council-presidency.tsv": [date, date, iso3, any, text],
};

for (const [file, schema] of Object.entries(schemas)) {
  test(`${file} has a source and the shape that it promises`, () => {
    const whole = dataText(file);
    assert.match(whole, /^#.*source|^#[\s\S]*\n# Source/im);
    for (const row of rows(whole)) {
      assert.equal(row.length, schema.length, row.join(" | "));
      row.forEach((cell, i) => {
        const parsed = schema[i]!.safeParse(cell);
        assert.ok(parsed.success, `${file}: column ${i + 1} of ${row.join(" | ")}`);
      });
    }
  });
}

test("every data file is named in the README with its licence", () => {
  const readme = readFileSync(new URL("./README.md", import.meta.url), "utf8");
  for (const folder of ["", "share-alike/"]) {
    for (const file of readdirSync(new URL(`./${folder}`, import.meta.url))) {
      if (!/\.(?:tsv|json|yaml)$/.test(file)) continue;
      const name = file.startsWith("council-") ? "council-*.tsv" : folder + file;
      assert.ok(readme.includes(name), name);
    }
  }
});

test("every office has its person, and its state or organisation", () => {
  const people = new Set(
    ["people.tsv", "people-hand.tsv", "people-more.tsv", "share-alike/people.tsv"].flatMap((file) =>
      rows(dataText(file)).map((row) => row[0]!),
    ),
  );
  const bodies = new Set([
    ...readStates().keys(),
    "EUE",
    ...["organisations.tsv", "organisations-more.tsv"].flatMap((file) => rows(dataText(file)).map((row) => row[8]!)),
  ]);
  for (const file of ["offices.tsv", "offices-heads.tsv", "offices-more.tsv", "offices-fixes.tsv", "share-alike/offices.tsv"]) {
    for (const row of rows(dataText(file))) {
      assert.ok(people.has(row[1]!), `${file}: ${row[1]}`);
      assert.ok(bodies.has(row[0]!), `${file}: ${row[0]}`);
      if (row[4] && row[5]) assert.ok(row[4]!.slice(0, 4) <= row[5]!.slice(0, 4), row.join(" "));
    }
  }
});

test("no fact known from CountryInfo alone stands outside share-alike", () => {
  for (const file of ["offices.tsv", "offices-more.tsv"])
    for (const row of rows(dataText(file))) assert.doesNotMatch(row[8]!, /countryinfo/, row.join(" "));
});

test("members of regions are states", () => {
  const states = readStates();
  for (const region of readRegions())
    for (const member of region.members) assert.ok(states.has(member.iso3), `${region.id} ${member.iso3}`);
});

for (const index of indexes) {
  test(`${index.file} is up to date and sorted`, () => {
    assert.ok(dataText(index.file) === indexText(index), "run node src/world/data/build-index.ts");
    let last = "";
    for (const [key = "", id, , form] of rows(dataText(index.file))) {
      assert.ok(key >= last, key);
      assert.ok(id && (form === undefined || nameKey(form) === key), key);
      last = key;
    }
  });
}
