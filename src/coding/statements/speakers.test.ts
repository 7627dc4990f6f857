import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const said = (text: string): readonly string[] =>
  findingsIn("statement", text, "2017-03-03").map(({ speaker, quote }) => `${speaker.text}: ${quote}`);

test("the name under a quotation, after a dash, is its speaker's", () => {
  assert.deepEqual(said('Analysts took notice. "It is a long game and nobody has won it." - Matthew Ingram'), [
    "Matthew Ingram: It is a long game and nobody has won it.",
  ]);
  assert.deepEqual(
    said("“We shall never give in to those who bomb us.”\n— Volodymyr Zelensky, president of Ukraine\n\nKyiv was quiet."),
    ["Volodymyr Zelensky: We shall never give in to those who bomb us."],
  );
  assert.deepEqual(said('"We shall never give in," the minister said. - Reuters'), ["the minister: We shall never give in"]);
});

test("a nickname does not cut a name", () => {
  assert.deepEqual(said("Col. John “J.D.” Dorrian said that the tanks were hit."), [
    "Col. John “J.D.” Dorrian: the tanks were hit",
  ]);
  const [one] = findingsIn("statement", 'Richard "Tex" Coe said that it was late.');
  assert.equal(one?.speaker.id, "person:richard-coe");
});

test("both who agree have said it", () => {
  assert.deepEqual(
    said(
      "U.S. Defense Secretary Jim Mattis met Iraqi Prime Minister Haider al-Abadi. The secretary and Abadi agreed that much work remains in Mosul.",
    ),
    ["The secretary: much work remains in Mosul", "Abadi: much work remains in Mosul"],
  );
});

test("who welcomes soldiers has not spoken, who welcomes a decision has", () => {
  assert.deepEqual(said("The Jordanian army welcomed soldiers from Texas."), []);
  assert.equal(said("Jordan welcomed the decision.").length, 1);
});

const speakers = (text: string): readonly string[] =>
  findingsIn("statement", text, "2017-03-03").map(({ speaker, quote }) => `${speaker.id} ${speaker.code}: ${quote}`);

test("a title beside the name says whose somebody is", () => {
  assert.deepEqual(speakers("Its deputy mines minister, Karim Touré, said the road was shut. Mali's army had no comment."), [
    "person:karim-toure : the road was shut",
  ]);
  assert.deepEqual(speakers("The Latvian transport minister, Ilze Ozola, said the line would open."), [
    "person:ilze-ozola LVA: the line would open",
  ]);
  assert.deepEqual(speakers("Lemlem Tadesse, spokeswoman for Prime Minister Abiy Ahmed, said talks were over."), [
    "person:lemlem-tadesse ETH: talks were over",
  ]);
  assert.deepEqual(speakers("A Pentagon spokesman, Lieutenant Colonel Peter Bold, said the jets were safe."), [
    "person:peter-bold USA: the jets were safe",
  ]);
});

test("a ministry in a capital, a diplomat at an embassy, are of that state", () => {
  assert.deepEqual(speakers("The foreign ministry in Cairo said the dam was illegal."), [
    "org:egy-foreign-ministry EGY: the dam was illegal",
  ]);
  assert.deepEqual(
    speakers("A diplomat at the Cuban mission said the talks had failed.").map((each) => each.replace(/.* /, "")),
    ["failed"],
  );
});

test("an official who speaks on is the one before, not the last who was named", () => {
  const text =
    "A White House official said the price was too high. France's Prime Minister Bernard Cazeneuve came to Rome. “We will wait,” the official said, adding that Paris had been told.";
  assert.deepEqual(
    findingsIn("statement", text, "2017-03-03").map(({ speaker, quote }) => `${speaker.code}: ${quote}`),
    ["USA: the price was too high", "USA: We will wait", "USA: Paris had been told"],
  );
});

