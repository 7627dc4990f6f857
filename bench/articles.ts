import type { Found } from "../src/intake/formats/source.ts";
import { analyse } from "../src/language/analyse.ts";
import { loadEngine } from "../src/language/load-engine.ts";
import { loadWorld } from "../src/world/load.ts";
import { exampleDocuments } from "./corpus.ts";
import { movedDates } from "./moved-dates.ts";
import { randomFrom } from "./random.ts";

/** States that take one another's part in generated articles: name, adjective, capital. */
const states =
  "Kazakhstan Kazakh Astana,Uzbekistan Uzbek Tashkent,Russia Russian Moscow,China Chinese Beijing,Turkey Turkish Ankara,Iran Iranian Tehran,France French Paris,Germany German Berlin,Poland Polish Warsaw,Ukraine Ukrainian Kyiv,India Indian Delhi,Pakistan Pakistani Islamabad,Japan Japanese Tokyo,Egypt Egyptian Cairo,Israel Israeli Jerusalem,Thailand Thai Bangkok,Sweden Swedish Stockholm,Italy Italian Rome,Spain Spanish Madrid,Bolivia Bolivian Sucre,Ethiopia Ethiopian Addis-Ababa,Kenya Kenyan Nairobi,Mexico Mexican Mexico-City,Canada Canadian Ottawa,Argentina Argentine Buenos-Aires,Vietnam Vietnamese Hanoi,Indonesia Indonesian Jakarta,Georgia Georgian Tbilisi,Armenia Armenian Yerevan,Greece Greek Athens"
    .split(",")
    .map((state) => state.split(" ").map((word) => word.replaceAll("-", " ")));
const placeOf = new Map(states.flatMap((state, at) => state.map((word, field) => [word, [at, field] as const])));
const stateWord = new RegExp(`\\b(?:${[...placeOf.keys()].join("|")})\\b`, "g");

const given =
  "Alan Marta Daniyar Elena Pavel Aigul Omar Lucia Viktor Nadia Stefan Ines Karim Olga Tomas Leila Hugo Dana Ruslan Ana".split(
    " ",
  );
const syllables = "ba chen da ker li mor na or pe ra sti tor va wen yu zak lin der gov man".split(" ");

interface Example {
  readonly paragraphs: readonly string[];
  readonly persons: readonly string[];
  readonly date: string;
}

/** The examples with the names of their persons. The engine that finds these is let go of: its memory is not part of any measurement. */
function readExamples(): Example[] {
  const world = loadWorld();
  const engine = loadEngine();
  return exampleDocuments(world).map((document) => {
    const { text, published } = document;
    const persons = analyse(document, engine, world).mentions.flatMap(({ type, name }) =>
      type === "person" && name ? [text.slice(name.start, name.end)] : [],
    );
    return {
      paragraphs: text.split(/\n\n+/),
      persons: [...new Set(persons)],
      date: /^\d{4}-\d{2}-\d{2}/.test(published.date ?? "") ? published.date!.slice(0, 10) : "2018-06-01",
    };
  });
}

/** The first day of the articles. */
const begin = Temporal.PlainDate.from("2018-01-01");

/**
 * Articles made of the paragraphs of the examples, each a mixture of two, in which states take one another's part and persons get
 * names of their own: an endless supply in which actors, dates and words vary. Forty articles make a day, one day after the other; the dates
 * in the texts lie as far from it as in the example. The same number gives the same article.
 */
export async function* articles(count: number, from = 0): AsyncGenerator<Found> {
  const examples = readExamples();
  for (let i = from; i < from + count; i++) {
    const random = randomFrom(i + 1);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const one = examples[i % examples.length]!;
    const other = pick(examples);
    const paragraphs = [
      one.paragraphs[0]!,
      ...one.paragraphs.slice(1).filter(() => random() < 0.7),
      ...other.paragraphs.slice(1).filter(() => random() < 0.3),
    ];
    const turn = Math.floor(random() * states.length);
    const names = new Map<string, string>();
    const named = (word: string, last: boolean): string => {
      let name = names.get(word);
      if (!name) {
        name = last ? pick(syllables) + pick(syllables) + (random() < 0.5 ? pick(syllables) : "") : pick(given);
        name = name[0]!.toUpperCase() + name.slice(1);
        names.set(word, name);
      }
      return name;
    };
    for (const person of [...one.persons, ...other.persons]) {
      const words = person.split(" ").filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !placeOf.has(word));
      for (const [at, word] of words.entries()) named(word, at === words.length - 1);
    }
    let text = paragraphs.join("\n\n").replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => names.get(word) ?? word);
    text = text.replace(stateWord, (word) => {
      const [at, field] = placeOf.get(word)!;
      return states[(at + turn) % states.length]![field]!;
    });
    const told = Temporal.PlainDate.from(one.date);
    const day = begin.add({ days: Math.floor(i / 40) });
    yield {
      name: `article-${i}`,
      input: {
        text: movedDates(text, told.until(day).days, told.year),
        given: { id: `article-${i}`, date: day.toString(), language: "en" },
      },
    };
  }
}

if (import.meta.main) for await (const found of articles(2, 57)) console.log("input" in found ? found.input.text : "", "\n=====");
