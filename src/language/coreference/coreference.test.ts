import assert from "node:assert/strict";
import { test } from "node:test";
import { reading } from "../reading.fixture.ts";

/** Chains as their words; a group also with the first words of what it adds up. */
function chains(text: string, date = "2018-01-15"): string[] {
  const a = reading(text, date);
  const words = (id: number) => {
    const m = a.mentions[id];
    return m === undefined ? "" : text.slice(m.start, m.end);
  };
  return a.chains.map(
    (c) =>
      c.mentions.map(words).join(" | ") +
      (c.members ? ` = ${c.members.map((k) => words(a.chains[k]?.mentions[0] ?? -1)).join(" + ")}` : ""),
  );
}

function together(name: string, text: string, ...expected: readonly string[]): void {
  test(name, () => {
    const all = chains(text);
    for (const e of expected) assert.ok(all.includes(e), `${e}\namong ${JSON.stringify(all, null, 1)}`);
  });
}

together("a surname after the full name", "Angela Merkel spoke first. Merkel left early.", "Angela Merkel | Merkel");
together("title and surname", "Vladimir Putin spoke first. President Putin left early.", "Vladimir Putin | President Putin");
together("names of one actor", "Kazakstan signed. Kazakhstan paid.", "Kazakstan | Kazakhstan");
together(
  "an acronym in brackets",
  "The Economic Fishing Board (EFB) met. The EFB voted.",
  "The Economic Fishing Board | EFB | The EFB",
);
together(
  "demonym and role, on the date",
  "Nursultan Nazarbayev arrived in Paris. The Kazakh leader met ministers.",
  "Nursultan Nazarbayev | The Kazakh leader",
);
test("a body that bears its sort in its name is none of another sort", () => {
  const all = chains("The Security Council met on Monday. A member of the mission spoke.");
  assert.ok(!all.some((chain) => /Council.*mission/.test(chain)), JSON.stringify(all));
});
together(
  "the guest is who was spoken of",
  "Foreign Minister Anna Kovacs welcomed Pedro Costa. Costa toured the port. The guest praised the cranes.",
  "Pedro Costa | Costa | The guest",
);
together(
  "who asks the two men is none of them",
  "Anna Kovacs met Pedro Costa and Emmanuel Macron. Kovacs urged the two men to talk.",
  "the two men = Pedro Costa + Emmanuel Macron",
);
together(
  "peacekeepers of a body are spoken of again",
  "Gunmen killed seven UN peacekeepers. The peacekeepers were ambushed near a village.",
  "seven UN peacekeepers | The peacekeepers",
);
together(
  "the ministry is the one that the text has named so",
  "Ministry of Fisheries of the Republic of Chad\n\nThe Ministry condemns the attack.",
  "Ministry of Fisheries of the Republic of Chad | The Ministry",
);
together(
  "the extremists whom it drove out before",
  "Turkey drove the militants from the town and bombed the houses that the extremists used.",
  "the militants | the extremists",
);
together("apposition", "Anna Kovacs, the director of the agency, resigned.", "Anna Kovacs | the director of the agency");
together("he", "Emmanuel Macron arrived in Rome. He met ministers.", "Emmanuel Macron | He");
together("she is not he", "Emmanuel Macron met Angela Merkel in Rome. She left early.", "Angela Merkel | She");
together(
  "its, of whom the infinitive is asked of",
  "The Kenyan army shelled the town. Chad urged the Kenyan army to end its attacks.",
  "The Kenyan army | the Kenyan army | its",
);
together(
  "a terrorist organisation is the one last named",
  "Canada condemned Hezbollah. Ministers vowed to hold this terrorist organisation accountable for the acts it has committed.",
  "Hezbollah | this terrorist organisation | it",
);
together(
  "whom his counterpart met and thanked",
  "Foreign Minister Pedro Costa spoke first. His Kenyan counterpart, who met him in Lima, thanked him for his help.",
  "Foreign Minister Pedro Costa | His | him | him",
);
together(
  "who denies a thing and blames it does not blame himself",
  "The Economic Fishing Board published its figures. The ministry denied this and blamed it for the losses.",
  "The Economic Fishing Board | its | it",
);
together(
  "a thing that accuses is somebody",
  "Chad closed the border after talks on the treaty. It accused the rebels of murder.",
  "Chad | It",
);
together(
  "the enclave and the territory are no town",
  "Jets bombed Gaza. Militants in the enclave hit the town of Sderot. The minister visited the territory.",
  "Gaza | the enclave | the territory",
);
together(
  "the soldiers are the troops spoken of",
  "A column of Russian troops reached the town. Thousands of Serbs came to greet them. The soldiers slept.",
  "Russian troops | them | The soldiers",
);
together(
  "a family name that is a common word",
  "South Korean President Moon Jae-in spoke first. Moon will visit China. Japan asked Moon for help.",
  "South Korean President Moon Jae-in | Moon | Moon",
);
together(
  "whom he called, whom he assured",
  "Juan Costa arrived in Lima. Costa met ministers. Costa left. Peter Holm praised Pedro Alva and assured him of aid.",
  "Pedro Alva | him",
);
test("a guard of many is nobody's he", () => {
  const all = chains("The presidential guard detained Ali Bongo, and the army told them to free him.");
  assert.ok(
    all.some((chain) => /Ali Bongo \| him/.test(chain)),
    JSON.stringify(all),
  );
});
test("a king is no president of his name", () => {
  const all = chains("President Ali Hussein spoke first. King Hussein left early.");
  assert.ok(!all.some((chain) => /Ali.*King/.test(chain)), JSON.stringify(all));
});
together("people by their nation", "Hundreds of Serbs protested on Monday. They want the minister to go.", "Serbs | They");
together(
  "who is warned of what he is in for",
  "The minister warned the opposition that it would be banned.",
  "the opposition | it",
);
together(
  "who expelled them is several, not the body that says so",
  "The World Health Organization warned of a risk after fighters seized the lab. They expelled the staff.",
  "fighters | They",
);
test("witnesses do not throw the stones they tell of", () => {
  const all = chains("Witnesses said soldiers beat students. They fired tear gas.");
  assert.ok(!all.some((chain) => /Witnesses/.test(chain)), JSON.stringify(all));
});
test("what is imposed is nobody", () => {
  const all = chains("Officials agreed on sanctions. Russia will react if they are imposed.");
  assert.ok(!all.some((chain) => /Officials/.test(chain)), JSON.stringify(all));
});
test("who sanctions the country's firms is another country", () => {
  const all = chains("The United States, which has imposed sanctions on the country's firms, protested.");
  assert.ok(!all.some((chain) => /country/.test(chain)), JSON.stringify(all));
});
test("the agency of a dateline is no side", () => {
  const all = chains("LIMA (Reuters) - Peru bombed Chile on Monday. Both sides denied it.");
  assert.ok(!all.some((chain) => /Both sides.*Reuters/.test(chain)), JSON.stringify(all));
});
together("its own state", "Japan said it would recall its ambassador.", "Japan | it | its");
together(
  "the council last named",
  "The UN Security Council met on Monday. The Council adopted a text.",
  "The UN Security Council | The Council",
);
together(
  "both leaders",
  "Vladimir Putin met Angela Merkel in Sochi. Both leaders praised the talks.",
  "Both leaders = Vladimir Putin + Angela Merkel",
);
together(
  "the two countries",
  "France and Germany signed a treaty. The two countries will share bases.",
  "The two countries = France + Germany",
);
together("they, of two", "France and Germany signed the treaty. They will share bases.", "They = France + Germany");
together("I in a quotation is its speaker", '"I will resign," said Anna Kovacs.', "I | Anna Kovacs");

