import type {
  AgreementFinding,
  EventFinding,
  Evidence,
  Finding,
  FindingDate,
  Party,
  StatementFinding,
  Status,
} from "../../coding/finding.ts";
import type { Document } from "../../intake/document.ts";
import type { Reading } from "../store/record.ts";

/** Actors that the record's tests speak of. */
export const cast = {
  KAZ: { id: "state:KAZ", name: "Kazakhstan", code: "KAZ", type: "state" },
  USA: { id: "state:USA", name: "United States", code: "USA", type: "state" },
  RUS: { id: "state:RUS", name: "Russia", code: "RUS", type: "state" },
  UZB: { id: "state:UZB", name: "Uzbekistan", code: "UZB", type: "state" },
  astana: { id: "place:astana", name: "Astana", code: "KAZ", type: "place" },
  nazarbayev: { id: "person:nursultan-nazarbayev", name: "Nursultan Nazarbayev", code: "KAZ", sector: "GOV", type: "person" },
  nazarbaev: { id: "person:nazarbayev", name: "Nazarbayev", code: "KAZ", sector: "GOV", type: "person" },
  dariga: { id: "person:dariga-nazarbayev", name: "Dariga Nazarbayev", code: "KAZ", type: "person" },
  trump: { id: "person:donald-trump", name: "Donald Trump", code: "USA", sector: "GOV", type: "person" },
  abdrakhmanov: { id: "person:kairat-abdrakhmanov", name: "Kairat Abdrakhmanov", code: "KAZ", sector: "GOV", type: "person" },
  tillerson: { id: "person:rex-tillerson", name: "Rex Tillerson", code: "USA", sector: "GOV", type: "person" },
  companies: { id: "group:usa-company", name: "American companies", code: "USA", sector: "BUS", type: "group" },
  rebels: { id: "group:usa-rebel", name: "American rebels", code: "USA", sector: "REB", type: "group" },
  militia: { id: "group:michigan-militia", name: "Michigan Militia", code: "USA", sector: "REB", type: "group" },
  bloc: { id: "org:union-of-lakes", name: "Union of Lakes", code: "IGO", type: "org" },
  secretary: {
    id: "person:ada-lake",
    name: "Ada Lake",
    code: "IGO",
    type: "person",
    office: { title: "Secretary General", of: "Union of Lakes" },
  },
  council: { id: "org:un-security-council", name: "UN Security Council", code: "IGO", type: "org" },
} as const satisfies Record<string, Omit<Party, "text" | "start" | "end">>;
export type Role = keyof typeof cast;

/** Words by which the reports name them. */
const words: Readonly<Record<Role, readonly string[]>> = {
  KAZ: ["Kazakhstan", "Kazakh", "Astana"],
  USA: ["United States", "American", "Washington"],
  RUS: ["Russia", "Moscow"],
  UZB: ["Uzbekistan"],
  astana: ["Astana"],
  nazarbayev: ["Nazarbayev", "Kazakh leader"],
  nazarbaev: ["Nazarbayev"],
  dariga: ["Nazarbayev"],
  trump: ["Trump", "US president"],
  abdrakhmanov: ["Abdrakhmanov"],
  tillerson: ["Tillerson"],
  companies: ["companies"],
  rebels: ["rebels"],
  militia: ["Militia"],
  bloc: ["Union of Lakes"],
  secretary: ["Ada Lake"],
  council: ["Council"],
};

export const cities = {
  Washington: { text: "Washington", name: "Washington, D.C.", id: "place:washington", iso3: "USA", lat: 38.9, lon: -77.04 },
  "the White House": { text: "the White House", name: "White House", iso3: "USA", lat: 38.9, lon: -77.04 },
  "New York": { text: "New York", name: "New York City", id: "place:new-york", iso3: "USA", lat: 40.71, lon: -74.0 },
  Astana: { text: "Astana", name: "Astana", id: "place:astana", iso3: "KAZ", lat: 51.17, lon: 71.43 },
  Tashkent: { text: "Tashkent", name: "Tashkent", id: "place:tashkent", iso3: "UZB", lat: 41.3, lon: 69.24 },
} as const;

export interface Told {
  readonly words: string;
  readonly by?: readonly Role[];
  readonly to?: readonly Role[];
  readonly act?: string;
  readonly mode?: string | null;
  readonly status?: Status;
  /** Day or days, ISO; absent = the document's own date. */
  readonly on?: string;
  readonly until?: string;
  readonly at?: keyof typeof cities;
  readonly topics?: readonly string[];
  readonly killed?: number;
}

