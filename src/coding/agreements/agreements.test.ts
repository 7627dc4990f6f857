import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** name, form, status and party ids of the agreements in a text. */
const agreements = (text: string, date = "2018-04-10") =>
  findingsIn("agreement", text, date).map(({ name, form, status, parties }) => ({
    name,
    form,
    status,
    parties: parties.map(({ id }) => id).sort(),
  }));

const cases: readonly [text: string, expected: ReturnType<typeof agreements>][] = [
  [
    "The minister welcomed the accord reached on Monday between Chile and Peru.",
    [{ name: "accord", form: "agreement", status: "announced", parties: ["state:CHL", "state:PER"] }],
  ],
  [
    "Japan and Mongolia signed a free trade agreement in Tokyo on Tuesday.",
    [{ name: "free trade agreement", form: "agreement", status: "signed", parties: ["state:JPN", "state:MNG"] }],
  ],
  [
    "A protocol on the demarcation of the border was signed by Uzbekistan and Kyrgyzstan.",
    [
      {
        name: "protocol on the demarcation of the border",
        form: "protocol",
        status: "signed",
        parties: ["state:KGZ", "state:UZB"],
      },
    ],
  ],
  [
    "Russia will sign a contract with Egypt for the construction of a power plant next month.",
    [{ name: "contract", form: "contracts", status: "planned", parties: ["state:EGY", "state:RUS"] }],
  ],
  [
    "Ukraine hopes to conclude a free trade agreement with Turkey by the end of the year.",
    [{ name: "free trade agreement", form: "agreement", status: "proposed", parties: ["state:TUR", "state:UKR"] }],
  ],
  [
    "The United States withdrew from the Intermediate-Range Nuclear Forces Treaty in August.",
    [{ name: "Intermediate-Range Nuclear Forces Treaty", form: "treaty", status: "ended", parties: ["state:USA"] }],
  ],
  [
    "Russia suspended the plutonium disposal agreement with the United States.",
    [{ name: "plutonium disposal agreement", form: "agreement", status: "suspended", parties: ["state:RUS", "state:USA"] }],
  ],
  [
    "Turkey rejected the ceasefire deal.",
    [{ name: "ceasefire deal", form: "ceasefire", status: "rejected", parties: ["state:TUR"] }],
  ],
  [
    "Egypt will buy 24 jets from France in a deal worth 5.2 billion euros.",
    [{ name: "deal", form: "deal", status: "announced", parties: ["state:EGY", "state:FRA"] }],
  ],
  [
    "Algeria and Italy inked six MoUs worth $2 billion.",
    [{ name: "MoUs", form: "memorandum", status: "signed", parties: ["state:DZA", "state:ITA"] }],
  ],
  [
    "Russia suspended its participation in the New START treaty.",
    [{ name: "New START", form: "treaty", status: "suspended", parties: ["state:RUS", "state:USA"] }],
  ],
  [
    "Canada protested over Warsaw's decision to scrap a helicopter contract worth $1 billion.",
    [{ name: "helicopter contract", form: "contracts", status: "ended", parties: ["state:POL"] }],
  ],
  [
    "Fiji and Samoa signed a $20 million fishing accord, known as Moana, on Friday.",
    [{ name: "Moana", form: "agreement", status: "signed", parties: ["state:FJI", "state:WSM"] }],
  ],
  [
    "They discussed the Prespa Agreement, which Athens and Skopje signed in June.",
    [{ name: "Prespa Agreement", form: "agreement", status: "signed", parties: ["state:GRC", "state:MKD"] }],
  ],
  [
    "Among them is an agreement between Oman and Kuwait on mutual visa exemption, which is to take effect in November.",
    [{ name: "agreement", form: "agreement", status: "planned", parties: ["state:KWT", "state:OMN"] }],
  ],
  [
    "The European Union and Mercosur agreed on the outline of a free trade agreement.",
    [
      {
        name: "free trade agreement",
        form: "agreement",
        status: "announced",
        parties: ["org:european-union", "org:southern-common-market"],
      },
    ],
  ],
  [
    "The Algiers Agreement, signed in 2000 by Ethiopia and Eritrea, remains in force.",
    [{ name: "Algiers Agreement", form: "agreement", status: "in force", parties: ["state:ERI", "state:ETH"] }],
  ],
  [
    "The lower house approved the free trade pact with South Korea.",
    [{ name: "free trade pact", form: "treaty", status: "signed", parties: ["state:KOR"] }],
  ],
  [
    "Lockheed Martin won an order worth up to $485 million.",
    [{ name: "order", form: "contracts", status: "announced", parties: ["org:lockheed-martin"] }],
  ],
  [
    "Tunisia will get a $2.8 billion loan under a deal with the International Monetary Fund.",
    [{ name: "deal", form: "deal", status: "in force", parties: ["org:international-monetary-fund", "state:TUN"] }],
  ],
  [
    "Jordan's king met the president of Chad. Eighteen agreements were signed after the talks.",
    [{ name: "agreements", form: "agreement", status: "signed", parties: ["state:JOR", "state:TCD"] }],
  ],
  [
    "Peru and Chile signed a memorandum on cooperation in tourism and an agreement on visas.",
    [
      { name: "memorandum on cooperation in tourism", form: "memorandum", status: "signed", parties: ["state:CHL", "state:PER"] },
      { name: "agreement on visas", form: "agreement", status: "signed", parties: ["state:CHL", "state:PER"] },
    ],
  ],
  [
    "An extradition treaty between Peru and Spain is expected to be initialled in May.",
    [{ name: "extradition treaty", form: "treaty", status: "planned", parties: ["state:ESP", "state:PER"] }],
  ],
  [
    "The Commission said a fishing deal between Gabon and Norway was ready for signature.",
    [{ name: "fishing deal", form: "deal", status: "planned", parties: ["state:GAB", "state:NOR"] }],
  ],
  [
    "Chad and Niger agreed to hold talks aimed at signing a pact on water.",
    [{ name: "pact on water", form: "treaty", status: "proposed", parties: ["state:NER", "state:TCD"] }],
  ],
  [
    "A ceasefire between Kinshasa and the M23 rebels held on Sunday.",
    [{ name: "ceasefire", form: "ceasefire", status: "in force", parties: ["group:march-23-movement", "state:COD"] }],
  ],
  [
    "Sudan and Israel agreed to exchange envoys in a deal brokered by Oman.",
    [{ name: "deal", form: "deal", status: "announced", parties: ["state:ISR", "state:SDN"] }],
  ],
  ["Chad is the fourth state to strike such a deal.", []],
  [
    "Jane Doe and Peru's foreign minister are to sign an Enhanced Partnership and Cooperation Agreement in May.",
    [
      {
        name: "Enhanced Partnership and Cooperation Agreement",
        form: "agreement",
        status: "planned",
        parties: ["person:jane-doe", "state:PER"],
      },
    ],
  ],
  [
    "The foreign ministers of Chad and Mali ended their talks with the signing of a programme of cooperation in sport for 2018-20.",
    [{ name: "programme of cooperation in sport", form: "agreement", status: "signed", parties: ["state:MLI", "state:TCD"] }],
  ],
  ["Chad issued a declaration on human rights.", []],
  ["Jane Doe joined the Sport Management Program in May.", []],
  [
    "The presidents of Chad and Mali are due to sign a border treaty in May.",
    [{ name: "border treaty", form: "treaty", status: "planned", parties: ["state:MLI", "state:TCD"] }],
  ],
  [
    "Serbia offered Albania an accord on missing persons.",
    [{ name: "accord on missing persons", form: "agreement", status: "proposed", parties: ["state:ALB", "state:SRB"] }],
  ],
  [
    "Peru's ambassador met Chile's president. He handed over a draft agreement on the use of outer space.",
    [
      {
        name: "draft agreement on the use of outer space",
        form: "agreement",
        status: "proposed",
        parties: ["state:CHL", "state:PER"],
      },
    ],
  ],
  [
    "A protocol on investments between Oman and Peru, signed in Lima in 1996, came into force in May 2001.",
    [{ name: "protocol on investments", form: "protocol", status: "in force", parties: ["state:OMN", "state:PER"] }],
  ],
  [
    "Peru's president offered Chile to conclude a border treaty without preconditions.",
    [{ name: "border treaty", form: "treaty", status: "proposed", parties: ["state:CHL", "state:PER"] }],
  ],
  ["Ghana's parliament demanded that the government scrap the fishing agreement.", []],
  [
    "The presidents of Mali and Benin put their signatures to the water accord.",
    [{ name: "water accord", form: "agreement", status: "signed", parties: ["state:BEN", "state:MLI"] }],
  ],
  [
    "Malta and Chad concluded negotiations on a fishing agreement.",
    [{ name: "fishing agreement", form: "agreement", status: "announced", parties: ["state:MLT", "state:TCD"] }],
  ],
  [
    "A loan agreement was signed by Ghana's finance minister Jane Marlow and Japan's ambassador John Roe.",
    [{ name: "loan agreement", form: "agreement", status: "signed", parties: ["state:GHA", "state:JPN"] }],
  ],
  [
    "Peru is building a port with China under an accord concluded in June 2007.",
    [{ name: "accord", form: "agreement", status: "signed", parties: ["state:CHN", "state:PER"] }],
  ],
  [
    "Oman will buy missiles from Italy under a $1.2 billion deal announced by the Pentagon.",
    [{ name: "deal", form: "deal", status: "announced", parties: ["state:ITA", "state:OMN"] }],
  ],
  [
    "Kenya and Japan exchanged letters on a grant for a hospital.",
    [{ name: "letters on a grant for a hospital", form: "agreement", status: "signed", parties: ["state:JPN", "state:KEN"] }],
  ],
  [
    "The talks produced a peace accord between Eritrea and Ethiopia.",
    [{ name: "peace accord", form: "agreement", status: "announced", parties: ["state:ERI", "state:ETH"] }],
  ],
  [
    "The treaty on 4 May 2015 was signed by Norway and Russia.",
    [{ name: "treaty", form: "treaty", status: "signed", parties: ["state:NOR", "state:RUS"] }],
  ],
  [
    "Chad and Niger signed a 15-year transit agreement, their first.",
    [{ name: "transit agreement", form: "agreement", status: "signed", parties: ["state:NER", "state:TCD"] }],
  ],
  [
    "They looked forward to the entry into force of the Basel Convention, which was signed by Chad in 2015.",
    [{ name: "Basel Convention", form: "treaty", status: "signed", parties: ["state:TCD"] }],
  ],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(agreements(text), expected));

