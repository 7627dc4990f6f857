import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadWorld } from "../load.ts";
import type { ResolutionContext } from "../world.ts";

const world = loadWorld();
const resolve = (name: string, context: ResolutionContext = {}) => world.resolve(name, context);
const id = (name: string, context: ResolutionContext = {}) => resolve(name, context)?.actor.id;

test("title and name", () => {
  assert.deepEqual(
    [resolve("President Nazarbayev", { on: "2015" })?.actor.id, resolve("President Nazarbayev", { on: "2015" })?.rule],
    ["person:nursultan-nazarbayev", "title+surname"],
  );
  assert.equal(id("Minister of Foreign Affairs of the Russian Federation Sergey Lavrov", { on: "2018" }), "person:sergey-lavrov");
  assert.equal(id("Gen. Khalifa Haftar", { on: "2019" }), "person:khalifa-haftar");
  assert.equal(resolve("German Foreign Minister Frank-Walter Steinmeier", { on: "2015" })?.holding?.office, "foreign minister");
});

test("a surname alone depends on the date; out of office is ELI; long before, nobody", () => {
  assert.equal(id("Bush", { on: "1991", wants: "person" }), "person:george-h-w-bush");
  assert.equal(id("Bush", { on: "2005", wants: "person" }), "person:george-w-bush");
  assert.equal(resolve("Blair", { on: "2018" })?.actor.sector, "ELI");
  assert.equal(id("Lavrov", { on: "1985" }), undefined);
});

test("a title alone goes by who is named: a person first, then the states in order", () => {
  const salient = ["state:KAZ", "state:USA"];
  assert.equal(id("the President", { on: "2018-01-15", salient }), "person:nursultan-nazarbayev");
  assert.equal(id("the President", { on: "2018-01-15", salient: ["person:donald-trump", ...salient] }), "person:donald-trump");
  assert.equal(id("the foreign minister", { on: "2018-01-15", salient }), "person:kairat-abdrakhmanov");
  assert.equal(id("the secretary of state", { on: "2018-01-15", salient }), "person:rex-tillerson");
  assert.equal(id("the President", { on: "2018-01-15" }), undefined);
  assert.equal(id("both leaders", { on: "2018-01-15", salient }), undefined);
});

test("a title, then the state it is of", () => {
  assert.equal(id("the President RK", { on: "2018-01" }), "person:nursultan-nazarbayev");
  assert.equal(id("Foreign Minister RF", { on: "2018-01" }), "person:sergey-lavrov");
  assert.equal(id("President XQ", { on: "2018-01" }), undefined);
});

test("demonym and role", () => {
  assert.equal(id("the Kazakh leader", { on: "2018-01-15" }), "person:nursultan-nazarbayev");
  assert.equal(id("the Kazakh leader", { on: "2020-01-15" }), "person:kassym-jomart-tokayev");
  assert.equal(id("the British leader", { on: "2010-10" }), "person:david-cameron");
  assert.equal(id("Turkey's leader", { on: "2010" }), id("the Turkish prime minister", { on: "2010" }));
  assert.equal(id("the former Kazakh president", { on: "2020" }), "person:nursultan-nazarbayev");
});

test("the president's spokesman is not the president", () => {
  const found = resolve("the Russian president's spokesman", { on: "2018" });
  assert.deepEqual([found?.actor.type, found?.actor.code, found?.actor.sector], ["group", "RUS", "GOV"]);
  assert.equal(resolve("Russian presidential spokesman Dmitry Peskov", { on: "2018" })?.actor.id, "person:dmitry-peskov");
  assert.equal(resolve("deputy foreign minister of Iran", { on: "2015" })?.actor.type, "group");
});

test("people and bodies of a state have its code and a sector", () => {
  const coded = (name: string) => {
    const actor = resolve(name)?.actor;
    return `${actor?.code} ${actor?.sector}`;
  };
  assert.equal(coded("Syrian rebels"), "SYR REB");
  assert.equal(coded("Israeli lawmakers"), "ISR LEG");
  assert.equal(coded("Turkish police"), "TUR COP");
  assert.equal(coded("Iraqi refugees"), "IRQ REF");
  assert.equal(coded("Chechen rebels"), "RUS REB");
  assert.equal(coded("Russia's Defense Ministry"), "RUS MIL");
  assert.equal(coded("the Kazakh government"), "KAZ GOV");
  assert.equal(resolve("the Syrian Foreign Ministry")?.actor.id, resolve("Syria's foreign ministry")?.actor.id);
});

test("the government of the state that the text is about", () => {
  assert.equal(resolve("the government", { salient: ["state:SYR"] })?.actor.code, "SYR");
  assert.equal(resolve("the opposition", { salient: ["person:nicolas-maduro", "state:VEN"] })?.actor.sector, "OPP");
  assert.equal(resolve("the government"), null);
});