export interface Said {
  readonly words: string;
  readonly speaker: Role;
  readonly about?: readonly Role[];
  readonly topics?: readonly string[];
}

export interface Agreed {
  readonly words: string;
  readonly name: string;
  readonly parties: readonly Role[];
  readonly form?: AgreementFinding["form"];
  readonly status?: AgreementFinding["status"];
  readonly count?: AgreementFinding["count"];
  readonly value?: AgreementFinding["value"];
  readonly on?: string;
}

export interface Article {
  readonly id: string;
  readonly date: string | null;
  readonly title?: string;
  readonly events?: readonly Told[];
  readonly statements?: readonly Said[];
  readonly agreements?: readonly Agreed[];
  /** Text before what is told. */
  readonly opening?: string;
}

/** A document whose text is the words told, with findings on exactly those words. */
export function reading(article: Article): Reading {
  const parts = [
    article.opening ?? "",
    ...(article.events ?? []).map((event) => event.words),
    ...(article.statements ?? []).map((said) => said.words),
    ...(article.agreements ?? []).map((agreed) => agreed.words),
  ];
  const text = parts.filter((part) => part !== "").join("\n\n");
  const document: Document = {
    id: article.id,
    title: article.title ?? `Report ${article.id}`,
    source: "Test agency",
    published: {
      date: article.date,
      precision: article.date ? "day" : "unknown",
      basis: article.date ? "stated" : "unknown",
      because: [],
    },
    language: "en",
    text,
  };
  const at = (words: string): Evidence => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const party = (role: Role, evidence: Evidence): Party => {
    const named = words[role].find((word) => evidence.text.includes(word)) ?? evidence.text[0]!;
    const start = evidence.start + evidence.text.indexOf(named);
    return { ...cast[role], text: named, start, end: start + named.length };
  };
  const when = (on?: string, until?: string): FindingDate =>
    on === undefined
      ? { start: article.date, end: article.date, precision: article.date ? "day" : "unknown", basis: "document" }
      : {
          start: on,
          end: until ?? on,
          precision: until || on.length < 10 ? "interval" : "day",
          text: on,
          basis: "time-expression",
        };
  const base = (evidence: Evidence) => ({
    document: article.id,
    evidence,
    attributedTo: null,
    trace: {
      rule: "test",
      trigger: { start: evidence.start, end: evidence.start + 1, text: evidence.text.slice(0, 1) },
      because: [],
    },
  });
  const findings: Finding[] = [];
  for (const told of article.events ?? []) {
    const evidence = at(told.words);
    const act = told.act ?? "CONSULT";
    const event: EventFinding = {
      kind: "event",
      ...base(evidence),
      act,
      actMode: told.mode ?? null,
      eventType: told.status === "planned" && act === "CONSULT" ? "AGREE" : act,
      eventMode: told.mode ? [told.mode] : [],
      contexts: ["diplomatic"],
      topics: told.topics ?? [],
      status: told.status ?? "happened",
      quad: "VERBAL COOPERATION",
      intensity: 2.5,
      actors: (told.by ?? []).map((role) => party(role, evidence)),
      recipients: (told.to ?? []).map((role) => party(role, evidence)),
      place: told.at ? cities[told.at] : null,
      date: when(told.on, told.until),
      ...(told.killed === undefined ? {} : { size: { killed: told.killed } }),
    };
    findings.push(event);
  }
  for (const said of article.statements ?? []) {
    const evidence = at(said.words);
    const statement: StatementFinding = {
      kind: "statement",
      ...base(evidence),
      speaker: party(said.speaker, evidence),
      form: "direct",
      quote: said.words,
      topics: said.topics ?? [],
      about: (said.about ?? []).map((role) => party(role, evidence)),
      stance: "neutral",
      addressee: null,
      date: when(),
    };
    findings.push(statement);
  }
  for (const agreed of article.agreements ?? []) {
    const evidence = at(agreed.words);
    const agreement: AgreementFinding = {
      kind: "agreement",
      ...base(evidence),
      name: agreed.name,
      form: agreed.form ?? "agreement",
      parties: agreed.parties.map((role) => party(role, evidence)),
      status: agreed.status ?? "signed",
      date: when(agreed.on),
      count: agreed.count ?? null,
      value: agreed.value ?? null,
      sectors: [],
    };
    findings.push(agreement);
  }
  return { document, findings: { document: article.id, findings } };
}
