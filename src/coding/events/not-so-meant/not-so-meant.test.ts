import assert from "node:assert/strict";
import { test } from "node:test";
import { fewTell, findingsIn, mostTell } from "../../reading-for-tests.ts";

test("a fight with poverty or a campaign of vaccination is no assault, one with rebels is", () => {
  fewTell("ASSAULT", [
    "Bolivia is fighting poverty in the highlands.",
    "Ghana attacked the problem of child labour.",
    "The Peruvian government launched a campaign of vaccination against measles.",
    "Norway launched an advertising campaign for its salmon in Japan.",
    "Army engineers carried out a controlled explosion of an old bomb in Poland.",
  ]);
  mostTell("ASSAULT", [
    "Mali's army is fighting rebels in the north.",
    "Chad attacked a Libyan garrison.",
    "Ethiopia launched a military campaign against Somali militants.",
    "A bomb exploded at a market in Kano, Nigeria.",
  ]);
});

test("being unable is no refusal, being unwilling is", () => {
  fewTell("REJECT", [
    "Nepal was unable to send a delegation to the talks.",
    "The Fijian minister was unable to attend the summit.",
    "Laos is unable to accept more refugees this year.",
    "The envoy was unable to meet the president.",
  ]);
  mostTell("REJECT", ["Nepal is unwilling to negotiate with the rebels.", "Serbia was unwilling to recognise Kosovo."]);
});

test("a thing of theirs is no doer", () =>
  fewTell("SUPPORT", [
    "His charm strengthened relations with Ghana.",
    "Her music improved relations with Togo.",
    "His novels strengthened ties with Peru.",
  ]));

test("what private people promise or discuss among themselves is not for the record", () =>
  fewTell("CONSULT", [
    "The teacher met the farmer on Monday.",
    "Nurses discussed the menu with the doctors.",
    "Students talked with journalists about the film.",
  ]));

test("a demand is made by somebody in office", () => {
  fewTell("REQUEST", [
    "The baker said people should eat more bread.",
    "A gardener said visitors must keep to the paths.",
    "The author said children should read every day.",
  ]);
  mostTell("REQUEST", [
    "The French president said Syria must withdraw its troops.",
    "Kenya's foreign minister said Somalia should release the fishermen.",
  ]);
});

test("an attack in words, a film that is shot and a particle of its own are no assault", () =>
  fewTell("ASSAULT", [
    "The Danish senator struck down the proposal.",
    "A Thai company was shooting a film in Cambodia.",
    "The Labour party renewed its attacks on the minister's record.",
    "Portugal is attacking the problem of forest fires.",
  ]));

test("what is to be known is told, what has to be done is not done yet", () => {
  fewTell("REQUEST", [
    "The Maltese president wants citizens to know the facts.",
    "The Irish premier wants voters to understand the budget.",
    "The Czech minister wants people to remember the war.",
  ]);
  for (const text of ["The European Union has to support Tunisia.", "Belgium has to help Rwanda."])
    assert.ok(
      findingsIn("event", text).every(({ status }) => status !== "happened"),
      text,
    );
});

test("a lessened flow withdraws nobody, a study supported is no support, the outdone are not struck", () => {
  fewTell("RETREAT", ["Austria is reducing the influx of fighters.", "Malta reduced the number of soldiers' complaints."]);
  fewTell("SUPPORT", [
    "The study was supported by a US foundation.",
    "The research was supported by the Swiss government.",
    "The concert was supported by the Norwegian government.",
  ]);
  fewTell("ASSAULT", ["India wants to beat Japan to the moon.", "Kenya hopes to beat Ethiopia to a contract."]);
});

test("whoever came under fire did not fire", () => {
  for (const text of [
    "Syrian civilians came under artillery fire.",
    "Turkish soldiers faced mortar fire on Monday.",
    "A Kenyan patrol came under attack.",
  ])
    assert.ok(
      findingsIn("event", text).every(({ eventType, actors }) => eventType !== "ASSAULT" || actors.length === 0),
      text,
    );
});

test("a sum of dollars frees nobody, a neighbour called a danger is not called upon", () => {
  for (const text of ["He was released on US$ 5,000 bail on Friday."])
    assert.ok(
      findingsIn("event", text).every(({ actors }) => actors.every(({ text: words }) => !words.startsWith("US"))),
      text,
    );
  fewTell("REQUEST", ["The Greek minister calls the Turkish presence on the island a tragedy."]);
});

