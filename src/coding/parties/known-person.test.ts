import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../language/analyse.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { PartyReader } from "./read-parties.ts";

const engine = loadEngine();
const world = loadWorld();

/** Code and sector of the person named by a word of the text. */
const personAt = (text: string, word: string, date: string | null = null): string => {
  const published = date
    ? ({ date, precision: "day", basis: "stated", because: [] } as const)
    : ({ date: null, precision: "unknown", basis: "unknown", because: [] } as const);
  const analysis = analyse({ id: "test", language: "en", text, published }, engine, world);
  const sentence = analysis.sentences.find((each) => each.tokens.some((token) => token.form === word))!;
  const party = new PartyReader(analysis, world).at(sentence, sentence.tokens.find((token) => token.form === word)!.index);
  return party ? `${party.code} ${party.sector ?? ""}`.trim() : "nobody";
};

/** Ordinary people who share a part of their name with somebody known, or with a place: no state is read into them. */
const namesakes: readonly (readonly [text: string, word: string, who: string])[] = [
  ["Police arrested Ahmed Mohamed, a student, in Irving.", "Ahmed", "EDU"],
  ["The 14-year-old Ahmed Mohamed was arrested by police.", "Ahmed", ""],
  ["Amneh Jafari was arrested by police on Monday.", "Amneh", ""],
  ["US Senator David Cameron met Angela Merkel.", "David", "USA LEG"],
  ["David Cameron, a Jamaican senator, praised Cuba.", "David", "JAM LEG"],
  ["I say thank you to Vice President Ford.", "Ford", "GOV"],
  ["Canada praised the Autonomous Bougainville Government, led by President John Wabuna.", "John", "PNG GOV"],
  ['"Kearsarge is ready," said Capt. Lou Rankin, commander of Kearsarge.', "Kearsarge", ""],
  ["Teacher Michael Putin accused the mayor of lying.", "Michael", "EDU"],
  ["Singer Anna Merkel criticised the president.", "Anna", "CVL"],
  ["John Kerry Brown, a farmer, was arrested by police.", "John", "AGR"],
  ["George Bush, a plumber from Doncaster, was arrested by police.", "George", "GBR CVL"],
  ["Marc Hollande met the Russian ambassador.", "Marc", ""],
  ["Sgt. Maria Cameron was killed by insurgents.", "Maria", ""],
  ["Army Lt. Gen. Joseph R. Townsend met Iraqi officials.", "Joseph", "MIL"],
  ["Nurse Helen Thatcher accused the hospital of negligence.", "Helen", "MED"],
];

for (const [text, word, who] of namesakes) test(`namesake: ${text}`, () => assert.equal(personAt(text, word), who));

/** Those who are known, by name, title, short form or office. */
const known: readonly (readonly [text: string, word: string, who: string])[] = [
  ["French President Emmanuel Macron met Iraqi officials.", "Emmanuel", "FRA GOV"],
  ["Angela Merkel criticised the mayor.", "Angela", "DEU GOV"],

  ["Pentagon operations director Navy Capt. Adam Lowther criticised Iran.", "Adam", "USA MIL"],
  ["Gen. Peter Holm, commander of U.S. Central Command said Iran attacked a ship.", "Peter", "USA MIL"],
  ["Jane Doe, head of the Kenyan central bank, met the envoys.", "Jane", "KEN GOV"],
];

for (const [text, word, who] of known) test(`known: ${text}`, () => assert.equal(personAt(text, word, "2018-01-16"), who));

test("a surname behind a lady's title, an adjective or a Chinese name's order", () => {
  assert.equal(personAt("Mrs. Clinton met Mr. Lavrov.", "Clinton", "2012-10-20"), "USA GOV");
  assert.equal(personAt("A smiling Putin welcomed Chirac.", "Putin", "2004-10-20"), "RUS GOV");
  assert.equal(personAt("Mr Xi met Vladimir Putin in Beijing.", "Xi", "2015-10-20"), "CHN GOV");
  assert.equal(personAt("Premier Li Keqiang visited Greece. Mr Li praised Athens.", "Li", "2014-06-12"), "CHN GOV");
});