together(
  "the expert who spoke before",
  '"We want peace," said Anna Kovacs.\n\n"The talks will go on for years," concluded the expert.',
  "Anna Kovacs | the expert",
);

together("he is what the sentence says", "Anton Hall resigned. He is an engineer.", "Anton Hall | He | an engineer");
together(
  "a name spelled out and its short form",
  "The United States Congress met. The U.S. Congress voted.",
  "The United States Congress | The U.S. Congress",
);
together(
  "an office of two words",
  "Foreign Secretary Anna Kovacs flew to Oslo. The Foreign Secretary met students.",
  "Foreign Secretary Anna Kovacs | The Foreign Secretary",
);

test("another person with the surname stays apart", () => {
  const all = chains("Donald Trump spoke. Melania Trump listened.");
  assert.ok(!all.some((c) => c.includes("Donald Trump") && c.includes("Melania Trump")), JSON.stringify(all));
});
together(
  "a title tells namesakes apart",
  "President William Ruto arrived on Monday. Rachel Ruto toured a school. President Ruto left on Tuesday.",
  "President William Ruto | President Ruto",
);
together(
  "a title told behind the name tells namesakes apart",
  "Anna Kovacs, the president of Hungary, arrived on Monday. Peter Kovacs toured a school. President Kovacs left on Tuesday.",
  "Anna Kovacs | the president of Hungary | President Kovacs",
);
test("he inside a quotation is not its speaker", () => {
  const all = chains('Vladimir Putin met Emmanuel Macron. "He is my friend," Putin said.');
  assert.ok(!all.some((c) => c.includes("Putin") && c.includes("He")), JSON.stringify(all));
});
test("pleonastic it is nobody", () => {
  const all = chains("Germany signed the treaty. It is clear that the talks failed.");
  assert.ok(!all.some((c) => c.includes("It")), JSON.stringify(all));
});
test("cost is linear in the number of names", () => {
  const text = "Angela Merkel met the president of France and he thanked her. The two leaders said they agreed. ";
  const time = (n: number) => {
    const long = text.repeat(n);
    const start = performance.now();
    reading(long);
    return performance.now() - start;
  };
  time(50);
  const [short, long] = [time(100), time(800)];
  assert.ok(long < 24 * short + 200, `${short} ms, ${long} ms`);
});
together(
  "two governments are those of the two leaders, not those of whom they spoke",
  "Angela Merkel met Emmanuel Macron at a castle, and the two leaders discussed Mali and Niger. The two governments signed a plan. Germany and France rejoiced.",
  "The two governments = Germany + France",
);
together(
  "two ministers are those who are",
  "Foreign Minister Pedro Costa arrived. He met President Anna Kovacs and Foreign Minister Eva Toth. The two ministers dined.",
  "The two ministers = Foreign Minister Pedro Costa + Foreign Minister Eva Toth",
);
together(
  "presidents without a number are the two of the sentence before",
  "President Anna Kovacs received President Pedro Costa. The presidents dined.",
  "The presidents = President Anna Kovacs + President Pedro Costa",
);
together(
  "of two presidents, the one in the foreground",
  "President Anna Kovacs will travel at the invitation of President Pedro Costa. Then the President will rest.",
  "President Anna Kovacs | the President",
);
together(
  "a first name that two bear in one sentence is the first one's",
  "Lee Min Ho, who shot the singer Lee Su Jin, was freed in May. Mr Lee flew home.",
  "Lee Min Ho | Mr Lee",
);
together(
  "whom a noun with an owner describes",
  "Agents shot Anna Roe, John Doe's elder sister, who lived in exile. She was buried in Oslo.",
  "Anna Roe | John Doe's elder sister | She",
);
together(
  "who is named in somebody's words does not say them",
  'The envoy Jane Roe spoke in Oslo. "President Macron was late, and he said little," she said.',
  "The envoy Jane Roe | she",
);
together(
  "a last name that ends like a plural",
  "Geert Wilders lost. Wilders had spoken. He left.",
  "Geert Wilders | Wilders | He",
);
