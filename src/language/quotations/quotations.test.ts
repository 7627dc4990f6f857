import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { reading } from "../reading.fixture.ts";
import { markedSpans, paragraphsOf } from "./marks.ts";

interface Expected {
  readonly form: string;
  readonly speaker: string | null;
  /** Pieces joined by " … ". */
  readonly content: string;
  readonly addressee?: string;
}

function quotations(text: string): Expected[] {
  return reading(text).quotations.map((q) => ({
    form: q.form,
    speaker: q.speaker && text.slice(q.speaker.start, q.speaker.end),
    content: q.content.map((c) => text.slice(c.start, c.end)).join(" … "),
    ...(q.addressee && { addressee: text.slice(q.addressee.start, q.addressee.end) }),
  }));
}

function says(name: string, text: string, ...expected: readonly Expected[]): void {
  test(name, () => {
    const all = quotations(text);
    for (const e of expected)
      assert.ok(
        all.some(
          (q) =>
            q.form === e.form &&
            q.speaker === e.speaker &&
            q.content === e.content &&
            (e.addressee === undefined || q.addressee === e.addressee),
        ),
        `${JSON.stringify(e)}\namong ${JSON.stringify(all, null, 1)}`,
      );
  });
}

says("cue after", "“We want peace,” Angela Merkel said on Monday.", {
  form: "direct",
  speaker: "Angela Merkel",
  content: "We want peace",
});
says(
  "a clause about somebody before a colon",
  'The pact was signed in Suva. But Meg Taylor, a former diplomat of the region, was far less impressed: "We are selling our sovereignty by the yard."',
  { form: "direct", speaker: "Meg Taylor", content: "We are selling our sovereignty by the yard." },
);
says("inverted cue", '"We want peace," said Sergey Lavrov.', {
  form: "direct",
  speaker: "Sergey Lavrov",
  content: "We want peace",
});
says("cue before", 'Emmanuel Macron said: "Europe must act."', {
  form: "direct",
  speaker: "Emmanuel Macron",
  content: "Europe must act.",
});
says("comma outside the marks", '"We will reach the port by spring", said Anna Kovacs.', {
  form: "direct",
  speaker: "Anna Kovacs",
  content: "We will reach the port by spring",
});
says("single marks", "‘We want peace,’ said Sergey Lavrov.", {
  form: "direct",
  speaker: "Sergey Lavrov",
  content: "We want peace",
});
says("guillemets", "«We want peace», said Sergey Lavrov.", {
  form: "direct",
  speaker: "Sergey Lavrov",
  content: "We want peace",
});
says("backticks", "``We want peace,'' said Sergey Lavrov.", {
  form: "direct",
  speaker: "Sergey Lavrov",
  content: "We want peace",
});
says("question, then the cue as a new sentence", '"Why should we leave?" Sergey Lavrov asked.', {
  form: "direct",
  speaker: "Sergey Lavrov",
  content: "Why should we leave?",
});
says("missing opening mark", 'The bridge will carry trains by the end of the year and lorries a year later", said Anna Kovacs.', {
  form: "direct",
  speaker: "Anna Kovacs",
  content: "The bridge will carry trains by the end of the year and lorries a year later",
});
says("cue in the middle", '"We want peace," Angela Merkel said, "but we are ready for anything."', {
  form: "direct",
  speaker: "Angela Merkel",
  content: "We want peace … but we are ready for anything.",
});
says("goes on after the cue", '"We want peace," Angela Merkel said. "We are ready for anything."', {
  form: "direct",
  speaker: "Angela Merkel",
  content: "We want peace … We are ready for anything.",
});
says(
  "goes on in the next paragraph without a cue",
  '"We want peace," Angela Merkel said.\n\n"We have always wanted it and we always will."',
  { form: "direct", speaker: "Angela Merkel", content: "We want peace" },
  { form: "direct", speaker: "Angela Merkel", content: "We have always wanted it and we always will." },
);
says(
  "left open and reopened in the next paragraph",
  'Angela Merkel said: "We want peace. We always have.\n\n"We are ready for anything."',
  {
    form: "direct",
    speaker: "Angela Merkel",
    content: "We want peace. We always have. … We are ready for anything.",
  },
);
says("told somebody", 'Angela Merkel told reporters: "We want peace."', {
  form: "direct",
  speaker: "Angela Merkel",
  content: "We want peace.",
  addressee: "reporters",
});
says("indirect", "Angela Merkel said that the talks had failed.", {
  form: "indirect",
  speaker: "Angela Merkel",
  content: "the talks had failed",
});
says("indirect, no that", "The ministry said the talks had failed.", {
  form: "indirect",
  speaker: "The ministry",
  content: "the talks had failed",
});
says("indirect, told", "Vladimir Putin told Donald Trump that the treaty was dead.", {
  form: "indirect",
  speaker: "Vladimir Putin",
  content: "the treaty was dead",
  addressee: "Donald Trump",
});
says("cue at the end", "The talks had failed, Angela Merkel said.", {
  form: "indirect",
  speaker: "Angela Merkel",
  content: "The talks had failed",
});
says("according to", "According to the ministry, the talks have failed.", {
  form: "indirect",
  speaker: "the ministry",
  content: "the talks have failed",
});
says("mixed", 'Angela Merkel said the deal was "a disaster for Europe".', {
  form: "mixed",
  speaker: "Angela Merkel",
  content: 'the deal was "a disaster for Europe"',
});
says("two cues", "Angela Merkel said the talks had failed and warned that war was near.", {
  form: "indirect",
  speaker: "Angela Merkel",
  content: "war was near",
});
says("a warning", "The agency warned of a famine in Yemen.", {
  form: "indirect",
  speaker: "The agency",
  content: "a famine in Yemen",
});
says("a demand", "China urged Japan to withdraw its ships.", {
  form: "indirect",
  speaker: "China",
  content: "to withdraw its ships",
  addressee: "Japan",
});
says("set as a block", "Minister Ellwood said:\n\nI welcome the news. We will go on helping.\n\nFurther information", {
  form: "direct",
  speaker: "Minister Ellwood",
  content: "I welcome the news. We will go on helping.",
});

