import assert from "node:assert/strict";
import { test } from "node:test";
import { analyse } from "../../language/analyse.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import type { Party } from "../finding.ts";
import { PartyReader } from "./read-parties.ts";

const engine = loadEngine();
const world = loadWorld();

const read = (text: string, date = "2018-04-10") => {
  const published = { date, precision: "day", basis: "stated", because: [] } as const;
  const analysis = analyse({ id: "test", language: "en", text, published }, engine, world);
  return { analysis, reader: new PartyReader(analysis, world) };
};

/** The parties of the phrase headed by a word of the text. */
const partiesAt = (text: string, word: string): readonly Party[] => {
  const { analysis, reader } = read(text);
  const sentence = analysis.sentences.find((each) => each.tokens.some((token) => token.form === word))!;
  const { index } = sentence.tokens.find((token) => token.form === word)!;
  const found = reader.list(sentence, index).map((each) => each.party);
  for (const party of found) assert.equal(text.slice(party.start, party.end), party.text);
  return found;
};

/** Phrase by its head word: code and sector, or id, of each party. */
const cases: readonly (readonly [text: string, word: string, who: readonly string[]])[] = [
  ["Syrian rebels attacked a convoy.", "rebels", ["SYR REB"]],
  ["The Kenyan government met the envoys.", "government", ["KEN GOV"]],
  ["Palestinian refugees marched on Sunday.", "refugees", ["PSE REF"]],
  ["Burmese troops crossed the river.", "troops", ["MMR MIL"]],
  ["The two presidents met French and German officials.", "officials", ["FRA GOV", "DEU GOV"]],
  ["Norway and Sweden signed the treaty.", "Norway", ["NOR", "SWE"]],
  ["Dozens of Iraqi soldiers were wounded.", "Dozens", ["IRQ MIL"]],
  ["Police in Nairobi arrested two men.", "Police", ["KEN COP"]],
  ["Police fired on a crowd in the Thai capital on Monday.", "Police", ["THA COP"]],
  ["The international community condemned the coup.", "community", []],
];

for (const [text, word, who] of cases)
  test(`${word}: ${text}`, () => {
    assert.deepEqual(
      partiesAt(text, word).map(({ code, sector }) => `${code}${sector ? ` ${sector}` : ""}`),
      who,
    );
  });

test("an organ that acts at home is of the state of which the sentence before speaks", () => {
  const said = "The protests spread across Peru on Monday. The government accused Chile of lying.";
  assert.deepEqual(
    partiesAt(said, "government").map(({ code, rule }) => [code, rule]),
    [["PER", "role, state from the context: the state of which the sentence before speaks"]],
  );
  const visit = partiesAt("The trip took her to Uzbekistan on Monday. The minister also met British firms.", "minister");
  assert.deepEqual(
    visit.map(({ code }) => code),
    [""],
  );
});

test("a state that is read into a role says by what evidence", () => {
  const [police] = partiesAt("Police in riot gear closed a market in Kampala on Monday.", "Police");
  assert.deepEqual([police?.code, police?.rule], ["UGA", "role, state from the context: the place, Kampala"]);
});

test("the body of a state has one id, however it is called", () => {
  const [army] = partiesAt("The Kenyan army crossed the border.", "army");
  assert.equal(army?.id, world.resolve("Kenya's army")?.actor.id);
});

test("the words of a name begin with its own phrase", () => {
  const [party] = partiesAt("She was due to leave on Thursday for Ukraine.", "Ukraine");
  assert.equal(party?.text, "Ukraine");
});

test("the title's own state counts before what the world knows of its bearer", () => {
  const [envoy] = partiesAt("Japan's special envoy, Yasushi Akashi, visited Colombo.", "envoy");
  assert.equal(envoy?.code, "JPN");
});

test("the government of a state in capitals is that state's, no body of its own", () => {
  const [government] = partiesAt("We urge the Government of Iraq to act.", "Government");
  assert.deepEqual([government?.id, government?.sector], ["state:IRQ", "GOV"]);
});

test("the second of two shares the nationality of the first", () => {
  const [military] = partiesAt("Senior US diplomats and military officials have warned India.", "officials");
  assert.equal(military?.code, "USA");
});

