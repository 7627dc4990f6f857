import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { EventFinding, Party } from "../../src/coding/finding.ts";
import { readDocument } from "../../src/coding/read.ts";
import type { Engine } from "../../src/language/engine.ts";
import type { World } from "../../src/world/world.ts";

/** A sentence with the event that a careful reader codes; "*" stands for any party or none. */
export interface EventCase {
  readonly date: string;
  readonly types: readonly string[];
  /** Statuses that are right; "*" for any. */
  readonly status: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly text: string;
}

/** The cases of a file under `data`: date, types, status, actors, recipients, text; parted by tabs, alternatives by "|". */
export const readCases = (file: string): readonly EventCase[] =>
  readFileSync(new URL(`data/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [date = "", type = "", status = "", actors = "", recipients = "", text = ""] = line.split("\t");
      return {
        date,
        types: type.split("|"),
        status: status.split("|"),
        actors: actors.split("|"),
        recipients: recipients.split("|"),
        text,
      };
    });

/** Whether a case belongs to the half that nobody looks at while rules are written; fixed by the sentence itself. */
export const isHeld = ({ text }: EventCase): boolean => createHash("sha256").update(text).digest()[0]! % 2 === 1;

/** Bodies between governments and free organisations count as one, and the Soviet Union as Russia, as in the PLOVER gold. */
const bodies: ReadonlySet<string> = new Set(["UNO", "EUR", "IGO", "NGO"]);
const plain = (code: string): string => (bodies.has(code) ? "IGO" : code === "SUN" ? "RUS" : code);

/** Whether a party is one of those asked for: by its code, or by its sector where no state is known. */
export const names = (asked: readonly string[], { code, sector }: Party): boolean =>
  asked.some((each) => plain(each) === plain(code) || (code === "" && sector === each));

/** An end holds when one of its parties is asked for, or when it is open. */
const holds = (asked: readonly string[], found: readonly Party[]): boolean =>
  asked.includes("*") || found.some((party) => names(asked, party));

/** A promise or threat has happened, and what it is about is still to come: both say the same. */
export const stands = (asked: readonly string[], { status, eventType, act }: EventFinding): boolean =>
  asked.includes(status) ||
  (asked.includes("planned") && act === "AGREE" && status === "happened") ||
  (asked.includes("happened") && eventType === "THREATEN" && status === "planned");

/** Whether an event is of an asked type, by PLOVER's letter or by the act itself. */
export const isTyped = ({ types }: Pick<EventCase, "types">, { eventType, act }: EventFinding): boolean =>
  types.includes(eventType) || types.includes(act);

/** Whether both ends of an event hold an asked party; parties that act on one another may all stand as actors. */
export const areEnds = ({ actors, recipients }: Pick<EventCase, "actors" | "recipients">, event: EventFinding): boolean =>
  holds(actors, event.actors) &&
  (holds(recipients, event.recipients) || (event.recipients.length === 0 && holds(recipients, event.actors.slice(1))));

/** What coding made of a case. */
export interface Judged {
  readonly events: readonly EventFinding[];
  readonly typed: boolean;
  readonly ended: boolean;
  readonly standing: boolean;
}

/** Codes a case and judges: right type (the event type or the act's), type with both ends, status. */
export function judge(each: EventCase, engine: Engine, world: World): Judged {
  const { status, date, text } = each;
  const published =
    date === "-"
      ? ({ date: null, precision: "unknown", basis: "unknown", because: [] } as const)
      : ({ date, precision: "day", basis: "stated", because: [] } as const);
  const events = readDocument({ id: "case", text, language: "en", published }, engine, world).findings.filter(
    (finding): finding is EventFinding => finding.kind === "event",
  );
  const typed = events.filter((event) => isTyped(each, event));
  return {
    events,
    typed: typed.length > 0,
    ended: typed.some((event) => areEnds(each, event)),
    standing: status.includes("*") || typed.some((event) => stands(status, event)),
  };
}

/** A case and its findings in one line, for a person who looks for what to mend. */
export const shown = ({ types, actors, recipients, status, text }: EventCase, { events }: Judged): string =>
  `${types.join("|")}(${actors}->${recipients}) ${status} : ${
    events
      .map(
        (event) =>
          `${event.eventType}/${event.act}.${event.status}(${event.actors.map(({ code }) => code)}->${event.recipients.map(({ code }) => code)})<${event.trace.rule} ${event.trace.trigger.text}>`,
      )
      .join(" ") || "none"
  } : ${text}`;
