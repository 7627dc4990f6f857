import assert from "node:assert/strict";
import { test } from "node:test";
import { openRecord } from "../store/open.ts";
import { type Agreed, type Article, reading, type Said, type Told } from "../testing/readings.ts";

/** Reports, each of one event in a document of its own: the first letter of its words names it. */
async function groups(...told: readonly (Told & { readonly date: string })[]): Promise<string[]> {
  const record = await openRecord(":memory:");
  await record.add(told.map(({ date, ...event }, i) => reading({ id: `d${i}`, date, events: [event] })));
  const found: string[] = [];
  for await (const event of record.rows("event"))
    found.push(
      event.reports
        .map(({ text }) => text[0])
        .sort()
        .join(""),
    );
  await record.close();
  return found.sort();
}

const meeting = { by: ["nazarbayev"], to: ["trump"] } as const;

test("one meeting, told with more and less precision, is one", async () => {
  assert.deepEqual(
    await groups(
      {
        ...meeting,
        words: "A: Nazarbayev met Trump at the White House on 16 January.",
        date: "2018-01-17",
        on: "2018-01-16",
        at: "the White House",
      },
      {
        ...meeting,
        words: "B: They are to meet this week.",
        date: "2018-01-14",
        status: "planned",
        on: "2018-01-15",
        until: "2018-01-21",
      },
      {
        by: ["KAZ", "USA"],
        words: "C: The Kazakh and American sides held talks in Washington.",
        date: "2018-01-16",
        at: "Washington",
      },
      {
        ...meeting,
        words: "D: Earlier this month the presidents met.",
        date: "2018-01-24",
        on: "2018-01-01",
        until: "2018-01-24",
      },
    ),
    ["ABCD"],
  );
});

test("two states that do the same to a third do two things", async () => {
  const thanks = { act: "SUPPORT", to: ["UZB"] } as const;
  assert.deepEqual(
    await groups(
      { ...thanks, by: ["KAZ"], words: "A: Kazakhstan thanked Uzbekistan.", date: "2018-01-16" },
      {
        ...thanks,
        by: ["USA"],
        to: ["UZB", "KAZ"],
        words: "B: We commend the leaders of Uzbekistan and Kazakhstan.",
        date: "2018-01-16",
      },
    ),
    ["A", "B"],
  );
});

test("whoever praises what two have signed has not signed it", async () => {
  const signed = {
    by: ["UZB", "KAZ"],
    act: "SUPPORT",
    words: "A: The presidents signed a declaration.",
    date: "2018-01-16",
  } as const;
  const praised = { by: ["USA"], to: ["UZB", "KAZ"], act: "SUPPORT", date: "2018-01-16" } as const;
  assert.deepEqual(await groups(signed, { ...praised, words: "B: We commend the leaders for the declaration." }), ["A", "B"]);
});

test("whoever tells of a meeting and of one to come, for no day, tells of two", async () => {
  const record = await openRecord(":memory:");
  await record.add([
    reading({
      id: "d",
      date: "2018-01-16",
      events: [
        { ...meeting, words: "A: Nazarbayev met Trump at the White House on Tuesday.", on: "2018-01-16" },
        { by: ["KAZ", "USA"], words: "B: The two sides will consult on sanctions.", status: "planned" },
      ],
    }),
  ]);
  assert.equal(await record.count("event"), 2);
  await record.close();
});

test("heads of companies are no side of their state: the same day's meeting with them is another", async () => {
  assert.deepEqual(
    await groups(
      { ...meeting, words: "A: Nazarbayev met Trump at the White House.", date: "2018-01-16", on: "2018-01-16" },
      {
        by: ["nazarbayev"],
        to: ["companies"],
        words: "B: Nazarbayev met the heads of companies in Washington.",
        date: "2018-01-16",
        on: "2018-01-16",
      },
    ),
    ["A", "B"],
  );
});

test("other people, another week, the day after: other meetings", async () => {
  assert.deepEqual(
    await groups(
      { ...meeting, words: "A: The presidents met on 16 January.", date: "2018-01-16", on: "2018-01-16" },
      {
        by: ["abdrakhmanov"],
        to: ["tillerson"],
        words: "B: The ministers met on 16 January.",
        date: "2018-01-16",
        on: "2018-01-16",
      },
      { ...meeting, words: "C: The presidents met on 24 January.", date: "2018-01-24", on: "2018-01-24" },
      {
        ...meeting,
        mode: "phone",
        words: "D: The presidents spoke by telephone on 16 January.",
        date: "2018-01-16",
        on: "2018-01-16",
      },
    ),
    ["A", "B", "C", "D"],
  );
});