test("what is added is said by whoever spoke", () => {
  assert.deepEqual(said("Six people died, police in Lagos said, adding that three men had been arrested."), [
    "police: Six people died",
    "police: three men had been arrested",
  ]);
  assert.deepEqual(
    said("“We will not yield,” Nicolás Maduro said, warning that any attack would be met with force.").at(-1),
    "Nicolás Maduro: any attack would be met with force",
  );
});

test("a title that one state alone has says whose somebody is", () => {
  assert.deepEqual(speakers("Daniel Marsh, the assistant secretary of state for African affairs, said the plan was dead."), [
    "person:daniel-marsh USA: the plan was dead",
  ]);
  assert.deepEqual(speakers("Chief Cabinet Secretary Kenji Oda said a letter had come."), [
    "person:kenji-oda JPN: a letter had come",
  ]);
});

test("sources speak, and officials of a president's administration are his state's", () => {
  assert.deepEqual(said("The envoy would leave on Monday, two sources close to the talks said."), [
    "two sources close to the talks: The envoy would leave on Monday",
  ]);
  assert.deepEqual(
    findingsIn("statement", "Two Obama administration officials said the jets had left.", "2014-03-03").map(
      ({ speaker }) => speaker.code,
    ),
    ["USA"],
  );
});

test("a question told begins with its word; what a question was about is nothing said", () => {
  assert.deepEqual(said("The envoy asked why the road was shut."), ["The envoy: why the road was shut"]);
  assert.deepEqual(said("Asked about the boycott, Piyush Goyal replied that no decision had been taken."), [
    "Piyush Goyal: no decision had been taken",
  ]);
});

test("what would be is what the last speaker goes on to say, within the paragraph", () => {
  assert.deepEqual(said("Sergey Lavrov said the talks had been useful. They would resume in May. The delegation left."), [
    "Sergey Lavrov: the talks had been useful",
    "Sergey Lavrov: They would resume in May.",
  ]);
  assert.deepEqual(said("Two men were arrested. The trial would start in May."), []);
  assert.deepEqual(said("Sergey Lavrov said the talks had been useful.\n\nThe trial would start in May.").length, 1);
});

test("the last answer of an interview ends where the article tells of its speaker", () => {
  const text =
    "The envoy, Ana Ruiz, tells this paper why she hopes.\n\nQ: Will they sign?\n\nA: They have no choice.\n\nQ: When?\n\nA: Soon, I am sure.\n\nRuiz, a former judge, left on Monday. Residents said that soldiers were digging.";
  assert.deepEqual(said(text).slice(-3), [
    "Ana Ruiz: They have no choice.",
    "Ana Ruiz: Soon, I am sure.",
    "Residents: soldiers were digging",
  ]);
});

test("who refrains from condemning has not condemned; who is asked has not asked", () => {
  assert.deepEqual(said("The spokesman refrained from criticising the generals."), []);
  assert.deepEqual(said("The king, asked about the riots, said that it was an internal matter."), [
    "The king: it was an internal matter",
  ]);
});

test("condemned in the strongest terms, spoken of, ruled, asked what it was", () => {
  assert.deepEqual(said("Spain condemned in the strongest possible terms the attack on the church."), [
    "Spain: condemned in the strongest possible terms the attack on the church",
  ]);
  assert.deepEqual(said("The envoy spoke of progress."), ["The envoy: spoke of progress"]);
  assert.deepEqual(said("The Supreme Court ruled that Kenya had no claim."), ["The Supreme Court: Kenya had no claim"]);
  assert.deepEqual(said("Newt Gingrich asked what the strategy was."), ["Newt Gingrich: what the strategy was"]);
});

test("an agency that quotes a source is not the source", () => {
  assert.deepEqual(said("Interfax quoted a military source as saying the jets were late."), [
    "a military source: the jets were late",
  ]);
});

