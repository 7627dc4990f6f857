import { type Article, reading } from "./readings.ts";

/** One episode told by several reports: announced, made, told again with a detail wrong; and a meeting that is another. */
export const episode: readonly Article[] = [
  {
    id: "announcement",
    date: "2018-01-12",
    events: [
      {
        words: "President Nazarbayev will visit the United States this week.",
        by: ["nazarbayev"],
        to: ["USA"],
        mode: "visit",
        status: "planned",
        on: "2018-01-15",
        until: "2018-01-21",
      },
      {
        words: "He is to meet President Trump at the White House on January 16.",
        by: ["nazarbayev"],
        to: ["trump"],
        status: "planned",
        on: "2018-01-16",
        at: "the White House",
      },
    ],
    statements: [
      { words: "First the economy, and then the policy of the whole region", speaker: "nazarbayev", topics: ["economy"] },
    ],
  },
  {
    id: "meeting",
    date: "2018-01-16",
    events: [
      {
        words: "Trump received Nazarbayev in Washington on Tuesday.",
        by: ["nazarbayev"],
        to: ["trump"],
        on: "2018-01-16",
        at: "Washington",
        topics: ["trade"],
      },
      {
        words: "Foreign ministers Tillerson and Abdrakhmanov met on Tuesday.",
        by: ["tillerson", "abdrakhmanov"],
        on: "2018-01-16",
        at: "Washington",
      },
    ],
    agreements: [
      {
        words: "They signed the Agreement on Enhanced Strategic Partnership.",
        name: "Agreement on Enhanced Strategic Partnership",
        parties: ["KAZ", "USA"],
      },
    ],
    statements: [
      { words: "First the economy, and then the policy of the whole region", speaker: "nazarbayev", topics: ["economy"] },
    ],
  },
  {
    id: "afterwards",
    date: "2018-01-22",
    events: [
      {
        words: "The Kazakh leader visited the United States from 16 to 18 January.",
        by: ["nazarbayev"],
        to: ["USA"],
        mode: "visit",
        on: "2018-01-16",
        until: "2018-01-18",
      },
      { words: "He met the US president on 17 January.", by: ["nazarbayev"], to: ["trump"], on: "2018-01-17", at: "Washington" },
    ],
    agreements: [
      {
        words: "The sides concluded more than 20 contracts for over 7 billion dollars.",
        name: "contracts",
        form: "contracts",
        parties: ["KAZ", "USA"],
        count: { atLeast: 20 },
        value: { atLeast: 7e9, currency: "USD" },
      },
    ],
  },
  {
    id: "later-meeting",
    date: "2018-09-25",
    events: [
      {
        words: "Nazarbayev and Trump met again in New York on 24 September.",
        by: ["nazarbayev", "trump"],
        on: "2018-09-24",
        at: "New York",
      },
    ],
  },
  {
    id: "no-date",
    date: null,
    events: [{ words: "The Kazakh and American presidents once met.", by: ["nazarbayev", "trump"] }],
  },
];

export const readings = () => episode.map(reading);
