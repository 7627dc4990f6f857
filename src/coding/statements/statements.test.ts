import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const statements = (text: string) =>
  findingsIn("statement", text).map(({ speaker, form, quote }) => `${speaker.id} ${form}: ${quote}`);

const cases: readonly [text: string, expected: readonly string[]][] = [
  [
    "“We are ready to talk,” Iranian Foreign Minister Mohammad Javad Zarif told reporters in Vienna.",
    ["person:mohammad-javad-zarif direct: We are ready to talk"],
  ],
  [
    "Russian President Vladimir Putin said on Tuesday that Moscow would respond to the sanctions.",
    ["person:vladimir-putin indirect: Moscow would respond to the sanctions"],
  ],
  ["Macron called for a ceasefire in Idlib.", ["person:emmanuel-macron indirect: called for a ceasefire in Idlib"]],
  [
    "The slogan of the Turkish leader, “the world is bigger than five”, was repeated in New York.",
    ["person:recep-tayyip-erdogan direct: the world is bigger than five"],
  ],
  [
    "Valeska Paris has sued the church. Paris claims that her passport was taken away.",
    ["person:valeska-paris indirect: her passport was taken away"],
  ],
  [
    "Anna Kovacs, director of the study, and chairman of the centre, says it is crucial that children eat fish.",
    ["person:anna-kovacs indirect: it is crucial that children eat fish"],
  ],
  [
    "The talks were useful, according to a White House news release. The release said the two sides would meet again.",
    ["state:USA indirect: The talks were useful", "state:USA indirect: the two sides would meet again"],
  ],
  ["A leaked internal letter says the plant will close.", ["group:leaked-internal-letter indirect: the plant will close"]],
  ["Georgia was accused by Moscow of shelling the village.", ["state:RUS indirect: accused by Moscow of shelling the village"]],
  ["“Nobody will forget his name,” Kaltenbrook said.", ["person:kaltenbrook direct: Nobody will forget his name"]],
  [
    "In a video, rebel leader Jane Marlow, known as “the Fox”, said her group would lay down its arms.",
    ["person:jane-marlow indirect: her group would lay down its arms"],
  ],
  [
    "Jane Marlow rejected the offer and charged that the minister had lied to parliament.",
    ["person:jane-marlow indirect: rejected the offer", "person:jane-marlow indirect: the minister had lied to parliament"],
  ],
  ["Lima, May 3 (EFE) - Troops have left the town, Peru said.", ["state:PER indirect: Troops have left the town"]],
  [
    "Jane Marlow said the party had “no choice but to leave the government.” She gave no date.",
    ["person:jane-marlow mixed: the party had “no choice but to leave the government.”"],
  ],
  [
    "Mali and Niger, both run by soldiers, have called the ban a disgrace.",
    ["state:MLI indirect: called the ban a disgrace", "state:NER indirect: called the ban a disgrace"],
  ],
  ["Jane Marlow said she hoped that talks would resume.", ["person:jane-marlow indirect: she hoped that talks would resume"]],
  [
    "Kenya, the only state to have sent troops over the border, called the offer a step in the right direction.",
    ["state:KEN indirect: called the offer a step in the right direction"],
  ],
  [
    "The speaker told journalists that the force, set up under an accord signed in January, had put an end to raids by Chad.",
    ["group:tcd-speakers indirect: the force, set up under an accord signed in January, had put an end to raids by Chad"],
  ],
  [
    "Activists voiced fears that hard-won freedoms would be lost in Peru.",
    ["group:per-activists indirect: voiced fears that hard-won freedoms would be lost in Peru"],
  ],
  [
    "Blogger Jane Marlow wrote that “the old order has won”, but John Roe, leader of the Labour Union, welcomed the deal.",
    ["person:jane-marlow mixed: “the old order has won”", "person:john-roe indirect: welcomed the deal"],
  ],
  [
    "Jane Marlow issued a declaration with John Roe, reaffirming support for the pact.",
    ["person:jane-marlow indirect: reaffirming support for the pact"],
  ],
  [
    "The commanders met at the border post and set a deadline, a military spokesman, Brigadier John Roe, told reporters.",
    ["person:john-roe indirect: The commanders met at the border post and set a deadline"],
  ],
  ["The Lima declaration has been called a betrayal by Chile.", ["state:CHL indirect: called a betrayal"]],
  ["Russia scoffed at the allegations.", ["state:RUS indirect: scoffed at the allegations"]],
  ["Bhutan, which also claims the area, has lodged a protest.", []],
  [
    "Syria and Iran, which back the opposition, hailed the accord.",
    ["state:SYR indirect: hailed the accord", "state:IRN indirect: hailed the accord"],
  ],
  [
    "Japan closed the port, prompting President Moon Jae-in to denounce the move as “a reckless decision”.",
    ["person:moon-jae-in direct: a reckless decision"],
  ],
  ["Guinea recalled its ambassador from Paris.", []],
  [
    "Norwegian Prime Minister Jonas Gahr Store denied that Chile had asked for a truce.",
    ["person:jonas-gahr-store indirect: denied that Chile had asked for a truce"],
  ],
  [
    "Dhaka, June 9: Japan will lend more, State Minister for Power, Energy and Mineral Resources Nasir Hamid said.",
    ["person:nasir-hamid indirect: Japan will lend more"],
  ],
  [
    "John Roe described it as historic. Earlier in the day Peter Marlow laid a wreath. “Forgive us,” he told the priest.",
    ["person:john-roe indirect: described it as historic", "person:peter-marlow direct: Forgive us"],
  ],
  ["Peruvian President Dina Boluarte called an emergency cabinet meeting for Tuesday.", []],
  [
    "According to the Aberdeen Courier, the bridge will open in May.",
    ["org:aberdeen-courier indirect: the bridge will open in May"],
  ],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(statements(text), expected));