test("who speaks for a ministry is of the state whose ministry was named, or of the one he speaks of", () => {
  assert.deepEqual(
    speakers("Taiwan's defence ministry expressed regret. A ministry spokesman, David Tsai, said talks would go on.").at(-1),
    "person:david-tsai TWN: talks would go on",
  );
  assert.deepEqual(
    speakers("Vietnam welcomed the ruling, foreign ministry spokesman Tran Van Binh said.")[0],
    "person:tran-van-binh VNM: Vietnam welcomed the ruling",
  );
  assert.deepEqual(
    said("Vietnam welcomed the ruling, foreign ministry spokesman Tran Van Binh said.").at(-1),
    "Vietnam: welcomed the ruling",
  );
});

test("a quotation that no mark closes goes on into the next paragraph", () => {
  const text =
    "“If they cheat, we will know it,” Barack Obama said. “If we see something odd, we will ask.\n\n“I am sure that we shall be safe,” he added.";
  assert.match(said(text).join(" | "), /If we see something odd, we will ask/);
});

test("he who is named only later has not spoken", () => {
  const text =
    "Minister Goran Matic accused the alliance of murder. Ten people were killed, he said. Hungary fears for its kin, Janos Martonyi told a newspaper.";
  assert.deepEqual(
    findingsIn("statement", text, "1999-04-24").map(({ speaker }) => speaker.id),
    ["person:goran-matic", "person:goran-matic", "person:janos-martonyi"],
  );
});

test("what an official asks for himself, and another story behind a semicolon, are not what is said", () => {
  assert.deepEqual(said("According to a UN official, who requested anonymity, thousands have fled."), [
    "a UN official: thousands have fled",
  ]);
  assert.deepEqual(said("Nine members must vote in favour; the United States has promised a veto."), [
    "the United States: promised a veto",
  ]);
  assert.deepEqual(said("The deputy questioned the cost of the mission. Police questioned the suspect."), [
    "The deputy: questioned the cost of the mission",
  ]);
});

test("a minister with his portfolio between commas speaks by his name", () => {
  assert.deepEqual(said("Ahead of his visit, the Minister for Trade, Hugo Shaw, said: “Peru is a friend of ours.”"), [
    "Hugo Shaw: Peru is a friend of ours.",
  ]);
  assert.deepEqual(
    said("The sides expressed satisfaction with the level of cooperation. The king urged a halt to the bombing."),
    ["The sides: expressed satisfaction with the level of cooperation", "The king: urged a halt to the bombing"],
  );
});

test("the body that spoke before is the it that goes on; a meeting speaks in its communiqué", () => {
  assert.deepEqual(
    speakers(
      "Russia fired on ships off Crimea, and Kiev asked for help. Russia's security service said its boats had used weapons. “There is evidence that Kiev lied,” it said in a statement.",
    )
      .at(-1)
      ?.split(":")[0],
    speakers("Russia's security service said its boats had used weapons.")[0]?.split(":")[0],
  );
  assert.deepEqual(said("The Meeting expressed grave concern over developments in Myanmar."), [
    "The Meeting: expressed grave concern over developments in Myanmar",
  ]);
  assert.deepEqual(said("ASEAN appreciated the contribution of Japan."), ["ASEAN: appreciated the contribution of Japan"]);
});

test("a navy that a commander speaks of is not his own", () => {
  const [one] = findingsIn(
    "statement",
    "“We work with the U.S. and the Royal Navy,” said Capt. Yves Morel, commander of Forbin.",
    "2016-01-01",
  );
  assert.equal(one?.speaker.code, "");
});

test("the king is he who is named so before, not the head of a republic", () => {
  assert.deepEqual(
    speakers(
      "King Hussein of Jordan came to the White House. President Trump was there. “It is a fine day for peace,” the king said.",
    ).map((each) => each.split(":").slice(0, 2).join(":")),
    ["person:hussein JOR: It is a fine day for peace"].map((each) => each.split(":").slice(0, 2).join(":")),
  );
});
