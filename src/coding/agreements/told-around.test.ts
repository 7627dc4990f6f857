import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** "name, status: parties" of the agreements in a text. */
const agreements = (text: string) =>
  findingsIn("agreement", text, "2012-03-01").map(
    ({ name, status, parties }) => `${name}, ${status}: ${parties.map(({ code }) => code).join(" ")}`,
  );

const cases: readonly [text: string, expected: readonly string[]][] = [
  [
    "Chad's foreign ministry announced that a fishing accord with Gabon had been suspended.",
    ["fishing accord, suspended: GAB TCD"],
  ],
  ["Peru's congress approved a plan to renew the extradition treaty with Spain.", ["extradition treaty, planned: PER ESP"]],
  [
    "Norway and Sweden signed three accords, including a protocol on reindeer and a treaty on taxation.",
    ["accords, signed: NOR SWE", "protocol on reindeer, signed: NOR SWE", "treaty on taxation, signed: NOR SWE"],
  ],
  [
    "Oman and Qatar reached a gas deal on Monday. It will come into force in May.",
    ["gas deal, announced: OMN QAT", "gas deal, planned: OMN QAT"],
  ],
  ["Oman and Qatar signed a gas deal on Monday. It was a clear day.", ["gas deal, signed: OMN QAT"]],
  [
    "Chad and Mali initialled a border pact. The pact was mediated by Oman and will be signed in May.",
    ["border pact, announced: TCD MLI", "border pact, planned: TCD MLI"],
  ],
  ["Nigeria will withdraw from the border treaty with Cameroon.", ["border treaty, in force: NGA CMR"]],
  ["Bolivia welcomed the entry into force of the Escazu Agreement.", ["Escazu Agreement, in force: "]],
  [
    "Ghana's parliament ratified the loan accord that President John Mahama signed with Japan in May.",
    ["loan accord, signed: GHA JPN"],
  ],
  ["Peruvian and Chilean negotiators said they had made progress on a treaty on visas.", ["treaty on visas, proposed: PER CHL"]],
  ["None of the parties has ratified the Lima convention. Neither side has signed the accord.", []],
  ["Chad urged Mali to honour all treaties concluded by Oman, among them a pact on visas.", []],
  ["Peru's ruling parties struck a four-point deal on the army.", ["four-point deal on the army, announced: PER"]],
  ["Reuters reported that a pact with Chad had been signed.", ["pact, signed: TCD"]],
  [
    "Peru and Chile met on Monday. The presidents of both countries signed a letter of intent in Lima.",
    ["letter of intent, signed: PER CHL"],
  ],
  ["Peru noted the cooperation between Chad and Mali, which signed a defence pact in May.", ["defence pact, signed: TCD MLI"]],
  ["Oman's prime minister favours the early conclusion of a trade accord with Chad.", ["trade accord, proposed: TCD"]],
  ["Bogota's accession agreement with NATO is expected to be concluded in May.", ["accession agreement, planned: COL IGO"]],
  ["Under a 2005 protocol between Chad and Mali, Chinese firms pay no tax.", ["protocol, in force: TCD MLI"]],
  ["Norway and Oman reaffirmed the 1994 Agreed Framework.", ["Agreed Framework, in force: USA PRK"]],
  [
    "Oman declared the water pact null and void. Chad signed a UN-brokered truce with Mali.",
    ["water pact, rejected: OMN", "UN-brokered truce, signed: TCD MLI"],
  ],
  ["Peru and Chad ended the dispute with a water pact signed in Lima.", ["water pact, signed: PER TCD"]],
  ["Taiwan's trade ministry said talks with Peru on a visa accord had begun.", ["visa accord, proposed: PER TWN"]],
  ["Peru's premier, Jane Marlow, put her name to a truce with Chad.", ["truce, signed: PER TCD"]],
  ["Peru and Chad concluded in principle an investment treaty.", ["investment treaty, announced: PER TCD"]],
  ["Peru's fishing pact with Chad, in force since May, has boosted trade.", ["fishing pact, in force: PER TCD"]],
  [
    "Chad met Mali. A water pact between the two was initialled and is to be signed in May.",
    ["water pact, announced: TCD MLI", "water pact, planned: TCD MLI"],
  ],
  ["A letter of intent with the International Monetary Fund expired in March.", ["letter of intent, ended: IGO"]],
  ["A bridge will be repaired under a Peru-Chad accord to be signed in May.", ["Peru-Chad accord, planned: PER TCD"]],
  ["The 1994 Lusaka protocol collapsed in 1998.", ["Lusaka Protocol, ended: "]],
  [
    "Peru and Chad agreed on a water treaty. The presidents signed it on Monday.",
    ["water treaty, announced: PER TCD", "water treaty, signed: PER TCD"],
  ],
  ["The Greek air force signed a contract with U.S. manufacturer Lockheed Martin.", ["contract, signed: GRC USA"]],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(agreements(text), expected));
