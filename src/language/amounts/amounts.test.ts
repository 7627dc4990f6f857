import assert from "node:assert/strict";
import { test } from "node:test";
import { reading } from "../reading.fixture.ts";

function amounts(text: string): string[] {
  return reading(text).amounts.map((a) =>
    `${text.slice(a.start, a.end)} = ${a.kind} ${a.bound} ${a.value}${a.upper === undefined ? "" : `..${a.upper}`} ${a.unit}`.trim(),
  );
}

const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
  ["They signed more than 20 contracts.", "more than 20 contracts = count atLeast 20 contract"],
  ["The deals have a total of more than 7 billion USD.", "a total of more than 7 billion USD = money atLeast 7000000000 USD"],
  ["The loan is worth $3.5bn.", "$3.5bn = money exactly 3500000000 USD"],
  ["Aid of €2m was sent.", "€2m = money exactly 2000000 EUR"],
  ["Aid of US$ 20,000 was sent.", "US$ 20,000 = money exactly 20000 USD"],
  ["They paid 300 million Canadian dollars.", "300 million Canadian dollars = money exactly 300000000 CAD"],
  ["They paid nearly 50 million pounds.", "nearly 50 million pounds = money about 50000000 GBP"],
  ["Trade reached $1.5 billion to $2 billion.", "$1.5 billion to $2 billion = money exactly 1500000000..2000000000 USD"],
  ["Some 40 people died.", "Some 40 people = count about 40 person"],
  ["Dozens of soldiers died.", "Dozens of soldiers = count atLeast 24 soldier"],
  ["Tens of thousands of people fled.", "Tens of thousands of people = count atLeast 20000 person"],
  ["Several hundred migrants landed.", "Several hundred migrants = count atLeast 300 migrant"],
  ["Between 20 and 30 ships sailed.", "Between 20 and 30 ships = count exactly 20..30 ship"],
  ["At least twenty-five villages were hit.", "At least twenty-five villages = count atLeast 25 village"],
  ["A dozen countries agreed.", "A dozen countries = count about 12 country"],
  ["Turnout was 62.5 percent.", "62.5 percent = percent exactly 62.5 %"],
  ["Prices rose by up to 8%.", "up to 8% = percent atMost 8 %"],
  ["The pipeline is 1,200 km long.", "1,200 km = measure exactly 1200 km"],
  ["Half a million refugees returned.", "Half a million refugees = count about 500000 refugee"],
];
for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(amounts(text), expected));

test("ordinals are told from counts", () =>
  assert.deepEqual(amounts("The second meeting failed."), ["second = ordinal exactly 2 meeting"]));

for (const text of [
  "Resolution 2231 was adopted.",
  "They met on 16 January 2018.",
  "The G7 agreed.",
  "It fell after 9/11.",
  "He stayed for two years.",
  "Article 5 was invoked.",
])
  test(`no amount in "${text}"`, () => assert.deepEqual(amounts(text), []));