says("an aside at the end, with a time", "The plant will close, the ministry said on Monday.", {
  form: "indirect",
  speaker: "the ministry",
  content: "The plant will close",
});
says("an aside in the middle", "The plant, he added, will close in May.", {
  form: "indirect",
  speaker: "he",
  content: "The plant … will close in May",
});
says("under a dateline", "LONDON, May 3 (Reuters) - The plant will close, officials said.", {
  form: "indirect",
  speaker: "officials",
  content: "The plant will close",
});
says("called on", "China called on Japan to withdraw its ships.", {
  form: "indirect",
  speaker: "China",
  content: "to withdraw its ships",
  addressee: "Japan",
});
says("called for", "The envoy called for restraint.", { form: "indirect", speaker: "The envoy", content: "restraint" });
says("in the passive", "It was announced by the ministry that the plant had closed.", {
  form: "indirect",
  speaker: "the ministry",
  content: "the plant had closed",
});
says("quoted as saying", "The minister was quoted as saying that the plant would close.", {
  form: "indirect",
  speaker: "The minister",
  content: "the plant would close",
});
says("made clear", "Angela Merkel made clear that Germany would not sign.", {
  form: "indirect",
  speaker: "Angela Merkel",
  content: "Germany would not sign",
});
says("a headline's dash", "“The door is open, but nobody walks through it” - expert", {
  form: "direct",
  speaker: "expert",
  content: "The door is open, but nobody walks through it",
});
says("an opening mark typed for a closing one", "“We want peace, “Angela Merkel said.", {
  form: "direct",
  speaker: "Angela Merkel",
  content: "We want peace",
});
says("asked somebody to do something", "The envoy asked Hungary to reopen the crossing.", {
  form: "indirect",
  speaker: "The envoy",
  content: "to reopen the crossing",
  addressee: "Hungary",
});
says("asked all of several", "The mission urged all parties and their allies to remain calm.", {
  form: "indirect",
  speaker: "The mission",
  content: "to remain calm",
});
says("an accusation", "Sudan accuses Chad of arming the rebels.", {
  form: "indirect",
  speaker: "Sudan",
  content: "Chad of arming the rebels",
});
says("an accusation in the passive", "Chad was accused by Sudan of arming the rebels.", {
  form: "indirect",
  speaker: "Sudan",
  content: "of arming the rebels",
});
says("a judgement", "Anna Kovacs, who chaired the talks, called the pact an important step.", {
  form: "indirect",
  speaker: "Anna Kovacs",
  content: "the pact an important step",
});
says("a judgement with as", "The minister described the plan as unworkable.", {
  form: "indirect",
  speaker: "The minister",
  content: "the plan as unworkable",
});
says("quoted by an agency", "The agency quoted the minister as saying that the port would close.", {
  form: "indirect",
  speaker: "the minister",
  content: "the port would close",
});
says("a name and what its bearer is", 'Peter Halloran, commander of the mission said, "We will stay until May."', {
  form: "direct",
  speaker: "Peter Halloran",
  content: "We will stay until May.",
});
says(
  "beside a report, with its own subject",
  'The report cited several critics, with Kovacs stating: "People need quicker decisions."',
  {
    form: "direct",
    speaker: "Kovacs",
    content: "People need quicker decisions.",
  },
);
says("a rarer verb", "The ministry blamed the delay on the weather.", {
  form: "indirect",
  speaker: "The ministry",
  content: "the delay on the weather",
});
test("a lost opening mark takes no more than a short paragraph", () => {
  const filler = "The committee has planned several meetings in the towns along the river during the coming spring. ".repeat(8);
  const found = quotations(`${filler}Schools may hold their own debates as part of the exercise". Names will be published.`);
  for (const { content } of found) assert.ok(content.length < 200, content);
});