test("what a state does to nobody who is named is one act only in like words", async () => {
  const praise = { act: "SUPPORT", by: ["KAZ"], to: [] } as const;
  assert.deepEqual(
    await groups(
      { ...praise, words: "A: Kazakhstan welcomed the end of the drought relief programme.", date: "2018-01-16" },
      { ...praise, words: "B: Officials in Astana hailed a new railway bridge.", date: "2018-01-16" },
      { ...praise, words: "C: A railway bridge was hailed by officials in the capital.", date: "2018-01-17" },
    ),
    ["A", "BC"],
  );
});

test("talks and measures of two that no report gives a day are one by persons, by a place away from home or in like words", async () => {
  const vague = { by: ["KAZ"], to: ["RUS"], date: "2018-01-16" } as const;
  assert.deepEqual(
    await groups(
      { ...vague, words: "A: Kazakhstan and Russia have been in contact over pipelines." },
      { ...vague, words: "B: Experts held negotiations about a border fence." },
      { ...vague, words: "C: A border fence was the matter of negotiations.", date: "2018-01-17" },
    ),
    ["A", "BC"],
  );
  const leaving = { act: "SANCTION", mode: "withdraw", by: ["KAZ"], to: ["bloc"] } as const;
  assert.deepEqual(
    await groups(
      { ...leaving, words: "A: Kazakhstan prepares for departure, its bank said.", date: "2018-01-16", status: "planned" },
      { ...leaving, words: "B: Farmers fear the day after it leaves.", date: "2018-01-17" },
      { ...leaving, words: "C: It left on 15 January.", date: "2018-01-16", on: "2018-01-15" },
      { ...leaving, words: "D: The Kazakh side is out of the Union of Lakes.", date: "2018-01-16" },
    ),
    ["A", "BCD"],
  );
});

test("an attack on a town is one on its day; on other days and in other towns it is another", async () => {
  const attack = { act: "ASSAULT", mode: "aerial", date: "2018-01-16" } as const;
  assert.deepEqual(
    await groups(
      { ...attack, by: ["RUS"], to: ["KAZ"], words: "A: Russian aircraft bombed Astana.", at: "Astana", on: "2018-01-16" },
      { ...attack, to: ["KAZ"], words: "B: Four people died when a street of the capital was hit.", at: "Astana" },
      { ...attack, by: ["RUS"], to: ["KAZ"], words: "C: Bombs fell on the port.", at: "New York", on: "2018-01-16" },
      { ...attack, by: ["RUS"], to: ["KAZ"], words: "D: Jets struck again.", at: "Astana", on: "2018-01-19", date: "2018-01-19" },
    ),
    ["AB", "C", "D"],
  );
});

test("whoever holds an office of a body acts for it; rebels of one report have a name in the next", async () => {
  assert.deepEqual(
    await groups(
      { by: ["secretary"], to: ["KAZ"], words: "A: Ada Lake held talks with Kazakhstan.", date: "2018-01-16", on: "2018-01-16" },
      { by: ["bloc"], to: ["KAZ"], words: "B: The Union of Lakes met the Kazakh side.", date: "2018-01-16", on: "2018-01-16" },
      { by: ["council"], to: ["KAZ"], words: "C: The Council met the Kazakh side.", date: "2018-01-16", on: "2018-01-16" },
    ),
    ["AB", "C"],
  );
  const accord = { act: "AGREE", date: "2018-01-16", on: "2018-01-16" } as const;
  assert.deepEqual(
    await groups(
      { ...accord, by: ["KAZ", "rebels"], words: "A: Kazakhstan and rebels signed an accord." },
      { ...accord, by: ["KAZ", "militia"], words: "B: The Michigan Militia put its name to an agreement with Kazakhstan." },
      { ...accord, by: ["KAZ", "USA"], words: "C: Kazakhstan and the United States signed a treaty." },
    ),
    ["AB", "C"],
  );
});