test("metonyms, and cities that are states or themselves", () => {
  assert.equal(id("the Kremlin", { on: "1985" }), "state:SUN");
  assert.equal(id("the Kremlin", { on: "2015" }), "state:RUS");
  assert.equal(id("Ak Orda"), "state:KAZ");
  assert.equal(id("Washington", { on: "2015" }), "place:washington");
  assert.equal(id("Washington", { on: "2015", wants: "state" }), "state:USA");
  assert.equal(id("Nur-Sultan", { on: "2020", wants: "place" }), id("Astana", { on: "2018", wants: "place" }));
});

test("spelling and transliteration", () => {
  for (const [written, meant] of [
    ["Kazakstan", "state:KAZ"],
    ["Khazakhstan", "state:KAZ"],
    ["Kirghizistan", "state:KGZ"],
    ["Azerbaidjan", "state:AZE"],
    ["Phillipines", "state:PHL"],
    ["Zelenskiy", "person:volodymyr-zelenskyy"],
    ["Qadhafi", "person:muammar-gaddafi"],
    ["Nursultan Nazarbaev", "person:nursultan-nazarbayev"],
  ] as const) {
    assert.equal(id(written, { on: meant === "person:muammar-gaddafi" ? "2005" : "2020" }), meant, written);
  }
  assert.equal(id("Parliament"), undefined);
});

test("homonyms: Georgia, the Congos, the Koreas, Niger and Nigeria, the Guineas, Jordan", () => {
  assert.equal(id("Georgia", { on: "2015" }), "state:GEO");
  assert.equal(id("Georgia", { on: "2015", salient: ["state:USA", "place:atlanta"] }), "place:georgia");
  assert.equal(id("Congo", { on: "2015", salient: ["state:COG"] }), "state:COG");
  assert.deepEqual(
    resolve("Congo", { on: "2015" })?.alternatives.map((a) => a.id),
    ["state:COG"],
  );
  assert.equal(id("Korea", { on: "2015", salient: ["state:PRK"] }), "state:PRK");
  assert.equal(id("Niger"), "state:NER");
  assert.equal(id("Nigerian troops"), resolve("Nigeria's troops")?.actor.id);
  assert.equal(resolve("Nigerien troops")?.actor.code, "NER");
  assert.equal(id("Guinea"), "state:GIN");
  assert.equal(id("Guinea-Bissau"), "state:GNB");
  assert.equal(id("Equatorial Guinea"), "state:GNQ");
  assert.equal(id("Papua New Guinea"), "state:PNG");
  assert.equal(id("Jordan"), "state:JOR");
  assert.equal(resolve("Michael Jordan", { wants: "person" })?.rule, "new");
});

test("the head of an organisation has its code while in office", () => {
  assert.equal(resolve("António Guterres", { on: "2018" })?.actor.code, "UNO");
  assert.equal(resolve("António Guterres", { on: "2000" })?.actor.code, "PRT");
  assert.equal(resolve("the UN chief", { on: "2018" })?.actor.code, "UNO");
  assert.equal(resolve("Federica Mogherini", { on: "2016" })?.actor.code, "EUR");
});

test("a short form means the body named before", () => {
  assert.equal(id("the Council", { salient: ["state:KAZ", "org:un-security-council"] }), "org:un-security-council");
  assert.equal(
    id("the Agency", { salient: ["org:international-atomic-energy-agency"] }),
    "org:international-atomic-energy-agency",
  );
  assert.equal(id("the Council"), undefined);
});

test("words are no names", () => {
  for (const word of ["us", "who", "may", "chad", "turkey", "the", "", " ", "it", "polish"])
    assert.equal(resolve(word), null, word);
  assert.equal(id("US"), "state:USA");
  assert.equal(id("WHO"), "org:world-health-organization");
  assert.equal(id("Chad"), "state:TCD");
});

test("somebody unknown is a new actor with what the text says", () => {
  const found = resolve("Kazakh Deputy Trade Minister Aigerim Example", { on: "2018" });
  assert.deepEqual(found && [found.rule, found.actor.id, found.actor.code, found.actor.sector], [
    "new",
    "person:aigerim-example",
    "KAZ",
    "GOV",
  ]);
  assert.equal(resolve("John Nobody", { wants: "person" })?.actor.code, "");
  assert.equal(resolve("John Nobody"), null);
});

test("hostile input ends soon and throws nothing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
      resolve(text, { on: "2018", salient: ["state:KAZ"] });
    }),
  );
  const start = performance.now();
  resolve("the ".repeat(5000), { on: "2018" });
  resolve(`${"a".repeat(150)}`, { on: "2018" });
  assert.ok(performance.now() - start < 200);
});
