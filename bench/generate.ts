import type { EventFinding, Evidence, Finding, FindingDate, Party, StatementFinding, Status } from "../src/coding/finding.ts";
import type { Document } from "../src/intake/document.ts";
import type { Reading } from "../src/record/store/record.ts";
import { type Rng, randomFrom } from "./random.ts";

/** Synthetic reports with their findings: the same for the same seed. */
export interface GenerateOptions {
  readonly documents: number;
  readonly seed?: number;
  /** Documents a day; the reports of the record run on from 2015-01-01. */
  readonly perDay?: number;
  /** Events told in a document. */
  readonly events?: number;
}

const codes =
  "USA CHN RUS GBR FRA DEU JPN IND TUR IRN SAU ISR EGY KAZ UZB KGZ TJK TKM AFG PAK UKR BLR GEO ARM AZE KOR PRK VNM IDN MYS AUS CAN MEX BRA ARG CHL ZAF NGA KEN ETH SYR IRQ JOR LBN ARE QAT KWT POL ITA ESP".split(
    " ",
  );
const acts: readonly (readonly [act: string, mode: string | null, verb: string, weight: number])[] = [
  ["CONSULT", null, "held talks with", 8],
  ["CONSULT", "visit", "paid a visit to", 4],
  ["CONSULT", "phone", "spoke by telephone with", 2],
  ["SUPPORT", null, "welcomed the decision of", 3],
  ["ACCUSE", "allege", "accused", 3],
  ["REQUEST", null, "called on", 3],
  ["COOPERATE", null, "opened a joint programme with", 2],
  ["AID", null, "sent relief to", 1],
  ["THREATEN", null, "warned", 2],
  ["SANCTION", null, "imposed measures on", 1],
];
/** Each act as often as its weight says. */
const actPool = acts.flatMap((act) => Array<typeof act>(act[3]).fill(act));
const topics = [
  "trade",
  "defence",
  "energy",
  "sanctions",
  "migration",
  "non-proliferation",
  "afghanistan",
  "water",
  "transport",
  "climate",
];
const syllables = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dro fli gra ple sta tri".split(" ");

/** One thing that happens in the made-up world, to be told by several reports. */
interface Happening {
  readonly day: number;
  readonly act: (typeof acts)[number];
  readonly sides: readonly [number, number];
  readonly persons: readonly [number, number];
  readonly topic: string;
  readonly city: number;
  readonly detail: string;
}

const begin = Date.UTC(2015, 0, 1) / 86_400_000;
const iso = (day: number): string => new Date((begin + day) * 86_400_000).toISOString().slice(0, 10);

/** Of `n` things the first far more often than the last, as with states in the news. */
const skewed = (random: Rng, n: number): number => Math.min(n - 1, Math.floor(n * random() ** 2.2));

class World {
  readonly words: readonly string[];
  readonly #random: Rng;

  constructor(random: Rng) {
    this.#random = random;
    const syllable = (): string => syllables[Math.floor(random() * syllables.length)]!;
    this.words = Array.from({ length: 6000 }, () => syllable() + syllable() + (random() < 0.6 ? syllable() : ""));
  }

