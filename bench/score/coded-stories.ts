import { readFileSync } from "node:fs";
import type { EventFinding, Party } from "../../src/coding/finding.ts";
import type { Reading } from "../../src/record/store/record.ts";
import { type Story, storyDocument } from "./told-stories.ts";

interface CodedParty {
  readonly id: string;
  readonly code: string;
  readonly sector?: string;
}

/** What a careful reader finds in a report: each act with what these words say of it, and the event it is. */
interface Coded {
  readonly event: string;
  readonly act: string;
  readonly mode?: string;
  readonly status: EventFinding["status"];
  readonly actors: readonly CodedParty[];
  readonly recipients: readonly CodedParty[];
  readonly place?: {
    readonly name: string;
    readonly id: string;
    readonly iso3: string;
    readonly lat?: number;
    readonly lon?: number;
  };
  /** Day or days that the words name; absent where only the report's own date is known. */
  readonly on?: string;
  readonly until?: string;
  readonly killed?: number;
  /** The sentence, in the report's text. */
  readonly start: number;
  readonly end: number;
}

export interface CodedStory extends Story {
  readonly reports: readonly (Story["reports"][number] & { readonly coded: readonly Coded[] })[];
}

export const codedStories = (): CodedStory[] =>
  readFileSync(new URL("../../examples/merging/coded.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CodedStory);

/** A report with its findings as a careful reader codes them. */
export function codedReading(report: CodedStory["reports"][number]): Reading {
  const document = storyDocument(report);
  const party =
    (at: number) =>
    ({ id, code, sector }: CodedParty): Party => ({
      text: "",
      start: at,
      end: at,
      id,
      name: id.slice(id.indexOf(":") + 1).replaceAll("-", " "),
      code,
      ...(sector ? { sector } : {}),
      type: id.slice(0, id.indexOf(":")) as Party["type"],
    });
  const findings = report.coded.map((coded): EventFinding => {
    const { start, end } = coded;
    return {
      kind: "event",
      document: report.id,
      evidence: { start, end, text: report.text.slice(start, end) },
      attributedTo: null,
      trace: { rule: "by hand", trigger: { start, end: start, text: "" }, because: [] },
      act: coded.act,
      actMode: coded.mode ?? null,
      eventType: coded.act,
      eventMode: [],
      contexts: [],
      topics: [],
      status: coded.status,
      quad: "",
      intensity: 0,
      actors: coded.actors.map(party(start)),
      recipients: coded.recipients.map(party(start)),
      place: coded.place ? { text: coded.place.name, ...coded.place } : null,
      date: coded.on
        ? { start: coded.on, end: coded.until ?? coded.on, precision: "day", basis: "time-expression" }
        : { start: report.date, end: report.date, precision: "day", basis: "document" },
      ...(coded.killed ? { size: { killed: coded.killed } } : {}),
    };
  });
  return { document, findings: { document: report.id, findings } };
}
