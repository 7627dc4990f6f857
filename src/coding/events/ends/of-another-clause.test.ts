import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsIn } from "../../reading-for-tests.ts";

const ends = (text: string, type: string): string =>
  findingsIn("event", text)
    .filter((event) => event.eventType === type)
    .map(({ actors, recipients }) => [actors, recipients].map((side) => side.map(({ code }) => code).join(" ")).join(" > "))
    .join(" | ");

test("an acronym of a state in capitals is no pronoun of the speaker's", () => {
  assert.equal(ends("Kenya's minister said that Iran wanted to strike the US with a missile.", "THREATEN"), "IRN > USA");
});

test("with whom something is agreed is not told by what it was", () => {
  assert.equal(ends("Peru and Chile agreed that NATO would not expand to the east.", "AGREE"), "PER CHL > ");
  assert.equal(ends("Peru agreed with Chile that the border should stay open.", "AGREE"), "PER > CHL");
});

test("what stands in the next clause, or in one below a noun, is not the first verb's", () => {
  assert.doesNotMatch(
    ends("The envoy of Chad has completed his talks in Oslo and is returning to Syria.", "CONSULT"),
    /> SYR \|/,
  );
  assert.equal(
    ends(
      "Kenyan police made an arrest on Friday in the investigation of a case involving allegations of abuse of Ugandans.",
      "COERCE",
    ),
    "KEN > ",
  );
});

test("a noun that says where is not the object of what happened there", () => {
  assert.equal(ends("It will reach the Caspian Sea, where it would link with a pipeline from Iran to China.", "ACCUSE"), "");
});

test("by the order of words: the pronoun right before the verb is its subject, what is owned is no owner", () => {
  assert.equal(ends("When Kenya deployed troops in 1994 he was advised by the military it would take a year.", "REQUEST"), "");
});

test("a coalition strikes whom it fights, not the state in which it does", () => {
  const text = (last: string): string =>
    `The Coalition against ISIL was formed in 2014. Coalition forces struck ISIL fighters on Monday. ${last}`;
  assert.match(ends(text("Coalition nations have conducted strikes in Iraq."), "ASSAULT"), /IGO > IMG$/);
  assert.match(ends(text("Turkish forces have conducted strikes in Iraq."), "ASSAULT"), /TUR > IRQ$/);
});

test("somebody's son is not of the town where he was caught", () => {
  assert.doesNotMatch(ends("Omar Rahman's son was captured in Quetta in February.", "ASSAULT"), /PAK/);
});

test("what is taken at an arrest is taken by who makes it; the coast off which a ship is met suffers nothing", () => {
  assert.match(ends("The disk was confiscated from him during his arrest by the CIA in Azerbaijan.", "COERCE"), /^USA/);
  assert.match(ends("The disk was confiscated from him in Azerbaijan.", "COERCE"), /^AZE/);
  assert.doesNotMatch(ends("The freighter was intercepted by Indian naval vessels off Sri Lanka's coast.", "MOBILIZE"), /LKA/);
});

test("three presidents are not of the state in which they meet", () => {
  assert.doesNotMatch(ends("The three presidents met in New York on Monday.", "CONSULT"), /USA/);
});

test("a town before a word of fighting is where it was, and did nothing", () => {
  assert.doesNotMatch(ends("The Fallujah fighting has killed fair numbers of Iraqi civilians.", "ASSAULT"), /^IRQ/);
  assert.match(ends("Two Fallujah militants attacked a Turkish convoy.", "ASSAULT"), /> TUR/);
});

test("who is told something is not asked for it", () => {
  assert.equal(ends("Abbas told supporters of his party that he was determined to protect the people of Israel.", "REQUEST"), "");
  assert.equal(ends("The parents are accused of taking her on a trip to India.", "ACCUSE"), "");
});

test("of Iran, yet Israel: who begins a clause of his own is not named with the one before", () => {
  assert.equal(
    ends("The US has strongly opposed a program of Iran, yet Israel, which has never admitted it, goes on.", "REJECT"),
    "USA > IRN",
  );
});

test("who welcomes what is done to somebody does not back whom it befalls", () => {
  for (const text of [
    "Britain welcomed new sanctions on Syria.",
    "The government in Lima praised the expulsion of two Chilean envoys.",
    "Kenya hailed the strikes against Somali rebels.",
  ])
    assert.match(ends(text, "SUPPORT"), /> $/, text);
  assert.equal(ends("Britain welcomed the arrest of the Serbian general by Croatia.", "SUPPORT"), "GBR > HRV");
  assert.equal(ends("Britain mourned the death of the French premier.", "SUPPORT"), "GBR > FRA");
});

test("whose a deed is that is said to be another's, he suffers it; where somebody wants to go asks for nothing", () => {
  assert.match(ends("Peru closed the port after Chile's invasion by Bolivia.", "ASSAULT"), /BOL > CHL/);
  assert.equal(ends("Obama asked for permission to go to Kenya.", "REQUEST"), "USA > ");
});

test("the subject of a clause before is not that of the verb", () => {
  assert.doesNotMatch(
    ends(
      "Although neither the federal government nor any of the state governments function as a direct democracy — the Constitution requires the national and state governments to be representative forms of government — some do.",
      "REQUEST",
    ),
    />/,
  );
});

test("who lays a measure upon somebody lifts it from him; what another lays is not the critic's", () => {
  assert.equal(ends("Norway will lift the sanctions that it imposed on Libya in May 2011.", "CONCEDE"), "NOR > LBY");
  assert.equal(ends("India suspended the tariffs it put last year on Chinese steel.", "RETREAT"), "IND > CHN");
  assert.equal(ends("Peru criticised the sanctions that Chile imposed on Bolivia.", "ACCUSE"), "PER > ");
});

test("who is only named further on in an article is at the other end if a phrase leads him in, not by a clause of his own or a phrase of place", () => {
  const rest = "Accra was hot on Monday. It rained in Nairobi. The lakes rose. Luanda was dry.";
  assert.equal(
    ends(`${rest} Two ministers of Kenya stood by their plan to oppose the bill, leaving Ghana in a deadlock.`, "SUPPORT"),
    "KEN > ",
  );
  assert.equal(
    ends(`${rest} Kenya said that the fighters of Renamo claimed the attack in a statement issued to Angola.`, "ASSAULT"),
    "MOZ > ",
  );
  assert.equal(ends("Peru's army launched an offensive to retake Callao.", "ASSAULT"), "PER > PER");
  assert.equal(ends("Kenya said no to a request by Uganda for the use of its bases.", "REJECT"), "KEN > UGA");
});