for (const text of ["The so-called “caliphate” collapsed.", "The film “The Revenant” won three awards."])
  test(`nothing: ${text}`, () => assert.deepEqual(statements(text), []));

test("what a statement is about, to whom, when and for what side", () => {
  const [found] = findingsIn("statement", "Merkel told Erdogan on Monday that Germany rejected the sanctions against Qatar.");
  assert.equal(found?.speaker.id, "person:angela-merkel");
  assert.equal(found?.addressee?.id, "person:recep-tayyip-erdogan");
  assert.ok(found?.about.some(({ id }) => id === "state:QAT"));
  assert.ok(found?.topics.includes("sanctions"));
  assert.equal(found?.stance, "against");
  assert.equal(found?.date.start, "2018-04-09");
  assert.equal(found?.evidence.text, "Germany rejected the sanctions against Qatar");
});

test("what is denied keeps its denial", () => {
  const [found] = findingsIn("statement", "Iran denied that it had sold weapons to the rebels.");
  assert.equal(found?.quote, "denied that it had sold weapons to the rebels");
  assert.equal(found?.stance, "against");
});

test("who speaks for a ministry in a report from its capital is that state's", () => {
  const said = (text: string) => findingsIn("statement", text).map(({ speaker }) => `${speaker.name} ${speaker.code}`);
  assert.deepEqual(
    said(
      "LIMA, May 3 (Reuters) - Peru closed the border with Chile. Peru will open it in June. “We are ready,” Interior Minister Juana Marlow said.",
    ),
    ["Juana Marlow PER"],
  );
  assert.deepEqual(
    said(
      "LIMA, May 3 (Reuters) - Peru and Peru's allies met. Norway scoffed at the plan. Foreign ministry spokeswoman Juana Marlow called it odd.",
    ),
    ["Norway NOR", "Juana Marlow NOR"],
  );
});

test("the day on which somebody praised or pledged is when, and no part of what", () => {
  /** Tuesday, 10 April 2018. */
  const dated = (text: string) =>
    findingsIn("statement", text).map(({ quote, date }) => `${date.basis === "time-expression" ? date.start : ""} ${quote}`);
  assert.deepEqual(dated("Norway praised the crew on Monday."), ["2018-04-09 praised the crew"]);
  assert.deepEqual(dated("Norway praised the crew on Monday for its courage."), [
    "2018-04-09 praised the crew on Monday for its courage",
  ]);
  assert.deepEqual(dated("In 2016 Norway had praised Peru, and said that the pact was sound."), [
    "2016-01-01 praised Peru",
    "2016-01-01 the pact was sound",
  ]);
});

test("a clause about a word of what is said is not what is said", () => {
  assert.deepEqual(statements("Norway thanked Peru for the help it gave after the flood."), [
    "state:NOR indirect: thanked Peru for the help it gave after the flood",
  ]);
});

test("when something happened is not when it was condemned", () => {
  const days = (text: string) => findingsIn("statement", text, "2016-05-14").map(({ date }) => date.start);
  assert.deepEqual(days("Chad condemned the attack at Bali on 13 March 2016 and left."), ["2016-05-14"]);
  assert.deepEqual(days("Chad welcomed the accord, concluded in Bali in September."), ["2016-05-14"]);
  assert.deepEqual(days("Chad voiced remorse to the people of Mali on Thursday for the war."), ["2016-05-12"]);
});
