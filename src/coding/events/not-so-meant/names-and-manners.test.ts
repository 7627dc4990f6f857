import { test } from "node:test";
import { fewTell, mostTell, noneTell } from "../../reading-for-tests.ts";

test("a verb within a name is no act", () => {
  noneTell([
    "He starred in the Australian drama Burning Man in 2011.",
    "She sang with the Danish band Killing Joke for years.",
    "The Kenyan team read Fighting Words in school.",
    "He once wrote for Raging Bull in Ghana.",
  ]);
  mostTell("ASSAULT", ["Rebels Attack Kenyan Convoy", "Kenya Attacks Somali Rebels"]);
});

test("how people are dealt with is no surgeon's work", () => {
  fewTell("AID", [
    "The French treat the Americans badly.",
    "Kenya treated the Somalis with contempt.",
    "The Danes treated Swedes like brothers.",
    "Peru treats Chileans fairly.",
  ]);
});

test("relief on its way is no force, what people of a country always do is no event", () => {
  fewTell("MOBILIZE", [
    "Several convoys headed for Fallujah with food and medicine.",
    "Two planes left for Haiti with relief goods.",
    "Trucks headed for the Syrian town with blankets and flour.",
  ]);
  fewTell("ACCUSE", [
    "Often, people in the United States express disgust at such food.",
    "People in Kenya usually complain about the rain.",
  ]);
});

test("a title without its bearer is a name", () => {
  fewTell("REQUEST", ["She asked Reliant and Duke for the contracts."]);
  mostTell("CONSULT", ["The King of Norway met the Duke of Luxembourg."]);
});
