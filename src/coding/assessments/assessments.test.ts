import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

const assessments = (text: string) =>
  findingsIn("assessment", text).map(
    ({ by, polarity, of }) => `${by?.id ?? "document"} ${polarity}: ${"id" in of ? of.id : of.text}`,
  );

const cases: readonly [text: string, expected: readonly string[]][] = [
  ["The United Nations condemned the attack on the hospital.", ["org:united-nations critical: the attack on the hospital"]],
  ["Analysts described the visit as a triumph.", ["group:analyst favourable: the visit"]],
  ["The summit was a success.", ["document favourable: The summit"]],
  [
    "Although the talks were productive, the outcome was disappointing.",
    ["document critical: the outcome", "document favourable: the talks"],
  ],
  [
    "The European Union is deeply concerned about the arrests of journalists in Turkey.",
    ["org:european-union critical: the arrests of journalists in Turkey"],
  ],
  ["Japan's new policy can be devastating for the region.", ["document critical: Japan's new policy"]],
  ["German Chancellor Angela Merkel said the strike was unacceptable.", ["person:angela-merkel critical: the strike"]],
  [
    "President Duterte, who has been criticised by the UN, rejected the report.",
    ["org:united-nations critical: person:rodrigo-duterte"],
  ],
  ["Oslo said the seizure amounted to piracy.", ["state:NOR critical: the seizure"]],
  ["The law represents a major step forward, the Swedish government said.", ["state:SWE favourable: The law"]],
  ["Greece said the survey broke the law and was “totally unacceptable”.", ["state:GRC critical: the survey"]],
  ["The Kremlin called the claims a lie.", ["state:RUS critical: the claims"]],
  [
    "Chile described the accord reached in May in Lima as a turning point.",
    ["state:CHL favourable: the accord reached in May in Lima"],
  ],
  ["Malta condemned and rejected all forms of piracy.", ["state:MLT critical: all forms of piracy"]],
  ["Spain condemns in the strongest terms the raid on the church.", ["state:ESP critical: the raid on the church"]],
  ["Lebanon described the vote as a sad day.", ["state:LBN critical: the vote"]],
];

for (const [text, expected] of cases) test(text, () => assert.deepEqual(assessments(text), expected));

for (const text of [
  "The minister did not criticise the plan.",
  "He urged Iran to condemn the violence.",
  "If the plan is a failure, the government will resign.",
  "The foreign minister welcomed his guest at the airport.",
  "NATO called on Russia to stop its reckless behaviour.",
  "The company's profits were good.",
  "The minister stopped short of condemning the raid.",
])
  test(`nothing: ${text}`, () => assert.deepEqual(assessments(text), []));

test("a judgement inside a quotation is the speaker's", () => {
  const [found] = findingsIn("assessment", "“The reform was a blunder,” said Polish President Andrzej Duda.");
  assert.equal(found?.by?.id, "person:andrzej-duda");
  assert.equal(found?.polarity, "critical");
});