for (const text of [
  "Under the agreement, both sides will reduce their forces.",
  "Poland has not signed the agreement.",
  "The company won a court order against the ministry.",
  "A great deal of work remains.",
  "The two girls exchanged letters.",
  "The minister sent a letter to the bank.",
  "Negotiators from Serbia and Kosovo failed to reach an agreement.",
  "The two countries will deal with the problem.",
])
  test(`nothing: ${text}`, () => assert.deepEqual(agreements(text), []));

test("count, value with bounds and currency, sectors of the next sentence", () => {
  const text =
    "The Kenyan president has concluded more than 15 contracts with large French companies for a total of more than 2 billion USD. Agreements and contracts deal with various industries ranging from aviation to agriculture and energy.";
  const [found, ...others] = findingsIn("agreement", text);
  assert.equal(others.length, 0);
  assert.deepEqual(found?.count, { atLeast: 15 });
  assert.deepEqual(found?.value, { atLeast: 2_000_000_000, currency: "USD" });
  assert.deepEqual([...(found?.sectors ?? [])].sort(), ["agriculture", "aviation", "energy"]);
  assert.equal(found?.evidence.text, text.slice(found?.evidence.start, found?.evidence.end));
});

test("who signs for a state makes the state a party", () => {
  const [found] = findingsIn(
    "agreement",
    "French President Emmanuel Macron signed the Treaty on Eternal Friendship with Germany.",
  );
  assert.equal(found?.name, "Treaty on Eternal Friendship");
  assert.deepEqual(found?.parties.map(({ id }) => id).sort(), ["state:DEU", "state:FRA"]);
});