  phrase(n: number): string {
    return Array.from({ length: n }, () => this.words[skewed(this.#random, this.words.length)]).join(" ");
  }

  happening(day: number): Happening {
    const random = this.#random;
    const a = skewed(random, codes.length);
    let b = skewed(random, codes.length);
    if (b === a) b = (b + 1) % codes.length;
    const act = actPool[Math.floor(random() * actPool.length)]!;
    return {
      day,
      act,
      sides: [a, b],
      persons: [skewed(random, 4), skewed(random, 4)],
      topic: topics[skewed(random, topics.length)]!,
      city: Math.floor(random() * 3),
      detail: this.phrase(5),
    };
  }
}

const stateParty = (side: number) => ({
  id: `state:${codes[side]}`,
  name: `State of ${codes[side]}`,
  code: codes[side]!,
  type: "state" as const,
});
const personParty = (side: number, n: number) => ({
  id: `person:${codes[side]!.toLowerCase()}-${n}`,
  name: `Leader ${n} of ${codes[side]}`,
  code: codes[side]!,
  sector: "GOV",
  type: "person" as const,
});

class Writer {
  text = "";
  readonly findings: Finding[] = [];
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  sentence(words: string, paragraph: boolean): Evidence {
    if (this.text) this.text += paragraph ? "\n\n" : " ";
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length, text: words };
  }

  base(evidence: Evidence) {
    return {
      document: this.#id,
      evidence,
      attributedTo: null,
      trace: { rule: "generated", trigger: { ...evidence, end: evidence.start + 1, text: evidence.text[0]! }, because: [] },
    };
  }

  party(named: Omit<Party, "text" | "start" | "end">, evidence: Evidence, name: string): Party {
    const at = evidence.start + evidence.text.indexOf(name);
    return { ...named, text: name, start: at, end: at + name.length };
  }
}

function tell(writer: Writer, random: Rng, today: number, told: Happening, world: World): void {
  const [act, mode, verb] = told.act;
  const planned = told.day > today;
  const status: Status = planned ? "planned" : "happened";
  const named = random() < 0.8;
  const [a, b] = told.sides;
  const actor = named ? personParty(a, told.persons[0]) : stateParty(a);
  const recipient = mode === "visit" || !named ? stateParty(b) : personParty(b, told.persons[1]);
  const city = `City ${told.city} of ${codes[b]}`;
  const how = random();
  const when = how < 0.5 ? ` on ${iso(told.day)}` : how < 0.6 ? " this week" : "";
  const where = random() < 0.6 ? ` in ${city}` : "";
  const words =
    `${actor.name} ${planned ? "will have" : ""} ${verb} ${recipient.name}${where}${when} over ${told.detail} and ${world.phrase(4)}.`.replaceAll(
      "  ",
      " ",
    );
  const evidence = writer.sentence(words, random() < 0.4);
  const monday = told.day - ((((begin + told.day + 3) % 7) + 7) % 7);
  const date: FindingDate =
    how < 0.5
      ? { start: iso(told.day), end: iso(told.day), precision: "day", text: iso(told.day), basis: "time-expression" }
      : how < 0.6
        ? { start: iso(monday), end: iso(monday + 6), precision: "week", text: "this week", basis: "time-expression" }
        : { start: iso(today), end: iso(today), precision: "day", basis: "document" };
  const event: EventFinding = {
    kind: "event",
    ...writer.base(evidence),
    act,
    actMode: mode,
    eventType: planned && act === "CONSULT" ? "AGREE" : act,
    eventMode: mode && !planned ? [mode] : [],
    contexts: ["diplomatic"],
    topics: [told.topic],
    status,
    quad: "VERBAL COOPERATION",
    intensity: 2.5,
    actors: [writer.party(actor, evidence, actor.name)],
    recipients: [writer.party(recipient, evidence, recipient.name)],
    place: where
      ? {
          text: city,
          name: city,
          id: `place:${codes[b]!.toLowerCase()}-${told.city}`,
          iso3: codes[b]!,
          lat: 10 + told.city * 5,
          lon: b * 3,
        }
      : null,
    date,
  };
  writer.findings.push(event);
}

function say(writer: Writer, random: Rng, world: World, today: number): void {
  const speaker = personParty(skewed(random, codes.length), skewed(random, 4));
  const quote = world.phrase(12);
  const lead = `${speaker.name} said: `;
  const evidence = writer.sentence(`${lead}“${quote}”.`, true);
  const start = evidence.start + lead.length + 1;
  const said: StatementFinding = {
    kind: "statement",
    ...writer.base({ start, end: start + quote.length, text: quote }),
    speaker: writer.party(speaker, evidence, speaker.name),
    form: "direct",
    quote,
    topics: [topics[skewed(random, topics.length)]!],
    about: [],
    stance: "neutral",
    addressee: null,
    date: { start: iso(today), end: iso(today), precision: "day", basis: "document" },
  };
  writer.findings.push(said);
}

/** Readings in the order of their dates; about one in ten is a near-copy of an earlier one. */
export function* generate(options: GenerateOptions): Generator<Reading> {
  const { documents, seed = 1, perDay = 100, events = 5 } = options;
  const random = randomFrom(seed);
  const world = new World(random);
  /** What happens, kept from ten days ahead to three days back. */
  let happenings: Happening[] = [];
  let ahead = -1;
  let recent: Reading[] = [];
  for (let n = 0; n < documents; n++) {
    const today = Math.floor(n / perDay);
    while (ahead < today + 10) {
      ahead++;
      for (let i = 0; i < perDay; i++) happenings.push(world.happening(ahead));
    }
    if (n % perDay === 0) {
      happenings = happenings.filter((told) => told.day >= today - 3);
      recent = recent.slice(-perDay);
    }
    const id = `generated-${seed}-${n}`;
    if (recent.length > 10 && random() < 0.1) {
      const original = recent[Math.floor(random() * recent.length)]!;
      yield copyOf(original, id);
      continue;
    }
    const writer = new Writer(id);
    for (let i = 0; i < events; i++) {
      const near = happenings.length * 0.35;
      tell(
        writer,
        random,
        today,
        happenings[Math.floor(random() < 0.8 ? random() * near : random() * happenings.length)]!,
        world,
      );
      if (random() < 0.7) writer.sentence(`${world.phrase(16)}.`, random() < 0.3);
    }
    say(writer, random, world, today);
    const document: Document = {
      id,
      title: world.phrase(7),
      source: `Agency ${Math.floor(random() * 40)}`,
      published: { date: iso(today), precision: "day", basis: "stated", because: [] },
      language: "en",
      text: writer.text,
    };
    const reading: Reading = { document, findings: { document: id, findings: writer.findings } };
    recent.push(reading);
    yield reading;
  }
}

/** The same story printed by another paper, with a line of its own at the end. */
function copyOf({ document, findings }: Reading, id: string): Reading {
  return {
    document: { ...document, id, source: "Another paper", text: `${document.text}\n\nThis story was first printed elsewhere.` },
    findings: { document: id, findings: findings.findings.map((finding) => ({ ...finding, document: id })) },
  };
}