says("said by a floating sentence", "Trade has grown by a third since spring. This was stated by Anna Kovacs at a briefing.", {
  form: "indirect",
  speaker: "Anna Kovacs",
  content: "Trade has grown by a third since spring.",
});
says(
  "marks, then a floating sentence",
  '"Our view has not changed since last year." This was stated by Anna Kovacs at a briefing.',
  {
    form: "direct",
    speaker: "Anna Kovacs",
    content: "Our view has not changed since last year.",
  },
);
says("a headline's colon", "Merkel: Germany will not send troops\n\nBERLIN - The debate goes on.", {
  form: "indirect",
  speaker: "Merkel",
  content: "Germany will not send troops",
});
says(
  "a digest's source",
  "Asharq al-Awsat: Gunmen held up a convoy near Mosul.\n\nReuters [English]: The pound fell on Monday.",
  {
    form: "indirect",
    speaker: "Asharq al-Awsat",
    content: "Gunmen held up a convoy near Mosul",
  },
);
says("who is quoted, not who quotes", "“We shall not bow,” the newspaper quoted Kovacs as saying.", {
  form: "direct",
  speaker: "Kovacs",
  content: "We shall not bow",
});
says("a spokesman cited by an agency", "“The bridge is safe,” Interfax cited a spokesman of the ministry as telling reporters.", {
  form: "direct",
  speaker: "a spokesman of the ministry",
  content: "The bridge is safe",
});
says("a digest's source with its tongue", "Reuters [English]: The pound fell on Monday.", {
  form: "indirect",
  speaker: "Reuters",
  content: "The pound fell on Monday",
});
test("a place or a word before a colon tells nothing", () => {
  assert.deepEqual(quotations("Geneva: The talks will resume on Monday."), []);
  assert.deepEqual(quotations("Update: The talks will resume on Monday."), []);
  assert.deepEqual(quotations("Members of the Council of Europe: France, Italy and Malta voted for it."), []);
});
says("a headline's dash, without marks", "Bridge to open in May - minister\n\nThe bridge is nearly ready.", {
  form: "indirect",
  speaker: "minister",
  content: "Bridge to open in May",
});
says(
  "a transcript",
  "QUESTION: Minister Kovacs, will the bridge open?\n\nMINISTER KOVACS: It will open in May.\n\nMR HALL: Thank you all.",
  { form: "direct", speaker: "MINISTER KOVACS", content: "It will open in May." },
);
says(
  "an interview with dashes",
  "Anna Kovacs answers the questions of the Courier.\n\n- Ms Kovacs, is it over?\n\n- It is not over. Prices still rise.\n\n- What now?\n\n- I would wait.\n\nThe interview took place on Monday.",
  { form: "direct", speaker: "Anna Kovacs", content: "It is not over. Prices still rise." },
  { form: "direct", speaker: "Anna Kovacs", content: "I would wait." },
);
says(
  "an interview in paragraphs",
  "The Courier spoke to Anna Kovacs about her book.\n\nWhy did you write it?\n\nI wanted to know what we have lost. My father was a fisherman.\n\nWhat comes next?\n\nI shall rest, and then I will start again.\n\nAnd the sea?\n\nWe must look after it, I think.",
  { form: "direct", speaker: "Anna Kovacs", content: "I wanted to know what we have lost. My father was a fisherman." },
);
test("several say it together", () => {
  const text = "France and Germany said they would stay.";
  const q = reading(text).quotations[0];
  assert.deepEqual(
    [q?.speaker, ...(q?.joint ?? [])].map((s) => s && text.slice(s.start, s.end)),
    ["France", "Germany"],
  );
});