test("the agreement after a named one is that one", () => {
  const found = findingsIn(
    "agreement",
    "Kenya and Ethiopia signed a memorandum of understanding on Monday. The memorandum entered into force on Tuesday.",
  );
  assert.deepEqual(
    found.map(({ name, status }) => `${name}: ${status}`),
    ["memorandum of understanding: signed", "memorandum of understanding: in force"],
  );
  assert.equal(found[1]?.parties.length, 2);
});

test("what a later sentence says it is worth", () => {
  for (const later of [
    "The contract is worth $2 billion.",
    "It is worth 2 billion dollars.",
    "The deal, valued at $2 billion, runs for a year.",
  ])
    assert.deepEqual(
      findingsIn("agreement", `Russia and Egypt signed a contract for a plant on Monday. ${later}`).map(({ value }) => value),
      [{ exactly: 2_000_000_000, currency: "USD" }],
      later,
    );
});

test("the agreements that a list names", () => {
  const text =
    "The foreign ministers of Chad and Japan met in Tokyo. During the visit, the following documents were signed:\n\n(i) Memorandum of Understanding on renewable energy;\n(ii) Agreement on air services.";
  const found = findingsIn("agreement", text).map(({ name, status, parties, sectors }) => [
    name,
    status,
    parties.map(({ id }) => id).sort(),
    sectors,
  ]);
  assert.deepEqual(found.slice(1), [
    ["Memorandum of Understanding on renewable energy", "signed", ["state:JPN", "state:TCD"], ["energy"]],
    ["Agreement on air services", "signed", ["state:JPN", "state:TCD"], ["aviation"]],
  ]);
});

test("what expires only later is still in force", () => {
  const [found] = findingsIn("agreement", "The fishing pact between Peru and Japan expires in 2030.");
  assert.equal(found?.status, "in force");
});

test("a name means what it meant in its year", () => {
  const names = (date: string) =>
    findingsIn("agreement", "The Paris accords were signed by Chad and Niger.", date).map(({ name }) => name);
  assert.deepEqual(names("2018-04-10"), ["Paris Agreement"]);
  assert.notDeepEqual(names("1991-11-02"), ["Paris Agreement"]);
});

test("who signs ends before what it is worth", () => {
  const [found] = findingsIn(
    "agreement",
    "Chad concluded ten contracts with representatives of large French firms for a total of 2 billion euros.",
  );
  assert.ok(found && found.parties.length > 1);
  for (const { text } of found.parties) assert.doesNotMatch(text, /total|billion/);
});

test("a statement on what its makers call something is named for that", () => {
  const [agreement] = findingsIn(
    "agreement",
    "Peru and Chile issued a joint statement on what they call an Enhanced Partnership.",
  );
  assert.equal(agreement?.name, "joint statement on what they call an Enhanced Partnership");
});