test("a language is nobody, and a surname in a place's name is no person", () => {
  assert.deepEqual(partiesAt("Ministers condemned the act in English.", "English"), []);
  assert.ok(partiesAt("Rebels attacked Port Blair on Monday.", "Blair").every(({ type }) => type !== "person"));
});

test("another spelling of a titled name is trusted where the text names the state", () => {
  const [president] = partiesAt("President Pervaiz Musharraf met the envoys. Pakistan was pleased.", "Pervaiz");
  assert.equal(president?.code, "PAK");
});

test("a state by its part of the world is the only one of it that was named", () => {
  const text = "China met Sudan's president. It has invested in the African country's oil industry.";
  assert.equal(partiesAt(text, "country")[0]?.code, "SDN");
  assert.deepEqual(partiesAt("Chad and Mali met the Africans. Rebels attacked the African country again.", "country"), []);
});

test("treaties and laws are nobody's", () => {
  assert.deepEqual(partiesAt("The minister left the Kyoto Protocol.", "Protocol"), []);
  assert.equal(partiesAt("The members of the Warsaw Pact met.", "Pact")[0]?.id, "org:warsaw-pact");
});

test("an acronym is the body whose name made it in the document", () => {
  const { analysis, reader } = read("The Iraqi security forces (ISF) lost men. The ISF attacked the rebels.");
  const [, second] = analysis.sentences;
  assert.equal(reader.at(second!, 1)?.code, "IRQ");
  assert.equal(partiesAt("The SDXQ attacked the rebels.", "SDXQ")[0]?.code ?? "", "");
});

test("forces that share a noun are two", () => {
  const navies = partiesAt("The US and Royal Navy attacked pirates.", "Navy");
  assert.deepEqual(
    navies.map(({ code }) => code),
    ["USA", "GBR"],
  );
});

test("a member of a council is not the council; leaders of a part of the world are not just leaders", () => {
  assert.equal(
    partiesAt("A member of the Security Council condemned Iran.", "member")[0]?.id,
    "group:un-security-council-member",
  );
  assert.equal(partiesAt("African leaders met in Brussels.", "leaders")[0]?.id, "group:african-leaders");
});

test("an unknown person's id is spelled as the world would spell it", () => {
  const { analysis, reader } = read("The envoys were received in Lima by Antônio Çelikmo, a lawyer.");
  const ids = analysis.sentences.flatMap((sentence) => sentence.tokens.map((token) => reader.at(sentence, token.index)?.id));
  assert.ok(ids.includes("person:antonio-celikmo"), ids.join(" "));
});

test("what a thing is held by is whose it is; an adjective is no officer", () => {
  const [tank] = partiesAt("One strike destroyed an ISIL-held tank near Palmyra.", "tank");
  assert.equal(tank?.code, "IMG");
  assert.deepEqual(partiesAt("The guerrillas gained control of a major base.", "major"), []);
});

test("a name that goes on is not the shorter name that the world knows", () => {
  const { analysis, reader } = read("They protested the assassination of Sheikh Ahmed Yassin in Gaza.", "2004-04-01");
  const ids = analysis.sentences.flatMap((sentence) => sentence.tokens.map((token) => reader.at(sentence, token.index)?.id));
  assert.ok(!ids.includes("person:rasheed-ahmad"), ids.join(" "));
});

test("I, in somebody's words, is who says them", () => {
  const text = 'Tobias Ellwood, a British minister, flew to Tashkent. "This was my first visit to Uzbekistan," Mr Ellwood said.';
  const [me] = partiesAt(text, "my");
  assert.equal(me?.code, "GBR");
});

test("a minister who speaks of another state is not of it", () => {
  const text =
    "Minister Thomas Ellwoodson spoke of the fight in Iraq. The Government of Iraq had raised its flag in Tikrit. The UK was glad of it.";
  const { analysis, reader } = read(text);
  const [sentence] = analysis.sentences;
  for (const { index, form } of sentence!.tokens)
    if (form === "Thomas" || form === "Ellwoodson") assert.notEqual(reader.at(sentence!, index)?.code, "IRQ");
});
