import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../reading-for-tests.ts";

/** Events of a sentence as "TYPE status ACTORS > RECIPIENTS". */
const told = (text: string): string[] =>
  findingsIn("event", text).map(
    (event) =>
      `${event.eventType} ${event.status} ${event.actors.map(({ code }) => code).join("+")} > ${event.recipients.map(({ code }) => code).join("+")}`,
  );

/** Most sentences of a wording must tell this; a parse may miss one. */
function mostTell(wanted: RegExp, sentences: readonly string[]): void {
  const missed = sentences.filter((text) => !told(text).some((each) => wanted.test(each)));
  assert.ok(missed.length * 3 <= sentences.length, missed.map((text) => `${text} ${told(text).join(", ")}`).join("\n"));
}

test("what is due is planned, though a tree may take 'due to' for a preposition", () =>
  mostTell(/^AGREE planned/, [
    "The Polish president is due to travel to Vilnius in May.",
    "Chile's foreign minister is due to visit Lima next week.",
    "Iranian envoys are due to meet French officials in Geneva.",
  ]));

test("words parted at their hyphens are the words of the lexicon", () =>
  mostTell(/^RETREAT|^CONCEDE|^AGREE/, [
    "Israel began the pull-out of its troops from Lebanon.",
    "Burundi's rebels declared a cease-fire on Monday.",
    "Ethiopia and Eritrea agreed a cease-fire.",
  ]));

test("a verb that tells its act needs no known object", () =>
  mostTell(/^COERCE happened ISR > PSE|^ASSAULT happened SDN/, [
    "Israel confiscated ninety acres of Palestinian pasture.",
    "Israel expropriated Palestinian orchards near Hebron.",
    "Sudanese soldiers burned a hamlet to the ground.",
  ]));

test("two sides of a passive act do it with each other", () =>
  mostTell(/^SUPPORT happened [A-Z]{3}\+[A-Z]{3} > $/, [
    "A peace treaty between Chad and Libya was signed in Algiers.",
    "An accord between Fiji and Tonga was signed on Monday.",
    "A pact between Peru and Ecuador was ratified.",
  ]));

test("an exercise of two states is cooperation, of one a show of force", () => {
  mostTell(/^COOPERATE/, [
    "Norway and Finland held naval exercises in the Barents Sea.",
    "India and Oman began military exercises on Tuesday.",
    "Greece and Cyprus staged military manoeuvres.",
  ]);
  mostTell(/^MOBILIZE/, [
    "Norway held naval exercises in the Barents Sea.",
    "India began military exercises on Tuesday.",
    "Greece staged military manoeuvres.",
  ]);
});

test("a state's word that another's troops attacked is its charge too, the word of police is not", () => {
  mostTell(/^ACCUSE happened (UGA > SDN|KEN > SOM|ZMB > AGO)/, [
    "Uganda said Sudanese troops had attacked a village.",
    "Kenya's government said Somali gunmen had kidnapped two nurses.",
    "Zambia's president said Angolan troops had bombed a bridge.",
  ]);
  for (const text of [
    "Rebels killed two soldiers in Sudan, police said.",
    "Police said rebels had killed two soldiers in Sudan.",
  ])
    assert.ok(!told(text).some((each) => each.startsWith("ACCUSE")), text);
});

test("sanctions lifted are a retreat, a curfew lifted a concession", () => {
  mostTell(/^RETREAT/, [
    "Brazil lifted its trade embargo on Paraguay.",
    "The European Union eased its sanctions on Myanmar.",
    "Egypt ended its blockade of Gaza.",
  ]);
  mostTell(/^CONCEDE/, [
    "Brazil's government lifted the curfew.",
    "The Syrian president ended the state of emergency.",
    "Jordan lifted a ban on political parties.",
  ]);
});
