import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document } from "../../intake/document.ts";
import { analyse } from "../../language/analyse.ts";
import { loadEngine } from "../../language/load-engine.ts";
import { loadWorld } from "../../world/load.ts";
import { publisherOf } from "./publisher.ts";
import { PartyReader } from "./read-parties.ts";

const engine = loadEngine();
const world = loadWorld();
const undated = { date: null, precision: "unknown", basis: "unknown", because: [] } as const;

const partyAt = (text: string, word: string, about: Partial<Document> = {}) => {
  const analysis = analyse({ ...about, id: "test", language: "en", text, published: undated }, engine, world);
  const sentence = analysis.sentences.find((each) => each.tokens.some((token) => token.form === word))!;
  return new PartyReader(analysis, world).at(sentence, sentence.tokens.find((token) => token.form === word)!.index);
};

/** Code of whoever stands behind the word; "" for nobody. */
const cases: readonly (readonly [text: string, word: string, code: string, about?: Partial<Document>])[] = [
  ["Kenya strongly condemns the attack. We are consulting with the government of Somalia.", "We", "KEN"],
  ["The European Union condemns the coup. We call on the junta to go.", "We", "EUR"],
  ["We are consulting with the government of Somalia.", "We", ""],
  ["We met at the cafe. Kenya condemned Iran last week.", "We", ""],
  ["We met at the cafe. Kenya condemns Iran. Russia condemns Kenya.", "We", ""],
  ["We welcome the agreement between Iran and Iraq.", "We", "CAN", { source: "Government of Canada" }],
  ["We welcome the agreement between Iran and Iraq.", "We", "AUS", { url: "https://www.foreignminister.gov.au/x" }],
  [
    "We welcome the agreement between Iran and Iraq.",
    "We",
    "",
    { source: "The Kenya Times", url: "https://kenyatimes.example/x" },
  ],
  ["Ambassador Peter Holm has left for Chad. Kenya stands with the people of Chad. We condemn the attacks.", "Peter", "KEN"],
  ['"Kenya stands with Somalia," Minister Peter Holm said. "We urge Somalia to act," Holm said.', "Peter", "KEN"],
  [
    "Peter Holm condemned the raid on Monday.",
    "Peter",
    "GBR",
    { source: "UK Government", title: "Minister for Africa Peter Holm comments" },
  ],
  ["The Foreign Secretary condemned the raid.", "Secretary", "GBR", { source: "UK Government" }],
  ["Minister Peter Holm visited Chad on Monday.", "Peter", "NZL", { url: "https://www.beehive.govt.nz/release/1" }],
];

for (const [text, word, code, about] of cases)
  test(`voice: ${text} ${about ? JSON.stringify(about) : ""}`, () => assert.equal(partyAt(text, word, about)?.code ?? "", code));

test("what is read from a document's voice says by what", () => {
  const we = partyAt("Kenya condemns the attack. We call on the junta to go.", "We");
  assert.equal(we?.rule, 'the document\'s own voice: "Kenya condemns"');
});

test("what a state is said to be is no stand that it takes", () => {
  assert.equal(partyAt("Iraq remains a possible source of it. We know little of that.", "We"), null);
  assert.equal(partyAt("Iraq remains committed to the pact. We call on the junta to go.", "We")?.code, "IRQ");
});

/** Sources and hosts, and whom they speak for. */
const publishers: readonly (readonly [about: Partial<Document>, id: string | undefined])[] = [
  [{ source: "US State Department" }, "state:USA"],
  [{ source: "Ministry of Foreign Affairs of Kazakhstan" }, "state:KAZ"],
  [{ source: "Embassy of Japan" }, "state:JPN"],
  [{ source: "UNHCR" }, "org:un-high-commissioner-for-refugees"],
  [{ source: "BBC News" }, undefined],
  [{ source: "Pakistan Observer" }, undefined],
  [{ url: "https://www.gov.uk/government/news/x" }, "state:GBR"],
  [{ url: "https://news.un.org/en/story/x" }, "org:united-nations"],
  [{ url: "https://notgov.uk.example/x" }, undefined],
];

for (const [about, id] of publishers)
  test(`publisher: ${JSON.stringify(about)}`, () =>
    assert.equal(publisherOf({ id: "x", language: "en", text: "", published: undated, ...about }, world)?.id, id));
