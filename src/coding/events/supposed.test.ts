import { test } from "node:test";
import { allTell, noneTell } from "../reading-for-tests.ts";

test("what the writer only imagines has not happened", () => {
  noneTell([
    "Imagine that Denmark invaded Greenland tomorrow.",
    "Suppose for a moment that Chile bombed a Peruvian port; who would help?",
    "Let us assume that Kenya expels the Ugandan envoy and closes its border.",
    "Just picture it: Austria blockades Slovenia over a ski lift.",
    "What if Ghana had threatened Togo with war?",
    "In theory the European Union could impose sanctions on Norway.",
    "In principle Japan might arrest the Korean captain, but it will not.",
    "Had the colonels overthrown the Greek king, the Turks would have celebrated.",
    "If I were Merkel I would expel the Syrian ambassador today.",
    "If Moscow had attacked Georgia in 1999, nobody would have defended Tbilisi.",
  ]);
  allTell([
    "If Iran closes the strait, the United States will attack Iran, General Petraeus said.",
    "Had he been asked, he would have told them that Chad attacked Sudan on Monday, but Chad attacked Sudan.",
    "The minister said Norway would expel two Russian diplomats.",
    "In principle France agreed to sell Qatar twelve fighter jets on Tuesday.",
    "Pakistan said it would retaliate if India attacked.",
  ]);
});

test("what nobody says is not told, what is denied to be known is", () => {
  noneTell([
    "Nobody claims that Finland attacked Estonia.",
    "I never said that Portugal bombed Morocco.",
    "We do not believe that Laos will invade Thailand.",
    "The authors do not argue that Peru armed the rebels.",
  ]);
  allTell([
    "The army did not say how Chad's air force bombed the Sudanese town.",
    "Kenya says that Ugandan troops attacked a village.",
  ]);
});

test("what happens in a film or novel has not happened", () => {
  noneTell([
    "In the film the British foreign minister kills a Russian agent with an umbrella.",
    "According to the novel, Scottish rebels seize Faslane and shoot the English governor.",
    "In the next scene the hero is arrested by the Hungarian police.",
  ]);
  allTell([
    "According to the newspaper, Scottish police arrested two Russian agents.",
    "Russian police arrested the director of the film on Monday.",
  ]);
});

test("what is bidden, or was only foretold by the writer, is not done", () => {
  noneTell([
    "If your French is good, then go to Paris without a doubt.",
    "Meet the Norwegians at the pier and thank them.",
    "I wrote in this space that Iraqis would thank the Americans.",
    "I thought that Spain would withdraw its troops from Iraq.",
    "The columnist compared the tax to supporting Iran.",
  ]);
  allTell([
    "Spain said that it would withdraw its troops from Iraq.",
    "Visit Norway, the minister told the Danes; on Monday Denmark agreed to sell Norway two ferries.",
  ]);
});
