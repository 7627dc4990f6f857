import { readFileSync } from "node:fs";
import { intensity, ontology, ploverType } from "../../world/ontology.ts";
import type { DocumentRow } from "../rows/document.ts";
import type { EventRow } from "../rows/event.ts";
import { tsvCell } from "./delimited.ts";
import { eventDay, ontologyType } from "./ontology-type.ts";

/** POLECAT writes this where a value is missing. */
const missing = "None";
const several = (values: readonly (string | undefined)[]): string =>
  [...new Set(values.filter((value) => value))].join("; ") || missing;

function side(parties: EventRow["actors"]): string[] {
  return [
    several(parties.map(({ name }) => name)),
    several(parties.map(({ code }) => code)),
    missing,
    parties.find(({ sector }) => sector)?.sector ?? missing,
    several(parties.map(({ sector }) => sector)),
    several(parties.map(({ title }) => title)),
    several(parties.map(({ text }) => text)),
    missing,
  ];
}

let cow: Map<string, string> | undefined;

/** Correlates of War numbers by ISO3 (world/data/states.tsv). */
function cowNumbers(): Map<string, string> {
  cow ??= new Map(
    readFileSync(new URL("../../world/data/states.tsv", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => line.split("\t") as [string, string]),
  );
  return cow;
}

const withCow = (cells: string[], parties: EventRow["actors"]): string[] =>
  cells.with(2, several(parties.map(({ code }) => cowNumbers().get(code))));

/**
 * Events as POLECAT's weekly files have them: tab-separated, a header row, its 40 columns in its order, "None" for what is
 * missing, lists parted by a semicolon. What PLOVER doesn't code is left out (ontology-type.ts).
 */
export async function* polecat(
  events: AsyncIterable<EventRow>,
  documentOf: (id: string) => Promise<DocumentRow | undefined>,
  version: string,
): AsyncIterable<string> {
  yield `${ontology()
    .polecatColumns.map(({ name }) => name)
    .join("\t")}\n`;
  for await (const event of events) {
    const coded = ontologyType(event);
    if (!coded) continue;
    const first = event.reports[0]!;
    const document = await documentOf(first.document);
    const { place } = event;
    const cells = [
      `${first.document.replaceAll("_", "-")}_${event.id}`,
      eventDay(event) ?? missing,
      coded.type,
      coded.modes.join("; ") || missing,
      String(intensity(coded.type, coded.modes)),
      ploverType(coded.type)?.quad ?? event.quad,
      several(event.contexts),
      ...withCow(side(event.actors), event.actors),
      ...withCow(side(event.recipients), event.recipients),
      place?.name ?? missing,
      place && place.lat !== undefined ? place.name : missing,
      missing,
      missing,
      place?.iso3 ?? missing,
      place?.lat?.toString() ?? missing,
      place?.lon?.toString() ?? missing,
      missing,
      place?.text ?? missing,
      missing,
      document?.source ?? missing,
      document?.published.date?.slice(0, 10) ?? missing,
      several([...event.actors, ...event.recipients].filter(({ id }) => id.startsWith("person:")).map(({ name }) => name)),
      several(
        [...event.actors, ...event.recipients]
          .filter(({ id }) => id.startsWith("org:") || id.startsWith("group:"))
          .map(({ name }) => name),
      ),
      place?.name ?? missing,
      document?.language ?? missing,
      version,
    ];
    yield `${cells.map(tsvCell).join("\t")}\n`;
  }
}

/** What POLECAT's columns have no room for, one JSON object a line with the same Event ID: status and its history, sources, differences, all reports. */
export async function* polecatExtras(events: AsyncIterable<EventRow>): AsyncIterable<string> {
  for await (const event of events) {
    if (!ontologyType(event)) continue;
    const { id, type, mode, status, statusHistory, topics, date, size, sources, differences, reports } = event;
    yield `${JSON.stringify({ "Event ID": `${reports[0]!.document.replaceAll("_", "-")}_${id}`, act: type, act_mode: mode, status, statusHistory, topics, date, size, sources, differences, reports })}\n`;
  }
}
