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
  ["Peru's bishop voiced fears for the people of the valley.", []],
  ["Norway blamed the Malian government for the attack on the camp.", ["state:NOR critical: state:MLI"]],
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
  ["Ghana called the offer a step in the right direction.", ["state:GHA favourable: the offer"]],
  [
    "Peru called the ruling made by the court on Monday unacceptable.",
    ["state:PER critical: the ruling made by the court on Monday"],
  ],
  ["Chad noted with satisfaction the progress made in trade.", ["state:TCD favourable: the progress made in trade"]],
  ["The army noted with precision the hour of the raid.", []],
  ["Mali described the initiative as timely and far-sighted.", ["state:MLI favourable: the initiative"]],
  ["Mali called the talks open and very fruitful.", ["state:MLI favourable: the talks"]],
  ["Chad rejected the remarks as sour grapes.", ["state:TCD critical: the remarks"]],
  ["Chad rejected Jane Doe as minister.", []],
  ["“This will be the greatest challenge yet,” Kenyan President William Ruto said.", []],
  ["Ann Poe of Chad blamed the crisis on her predecessor Jane Doe.", ["person:ann-poe critical: person:jane-doe"]],
  ["Ann Poe of Chad said that Mali had been robbed.", []],
  [
    "“It was a breakthrough that everybody said was impossible,” Kenyan President William Ruto said.",
    ["person:william-ruto favourable: it"],
  ],
  ["Chad took note with concern of the delays.", ["state:TCD critical: the delays"]],
  ["Chad is not satisfied with the pace of the works.", ["state:TCD critical: the pace of the works"]],
  ["Chad was not worried by the vote.", []],
  ["Chad said ties with Mali had never been better.", ["state:TCD favourable: ties with Mali"]],
  ["The vote was, Chad argues, a farce.", ["state:TCD critical: The vote"]],
  ["Minister Jane Doe read the deal. It was, she said, long overdue.", ["person:jane-doe favourable: the deal"]],
  [
    "Chad condemned the attack on the post at Mao, which Mali called a cowardly act.",
    ["state:TCD critical: the attack on the post at Mao", "state:MLI critical: the attack"],
  ],
  ["Chad welcomed the Luanda Roadmap.", ["state:TCD favourable: the Luanda Roadmap"]],
  ["Chad welcomed Jane Doe.", []],
  ["Chad did not support the lifting of the embargo.", ["state:TCD critical: the lifting of the embargo"]],
  ["Chad's army did not support the rebels.", []],
  ["Mali joined the union, a step that Chad called a wake-up call.", ["state:TCD critical: a step"]],
  ["Chad expressed dissatisfaction on Friday at the sale of jets to Mali.", ["state:TCD critical: the sale of jets to Mali"]],
  ["Chad thanked Mali for its offer and congratulated it.", ["state:TCD favourable: state:MLI"]],
  ["Turkey called it a grave mistake.", ["state:TUR critical: it"]],
  ["“It would be a bloodbath,” said Kenyan President William Ruto.", ["person:william-ruto critical: it"]],
  ["The visit was widely hailed as a breakthrough.", ["document favourable: The visit"]],
  ["The plan has been sharply criticised.", ["document critical: The plan"]],
  ["His rival, Jane Marlow, denounced the plan as madness.", ["person:jane-marlow critical: the plan"]],
  [
    "The African Union expressed strong support for the decisions of the summit.",
    ["org:african-union favourable: the decisions of the summit"],
  ],
  ["The talks ended in failure.", ["document critical: The talks"]],
  ["Norway said the raid violated international law.", ["state:NOR critical: the raid"]],
  ["Norway said the pact would strengthen peace in the region.", ["state:NOR favourable: the pact"]],
  ["The accord has been called a betrayal by Chile.", ["state:CHL critical: The accord"]],
  ["Chile condemned what it termed a cowardly coup.", ["state:CHL critical: a cowardly coup"]],
  ["Some of her allies branded the new text a betrayal.", ["group:ally critical: the new text"]],
  ["Chile condemned the use of force and suspended its aid.", ["state:CHL critical: the use of force"]],
  ["Chile called the deal “a necessary and positive step”.", ["state:CHL favourable: the deal"]],
  ["Norway defended the decision to close the border.", ["state:NOR favourable: the decision to close the border"]],
  ["Lebanon described the vote as a sad day.", ["state:LBN critical: the vote"]],
  ["Peru denounced as a coup the removal of the minister.", ["state:PER critical: the removal of the minister"]],
  [
    "NATO condemned what it called Russia's disproportionate use of force.",
    ["org:north-atlantic-treaty-organization critical: Russia's disproportionate use of force"],
  ],
  ["Chad offered a truce. Egypt welcomed it.", ["state:EGY favourable: a truce"]],
  ["The council opened an inquiry, a decision that Chad branded a travesty.", ["state:TCD critical: a decision"]],
  ["Oxfam called the mandate too narrow.", ["org:oxfam critical: the mandate"]],
  ["Norway voiced disappointment that no date was set.", ["state:NOR critical: no date was set"]],
  ["Chad rejected a deal to end the fighting, calling it an insult.", ["state:TCD critical: a deal"]],
  ["Cuba rejected what it called the meddling of a colonial power.", ["state:CUB critical: the meddling of a colonial power"]],
  ["Russia described the enlargement as a destabilising factor.", ["state:RUS critical: the enlargement"]],
  ["Peru denounced as brazen the raid on its embassy.", ["state:PER critical: the raid on its embassy"]],
  [
    "Israel hailed the decision and Saudi Arabia supported it.",
    ["state:ISR favourable: the decision", "state:SAU favourable: the decision"],
  ],
  ["Finland branded the raid barbaric.", ["state:FIN critical: the raid"]],
  [
    "Tunis hailed the ruling, but Rabat called it a farce.",
    ["state:TUN favourable: the ruling", "state:MAR critical: the ruling"],
  ],
  ["Mali expelled two envoys, in what Paris called a provocation.", ["state:FRA critical: Mali expelled two envoys"]],
  ["Chile's ambassador said the ban set a dangerous precedent.", ["group:chl-ambassadors critical: the ban"]],
  ["The tariffs are tantamount to theft, Norway said.", ["state:NOR critical: The tariffs"]],
  ["Amnesty International said the law was deeply flawed.", ["org:amnesty-international critical: the law"]],
  ["Bolivia blamed the collapse of the talks on Chile.", ["state:BOL critical: state:CHL"]],
  ["Oman said it was shocked and appalled by the raid.", ["state:OMN critical: the raid"]],
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
  "The man was condemned to death for the raid.",
  "He said the law had been criticised abroad.",
  "Troops defended the town against the rebels.",
  "Russia said it would strengthen ties with China.",
  "Chile called the meeting a year after the war.",
  "Norway said it was too early to tell.",
  "He made a bogus offer and committed suicide.",
  "The loan will help pay off their debts.",
  "Rebels took the port, dealing a blow to peace.",
  "The army set a trap and opened the bridge.",
  "Norway said the region would be better off without him.",
  "“This is no declaration of war,” said Norwegian Prime Minister Jonas Gahr Store.",
])
  test(`nothing: ${text}`, () => assert.deepEqual(assessments(text), []));

test("a judgement inside a quotation is the speaker's", () => {
  const [found] = findingsIn("assessment", "“The reform was a blunder,” said Polish President Andrzej Duda.");
  assert.equal(found?.by?.id, "person:andrzej-duda");
  assert.equal(found?.polarity, "critical");
});