test("talks of two who are named are told of for days; a call may be told as talks", async () => {
  assert.deepEqual(
    await groups(
      { ...meeting, words: "A: Nazarbayev met Trump.", date: "2018-01-16", on: "2018-01-16" },
      { ...meeting, words: "B: The talks of Nazarbayev and Trump brought nothing.", date: "2018-01-20" },
      { by: ["KAZ"], to: ["USA"], words: "C: Kazakh and American officials met.", date: "2018-01-21" },
    ),
    ["AB", "C"],
  );
  assert.deepEqual(
    await groups(
      { ...meeting, mode: "phone", words: "A: Nazarbayev telephoned Trump.", date: "2018-01-16", on: "2018-01-16" },
      { ...meeting, words: "B: Nazarbayev and Trump have talked about oil.", date: "2018-01-17" },
      { ...meeting, words: "C: Nazarbayev and Trump met.", date: "2018-01-16", on: "2018-01-16", at: "Astana" },
    ),
    ["A", "BC"],
  );
});

test("a summit of three and more ends days after it began, as its host says", async () => {
  assert.deepEqual(
    await groups(
      {
        by: ["KAZ", "RUS", "UZB"],
        words: "A: Three presidents opened a summit.",
        at: "Astana",
        date: "2018-01-16",
        on: "2018-01-16",
      },
      {
        by: ["KAZ"],
        words: "B: The summit of three closed in the Kazakh capital.",
        at: "Astana",
        date: "2018-01-18",
        on: "2018-01-18",
      },
      { by: ["USA"], words: "C: Americans met in Astana.", at: "Astana", date: "2018-01-18", on: "2018-01-18" },
    ),
    ["AB", "C"],
  );
});

test("daily talks do not run into one another", async () => {
  const days = [15, 16, 17, 18, 19, 20].map((day, i) => ({
    by: ["KAZ", "RUS"] as const,
    words: `${"ABCDEF"[i]}: The delegations met on ${day} January.`,
    date: `2018-01-${day}`,
    on: `2018-01-${day}`,
  }));
  const found = await groups(...days);
  assert.ok(
    found.every((group) => group.length <= 2),
    found.join(" "),
  );
});

test("a plan joins the next such event, not one after it", async () => {
  assert.deepEqual(
    await groups(
      { ...meeting, words: "A: The presidents will meet soon.", date: "2018-01-02", status: "planned" },
      { ...meeting, words: "B: The presidents met on 16 January.", date: "2018-01-16", on: "2018-01-16" },
      { ...meeting, words: "C: The presidents met on 9 February.", date: "2018-02-09", on: "2018-02-09" },
    ),
    ["AB", "C"],
  );
});

test("a cancellation is the end of the plan", async () => {
  const record = await openRecord(":memory:");
  await record.add(
    [
      {
        id: "plan",
        date: "2018-01-02",
        events: [{ ...meeting, words: "They will meet on 16 January.", status: "planned", on: "2018-01-16" }],
      },
      { id: "off", date: "2018-01-10", events: [{ ...meeting, words: "The meeting was called off.", status: "cancelled" }] },
    ].map((article) => reading(article as Article)),
  );
  const events = await record.list("event");
  assert.deepEqual(
    events.map(({ status, statusHistory }) => [status, statusHistory.map((step) => step.status)]),
    [["cancelled", ["planned", "cancelled"]]],
  );
  assert.equal((await record.expected("2018-01-12")).coming.length, 0);
  assert.equal((await record.expected("2018-01-12")).cancelled.length, 1);
  await record.close();
});

test("a visit announced, put off and made later is one event, and its history says so", async () => {
  const visit = { by: ["nazarbayev"], to: ["USA"], mode: "visit" } as const;
  const told: readonly (Told & { readonly date: string })[] = [
    { ...visit, words: "A: Nazarbayev will visit America on 26 March.", date: "2018-03-17", status: "planned", on: "2018-03-26" },
    {
      ...visit,
      words: "B: He has postponed his trip, it was said on Sunday.",
      date: "2018-03-25",
      status: "cancelled",
      on: "2018-03-25",
    },
    { ...visit, words: "C: Nazarbayev arrived in Washington on Friday.", date: "2018-04-14", on: "2018-04-13", at: "Washington" },
    { ...meeting, words: "D: The presidents met on 29 May.", date: "2018-05-29", on: "2018-05-29" },
  ];
  assert.deepEqual(await groups(...told), ["ABC", "D"]);
  assert.deepEqual(await groups(...told.toReversed()), ["ABC", "D"]);
  const cancelled = told.map((each) =>
    each.status === "cancelled" ? { ...each, words: "B: He has cancelled his trip." } : each,
  );
  assert.deepEqual(await groups(...cancelled), ["AB", "C", "D"]);
  const record = await openRecord(":memory:");
  await record.add(told.slice(0, 3).map(({ date, ...event }, i) => reading({ id: `d${i}`, date, events: [event] })));
  const [event] = await record.list("event");
  assert.deepEqual(
    event?.statusHistory.map(({ status }) => status),
    ["planned", "cancelled", "happened"],
  );
  assert.equal(event?.date.start, "2018-04-13");
  await record.close();
});