test("scare quotes have no speaker", () =>
  assert.deepEqual(quotations("The so-called 'experts' left the room."), [{ form: "scare", speaker: null, content: "experts" }]));
test("titles are no quotations", () => assert.deepEqual(quotations('They watched the film "War and Peace" yesterday.'), []));
for (const text of [
  "Angela Merkel did not say that the talks had failed.",
  "Angela Merkel declined to say whether the talks had failed.",
  "The leaders' talks ended in the '90s; it's over.",
  "I think that the talks failed.",
  "The disputed islands are small.",
  "A piece of paper that calls for an independent island arrived.",
  "Bridge opens after long delay - Example News",
  "Explosion near Kabul airport: ten people hurt",
])
  test(`nothing is said in: ${text}`, () => assert.deepEqual(quotations(text), []));

test("another language is not read as English", () => {
  const a = reading('Il a dit: "Nous voulons la paix."', null, "fr");
  assert.deepEqual([a.sentences, a.mentions, a.chains, a.times, a.amounts, a.quotations], [[], [], [], [], [], []]);
});

test("100,000 opening marks cost linear time", () => {
  for (const mark of ["“", '"', "«", "'", "‘", " “a", "„"]) {
    const text = mark.repeat(100_000);
    const start = performance.now();
    const spans = markedSpans(text, paragraphsOf(text));
    assert.ok(performance.now() - start < 5000, mark);
    for (const s of spans) assert.ok(s.start <= s.inner.start && s.inner.end <= s.end && s.end <= text.length);
  }
});

test("spans nest and never cross, whatever the marks", () => {
  const bits = ["“", "”", '"', "'", "‘", "’", "«", "»", "word", " ", "s", ",", ".", "\n\n", "he said", "``", "''"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const spans = markedSpans(text, paragraphsOf(text));
      spans.forEach((s, i) => {
        assert.ok(s.start <= s.inner.start && s.inner.start < s.inner.end && s.inner.end <= s.end && s.end <= text.length);
        for (const t of spans.slice(i + 1)) assert.ok(t.start >= s.end || t.end <= s.end, JSON.stringify([s, t]));
      });
      for (const q of reading(text).quotations) for (const c of q.content) assert.ok(c.start < c.end && c.end <= text.length);
    }),
    { numRuns: 200 },
  );
});

test("questions here and there in a page make no interview of whoever it named long before", () => {
  const filler = "The town slept and nothing stirred in the square until the market opened again.\n\n".repeat(40);
  const text = `"We told them so," Jane Doe told the paper.\n\n${filler}Is that all?\n\nI do not think that we know it yet, but we may.\n\n${filler}Who knows?\n\nI am sure that somebody does.\n\nWhat then?\n\nI went home.`;
  assert.ok(!quotations(text).some((each) => JSON.stringify(each).includes("I went home.")));
});
