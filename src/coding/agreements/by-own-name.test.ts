import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** "name, status, from day to day, value: parties" of the agreements in a text. */
const agreements = (text: string) =>
  findingsIn("agreement", text, "2022-05-05").map(
    ({ name, status, date, value, parties }) =>
      `${name}, ${status}${date.basis === "document" ? "" : ` ${date.start}`}${value ? ` ${value.exactly ?? value.about}` : ""}: ${parties.map(({ id }) => id.replace(/^\w+:/, "")).join(" ")}`,
  );

const cases: readonly [text: string, expected: readonly string[]][] = [
  ["Nauru signed a memorandum with China's state-owned builder CHEC.", ["memorandum, signed: NRU chec"]],
  ["The contract was awarded to the Spanish company Eptisa.", ["contract, announced: eptisa"]],
  [
    "Armenia has bought howitzers under a contract signed on May 2 with the French maker KNDS.",
    ["contract, signed 2022-05-02: ARM knds"],
  ],
  [
    "Estonia's Rail Baltic Estonia has signed a contract with the local builder Verston for eight kilometres of track.",
    ["contract, signed: rail-baltic-estonia verston"],
  ],
  [
    "Gazprom is to sign a contract with a French-led consortium of Eiffage and Budimex.",
    ["contract, planned null: gazprom eiffage budimex"],
  ],
  [
    "Finland's Gasgrid and the American company Excelerate Energy signed a ten-year lease on the terminal.",
    ["lease on the terminal, signed: gasgrid excelerate-energy"],
  ],
  [
    "The power agreement, signed in 2012 by the electricity company CELEC and Peru's REP, is old.",
    ["power agreement, signed 2012-01-01: celec rep"],
  ],
  ["North and South Korea signed a pact.", ["pact, signed: KOR"]],
  [
    "Shalva Roe is prime minister of Georgia. His predecessor, Jane Doe of Georgia, had signed a border pact with Armenia.",
    ["border pact, signed null: GEO ARM"],
  ],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(agreements(text), expected));

for (const [text, expected] of [
  [
    "Turkmenenergo and Barqi Tojik had signed a framework contract.",
    ["framework contract, signed null: turkmenenergo barqi-tojik"],
  ],
  ["Venezuela's PDVSA and Trinidad's NGC signed the term sheet.", ["term sheet, signed: petroleos-de-venezuela ngc"]],
  ["Saab and the Finnish firm Patria are to sign a memorandum.", ["memorandum, planned null: saab patria"]],
  [
    "The Philippines said that it was ending the Visiting Forces Agreement, a 1998 pact that governs troops.",
    ["Visiting Forces Agreement, ended: PHL"],
  ],
  ["Angola has awarded an oil concession to the French firm Total.", ["oil concession, announced: AGO total"]],
] as const)
  test(text, () => assert.deepEqual(agreements(text), expected));

const told: readonly [text: string, expected: readonly string[]][] = [
  [
    "A memorandum under which Finland and Estonia share the port has been in force since October.",
    ["memorandum, in force 2021-10-01: FIN EST"],
  ],
  ["Australia and Tuvalu brought into force a similar agreement, the Falepili Union.", ["Falepili Union, in force: AUS TUV"]],
  ["The peace treaty between Armenia and Azerbaijan remains unsigned.", ["peace treaty, proposed null: ARM AZE"]],
  [
    "They also welcomed the Luanda Roadmap, adopted on 3 May 2022 by Angola and Rwanda.",
    ["Luanda Roadmap, signed 2022-05-03: AGO RWA"],
  ],
  ["The accord with Russia known as BRELL, signed in 2001, runs until 2026.", ["BRELL, signed 2001-01-01: RUS"]],
  [
    "They witnessed the signing of a Memorandum of Understanding on tourism, signed by Ana Roe of Chad and John Doe of Mali.",
    ["Memorandum of Understanding on tourism, signed: MLI TCD"],
  ],
  [
    "Kenya welcomed the signing in July 2021 of the Agreement on the Natural Gas Pipeline from Tanga to Voi, valued at $1.1 billion.",
    ["Agreement on the Natural Gas Pipeline, signed 2021-07-01 1100000000: "],
  ],
  [
    "The minister of New Zealand, Jane Doe, flew out for talks with Samoan premier John Roe on a treaty that the two countries initialled in April.",
    ["treaty, announced 2022-04-01: NZL WSM"],
  ],
  [
    "The minister of Chad welcomed the Oslo Agreement, concluded in Rome in April, but left.",
    ["Oslo Agreement, signed 2022-04-01: "],
  ],
  ["Chad said the truce with Mali, which lapsed on 28 April, had to be renewed.", ["truce, ended 2022-04-28: MLI"]],
  ["Chad and Mali extended their health accord to 2025.", ["health accord, in force: TCD MLI"]],
  [
    "The declaration that the six members of the Arab League signed on May 2 ended an embargo.",
    ["declaration, signed 2022-05-02: league-of-arab-states"],
  ],
  ["The summit, at which ministers of Peru and Chile signed six instruments, ended.", ["instruments, signed: PER CHL"]],
];

for (const [text, expected] of told) test(text, () => assert.deepEqual(agreements(text), expected));
