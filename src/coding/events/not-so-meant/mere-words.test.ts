import { test } from "node:test";
import { fewTell, mostTell, noneTell } from "../../reading-for-tests.ts";

test("what is asked about, or expected of somebody by nobody, is not requested", () => {
  noneTell([
    "Asked whether Chad would send troops to Mali, the minister said nothing.",
    "Asked by a reporter if Kenya feared Somalia, the envoy laughed.",
    "Kenya asked Uganda about the missing ship.",
    "Norway is expected to publish a report on Sweden.",
  ]);
  mostTell("REQUEST", ["Kenya asked Uganda to return the ship.", "Norway expects Sweden to return the ship."]);
});

test("who will say no more rejects nothing", () => {
  fewTell("REJECT", [
    "A spokesman for the Peruvian army declined to comment.",
    "Kenya's foreign ministry refused to give further details.",
    "The Chilean envoy declined to be identified.",
    "Kenya's president does not want to wait any longer.",
  ]);
  mostTell("REJECT", [
    "Peru declined to release the Chilean sailors.",
    "Norway declined to comment on or accept the offer of Russia.",
  ]);
});

test("a danger of which a body or a scholar warns is no threat, a measure is", () => {
  fewTell("THREATEN", [
    "The United Nations warned that Chad and Niger may run out of food.",
    "Kenyan doctors warned that the fever could reach Uganda.",
  ]);
  mostTell("THREATEN", [
    "The European Union warned Belarus of new sanctions.",
    "Turkey warned Greece to stay away from the islands.",
  ]);
});

test("seen so, left so and backed out is none of what the verbs tell", () => {
  fewTell("CONSULT", ["Peru sees Chile as its best customer.", "Peru and Chile have been left in ruins."]);
  mostTell("CONSULT", ["Chile's president saw the Peruvian foreign minister on Friday."]);
  fewTell("SUPPORT", ["Norway backed out of the treaty with Sweden."]);
});

test("a people that travels, refugees who are given a home and words to nobody are no meetings", () => {
  fewTell("CONSULT", [
    "The number of Danes visiting Croatia grew by a tenth.",
    "Uganda hosts more than a million refugees.",
    "The Kenyan minister spoke to the newspaper on Monday.",
  ]);
  mostTell("CONSULT", ["Denmark's prime minister visited Croatia.", "The Kenyan minister spoke to the Ugandan president."]);
});

test("who admits what another did, or makes something possible, concedes nothing", () => {
  fewTell("CONCEDE", ["The Danish minister acknowledged that the storm had caused concern."]);
  mostTell("CONCEDE", [
    "Pakistan admitted that it had arrested the sailors.",
    "Chad acknowledged that its troops had entered Niger.",
  ]);
});