test("struggles, accidents and hunts are no assaults, nor what is asked or only imagined", () => {
  fewTell("ASSAULT", [
    "Norwegian rescuers battled to reach climbers on the mountain.",
    "Peruvian firefighters are fighting to save a village.",
    "Forty Ghanaian pilgrims were killed in a stampede near the shrine.",
    "Nine Chilean soldiers were killed in a helicopter crash.",
    "A Canadian hunter attacked a bear with a knife.",
  ]);
  fewTell("THREATEN", [
    "Will Kenya attack Somalia?",
    "Shall Denmark ban the book?",
    "Such a government would seize the farms of Zambia.",
    "Nepal's mayor warned that the river could rise.",
    "Ghana paid the price for years of drought.",
  ]);
});

test("what a soldier was killed beside killed nobody, and what one verb is done to does not do the next", () => {
  for (const text of [
    "A roadside bomb killed one Polish soldier and wounded two others, the army said.",
    "A blast in the town of Gao on Sunday killed a French officer and injured three others, the ministry said.",
  ])
    assert.ok(
      findingsIn("event", text).every(({ actors }) => actors.every(({ code }) => code !== "POL" && code !== "FRA")),
      text,
    );
});

test("an attack that is condemned is told beside the condemning", () => {
  for (const text of [
    "Norway condemned the rebel attack on a hospital in Mali.",
    "The Spanish government strongly condemns yesterday's terrorist attack on a market in Kabul.",
  ]) {
    const types = findingsIn("event", text).map(({ eventType }) => eventType);
    assert.ok(types.includes("ACCUSE") && types.includes("ASSAULT"), `${types.join(" ")}: ${text}`);
  }
});

test("against whom is before where", () => {
  for (const text of [
    "French jets carried out strikes in Mali late on Sunday against al-Qaida.",
    "Turkish planes launched raids in northern Iraq overnight against the PKK.",
  ])
    assert.ok(
      findingsIn("event", text).some(
        ({ eventType, recipients }) =>
          eventType === "ASSAULT" && recipients.every(({ type }) => type !== "place" && type !== "state"),
      ),
      text,
    );
});

test("a refusal to hesitate is a threat, and what is to be answered", () => {
  mostTell("THREATEN", [
    "Iran will not hesitate to strike Israel, its army chief said.",
    "Any incursion will be met with a crushing response, Pakistan's army chief said.",
    "Such provocations will not go unpunished, the Chinese minister said.",
    "India's government does not rule out military action against Pakistan.",
  ]);
});

test("what is studied or isolated in a laboratory is neither investigated nor sanctioned", () => {
  fewTell("ACCUSE", [
    "The Kenyan institute examined food waste in six cities.",
    "Peru's agency is investigating the effects of the warm current.",
    "Doctors examined the patients in Lagos.",
    "Ghana's ministry is studying the behaviour of the volcano.",
  ]);
  fewTell("SANCTION", [
    "Scientists in Brazil isolated the virus in March.",
    "The Thai institute isolated a new strain of the bacterium.",
  ]);
  mostTell("ACCUSE", [
    "Kenya is investigating three ministers.",
    "Peru's parliament is investigating the general over the killings.",
  ]);
  mostTell("SANCTION", ["The United States has succeeded in isolating Iran."]);
});

test("where units belong is no move of theirs, and a departure for an exercise no withdrawal", () => {
  fewTell("MOBILIZE", [
    "He serves in a Norwegian squadron based in Bodø.",
    "The brigade is based in Virginia.",
    "She married a soldier stationed in Germany.",
    "The command's mission is to reinforce the Turkish border.",
  ]);
  fewTell("RETREAT", [
    "Danish airmen departed for a deployment to Kuwait.",
    "Canadian troops left for an exercise in Latvia.",
    "The frigate left Toulon for a mission off Lebanon.",
  ]);
  mostTell("MOBILIZE", ["Norway deployed troops to the border.", "Turkey stationed troops along the Syrian border."]);
});

test("a journey of a vehicle is no visit, and where somebody speaks is no talk", () => {
  fewTell("CONSULT", [
    "The plane flies to New Zealand in the morning.",
    "The ferry goes to Denmark twice a day.",
    "Speaking two years after the fall of Mosul to the rebels, the French minister said that it was late.",
  ]);
  mostTell("CONSULT", [
    "The French minister flew to Cairo on Monday.",
    "The Danish premier spoke to the Iraqi president by phone.",
  ]);
});

test("whom the murder befell is not to blame for it", () => {
  fewTell("ACCUSE", [
    "The German chancellor was appalled by the murder of hundreds of people.",
    "The Polish president was shocked by reports of the killing of dozens of civilians.",
    "France says it is unacceptable that the UN has not been given access to the town.",
  ]);
  mostTell("ACCUSE", ["The German chancellor condemned the murder of hundreds of people by the army of Myanmar."]);
});

test("what is only imagined is not cancelled", () =>
  assert.ok(
    !findingsIn("event", "The pact would encourage Colombo's rulers to prepare for war, abandoning the peace talks.").some(
      ({ status }) => status === "cancelled",
    ),
  ));