const tour = { by: ["tillerson"], to: ["KAZ", "UZB"], mode: "visit" } as const;

test("a tour put off is one, told by the days it takes or by that of leaving", async () => {
  assert.deepEqual(
    await groups(
      {
        ...tour,
        words: "A: Tillerson will travel to Kazakhstan and Uzbekistan from 3 to 7 January.",
        date: "2017-12-30",
        status: "planned",
        on: "2018-01-03",
        until: "2018-01-07",
      },
      {
        ...tour,
        words: "B: Tillerson was to leave for Kazakhstan and Uzbekistan on Tuesday.",
        date: "2018-01-01",
        status: "planned",
        on: "2018-01-02",
      },
      { ...tour, words: "C: Tillerson has postponed his journey.", date: "2018-01-01", status: "cancelled", on: "2018-01-01" },
    ),
    ["ABC"],
  );
});

test("a tour's talks in one city are not those in another with others, whether planned or held", async () => {
  const talks = { by: ["tillerson"], date: "2018-01-20" } as const;
  const plans = { by: ["tillerson"], date: "2018-01-02", status: "planned" } as const;
  assert.deepEqual(
    await groups(
      { ...tour, words: "A: Tillerson is to leave for Kazakhstan and Uzbekistan on 4 January.", ...plans, on: "2018-01-04" },
      { ...plans, to: ["nazarbayev"], words: "B: In the Kazakh capital Tillerson will meet Nazarbayev.", at: "Astana" },
      { ...plans, to: ["UZB"], words: "C: After that Tillerson will talk with Uzbekistan.", at: "Tashkent" },
      { ...talks, to: ["nazarbayev"], words: "D: Nazarbayev received Tillerson.", at: "Astana" },
      { ...talks, to: ["UZB"], words: "E: Uzbekistan was host to Tillerson.", at: "Tashkent" },
    ),
    ["ABD", "CE"],
  );
});

test("the talks of a visit are the visit, unless a report tells both; what is signed on it is another act", async () => {
  const visit: Told & { readonly date: string } = {
    words: "A: Nazarbayev arrived in Washington on Tuesday.",
    by: ["nazarbayev"],
    to: ["USA"],
    mode: "visit",
    date: "2018-01-16",
    on: "2018-01-16",
    at: "Washington",
  };
  assert.deepEqual(
    await groups(
      visit,
      {
        ...meeting,
        words: "B: Nazarbayev held talks with Trump on Tuesday.",
        date: "2018-01-17",
        on: "2018-01-16",
        at: "Washington",
      },
      { ...visit, words: "C: It was his sixth visit to America.", date: "2018-01-18", on: undefined as never },
      {
        act: "SUPPORT",
        by: ["nazarbayev"],
        to: ["trump"],
        words: "D: They signed a treaty on Wednesday.",
        date: "2018-01-17",
        on: "2018-01-17",
      },
    ),
    ["ABC", "D"],
  );
});

test("a meeting of two at the edge of a meeting of many, the day after, is another", async () => {
  assert.deepEqual(
    await groups(
      {
        by: ["nazarbayev", "trump", "RUS", "UZB"],
        words: "A: Four leaders met on 16 January.",
        date: "2018-01-16",
        on: "2018-01-16",
        at: "Astana",
      },
      { ...meeting, words: "B: Nazarbayev met Trump on 17 January.", date: "2018-01-17", on: "2018-01-17", at: "Astana" },
    ),
    ["A", "B"],
  );
});

