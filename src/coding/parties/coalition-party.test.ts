import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../language/analyse.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { PartyReader } from "./read-parties.ts";

const engine = loadEngine();
const world = loadWorld();

const partyAt = (text: string, word: string, date: string | null = null) => {
  const published = date
    ? ({ date, precision: "day", basis: "stated", because: [] } as const)
    : ({ date: null, precision: "unknown", basis: "unknown", because: [] } as const);
  const analysis = analyse({ id: "test", language: "en", text, published }, engine, world);
  const sentence = analysis.sentences.find((each) => each.tokens.some((token) => token.form === word))!;
  return new PartyReader(analysis, world).at(sentence, sentence.tokens.find((token) => token.form === word)!.index);
};

/** Code, sector and id of a coalition's phrase. */
const cases: readonly (readonly [text: string, word: string, who: string, date?: string])[] = [
  ["Coalition aircraft struck ISIL fighters near Mosul.", "aircraft", "IGO MIL group:global-coalition-to-defeat-isis-aircraft"],
  ["Coalition jets attacked Houthi rebels near Sanaa.", "jets", "IGO MIL group:saudi-led-coalition-in-yemen-jets", "2016-03-01"],
  ["The international coalition launched air strikes on Libya.", "coalition", "IGO  group:international-coalition", "2011-04-02"],
  ["The US-led coalition attacked Baghdad.", "coalition", "IGO  group:us-led-coalition", "1998-12-17"],
  ["The U.S.-led coalition attacked ISIL.", "coalition", "IGO  org:global-coalition-to-defeat-isis", "2016-12-17"],
  ["Coalition nations conducted strikes. Coalition forces lost nobody.", "nations", "IGO  group:coalition-nations"],
  ["NATO-led troops attacked the Taliban.", "troops", "IGO MIL group:north-atlantic-treaty-organization-troops"],
  ["The Coalition conducted strikes against ISIL and its tanks.", "Coalition", "IGO  org:global-coalition-to-defeat-isis"],
  ["The Syrian Arab Coalition took the town from ISIL.", "Coalition", "SYR REB group:syrian-arab-coalition"],
  ["The ruling coalition rejected the demand.", "coalition", "nobody"],
  ["The conservative coalition rejected the demand. Coalition troops were in Iraq.", "coalition", "nobody"],
  ["The coalition partners of the chancellor rejected the plan.", "partners", "nobody"],
];

for (const [text, word, who, date] of cases)
  test(`coalition: ${text}`, () => {
    const party = partyAt(text, word, date);
    const found = party && party.code !== "" ? `${party.code} ${party.sector ?? ""} ${party.id}` : "nobody";
    assert.equal(found, who);
  });

test("which coalition is meant is told by whom it fights, and the rule says so", () => {
  const party = partyAt("The Coalition met in Rome. Coalition forces struck Daesh.", "Coalition", "2016-10-01");
  assert.deepEqual(
    [party?.id, party?.rule],
    ["org:global-coalition-to-defeat-isis", "coalition, from the context: whom it fights, and when"],
  );
});