test("accusations of one day are one only in like words", async () => {
  const accusing = { act: "ACCUSE", by: ["RUS"], to: ["USA"], date: "2018-01-16", on: "2018-01-16" } as const;
  assert.deepEqual(
    await groups(
      { ...accusing, words: "A: Moscow accused Washington of hacking its election servers." },
      { ...accusing, words: "B: Washington was hacking election servers, Moscow charged." },
      { ...accusing, words: "C: Moscow accused Washington of breaking the missile treaty." },
    ),
    ["AB", "C"],
  );
});

test("what one report tells as two acts stays two in others", async () => {
  const record = await openRecord(":memory:");
  const visit: Told = {
    words: "Nazarbayev visited the United States from 16 to 18 January.",
    by: ["nazarbayev"],
    to: ["USA"],
    mode: "visit",
    on: "2018-01-16",
    until: "2018-01-18",
  };
  const talks: Told = { ...meeting, words: "On 16 January he met Trump.", on: "2018-01-16" };
  await record.add(
    [
      { id: "both", date: "2018-01-19", events: [visit, talks] },
      { id: "visit", date: "2018-01-18", events: [visit] },
      { id: "talks", date: "2018-01-17", events: [talks] },
    ].map((article) => reading(article)),
  );
  const events = await record.list("event");
  assert.deepEqual(events.map((event) => event.reports.map((report) => report.document).sort()).sort(), [
    ["both", "talks"],
    ["both", "visit"],
  ]);
  await record.close();
});

test("part of a quotation is the quotation; other words of the same speaker are not", async () => {
  const record = await openRecord(":memory:");
  const said = (words: string): Said => ({ words, speaker: "nazarbayev" });
  await record.add(
    [
      {
        id: "a",
        date: "2018-01-16",
        statements: [said("Non-proliferation of weapons needs confidence, patience and respect between neighbours")],
      },
      { id: "b", date: "2018-01-17", statements: [said("needs confidence, patience and respect between neighbours")] },
      { id: "c", date: "2018-01-17", statements: [said("Our railways and airports will carry the trade of half a continent")] },
      {
        id: "d",
        date: "2018-06-17",
        statements: [said("Non-proliferation of weapons needs confidence, patience and respect between neighbours")],
      },
    ].map((article) => reading(article)),
  );
  const found = (await record.list("statement"))
    .map((statement) => statement.reports.map((report) => report.document).join(""))
    .sort();
  assert.deepEqual(found, ["ab", "c", "d"]);
  await record.close();
});

test("an agreement is one under its name; contracts are told by count and value; other names are others", async () => {
  const record = await openRecord(":memory:");
  const agreed = (words: string, rest: Partial<Agreed> & Pick<Agreed, "name">): Agreed => ({
    words,
    parties: ["KAZ", "USA"],
    ...rest,
  });
  await record.add(
    [
      {
        id: "a",
        date: "2018-01-12",
        agreements: [
          agreed("They will sign the Agreement on Enhanced Strategic Partnership.", {
            name: "Agreement on Enhanced Strategic Partnership",
            status: "planned",
          }),
        ],
      },
      {
        id: "b",
        date: "2018-01-17",
        agreements: [
          agreed("The Enhanced Strategic Partnership agreement was signed.", {
            name: "Enhanced Strategic Partnership agreement",
          }),
        ],
      },
      {
        id: "c",
        date: "2018-01-17",
        agreements: [
          agreed("More than 20 contracts for 7 billion dollars.", {
            name: "contracts",
            form: "contracts",
            count: { atLeast: 20 },
            value: { atLeast: 7e9, currency: "USD" },
          }),
        ],
      },
      {
        id: "d",
        date: "2018-01-20",
        agreements: [
          agreed("Contracts of seven billion dollars.", {
            name: "contracts",
            form: "contracts",
            value: { about: 7e9, currency: "USD" },
          }),
        ],
      },
      {
        id: "e",
        date: "2018-01-17",
        agreements: [
          agreed("A treaty on the extradition of criminals.", { name: "treaty on the extradition of criminals", form: "treaty" }),
        ],
      },
    ].map((article) => reading(article)),
  );
  const found = (await record.list("agreement"))
    .map((agreement) => [
      agreement.evidence
        .map(({ document }) => document)
        .sort()
        .join(""),
      agreement.status,
    ])
    .sort();
  assert.deepEqual(found, [
    ["ab", "signed"],
    ["cd", "signed"],
    ["e", "signed"],
  ]);
  await record.close();
});
