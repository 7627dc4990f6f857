import { parquetWriteBuffer } from "hyparquet-writer";
import type { EventRow } from "../rows/event.ts";

/**
 * Events as one Parquet file (Snappy): a column a field; lists of actors and reports as JSON text, dates as ISO 8601 text.
 * The columns are held in memory until the file is written.
 */
export async function parquet(events: AsyncIterable<EventRow>): Promise<Uint8Array> {
  const strings: Record<string, (string | null)[]> = {};
  const json: Record<string, object[]> = { actors: [], recipients: [], statusHistory: [], differences: [], reports: [] };
  const numbers: Record<string, (number | null)[]> = {
    latitude: [],
    longitude: [],
    intensity: [],
    killed: [],
    injured: [],
    arrested: [],
  };
  const counts: Record<string, number[]> = { sources: [], reportCount: [] };
  for (const name of [
    "id",
    "type",
    "mode",
    "status",
    "contexts",
    "topics",
    "start",
    "end",
    "precision",
    "place",
    "country",
    "quad",
    "text",
    "document",
  ])
    strings[name] = [];
  for await (const event of events) {
    const first = event.reports[0]!;
    const cells: Record<string, string | null> = {
      id: event.id,
      type: event.type,
      mode: event.mode,
      status: event.status,
      contexts: event.contexts.join(";"),
      topics: event.topics.join(";"),
      start: event.date.start,
      end: event.date.end,
      precision: event.date.precision,
      place: event.place?.name ?? null,
      country: event.place?.iso3 ?? null,
      quad: event.quad,
      text: first.text,
      document: first.document,
    };
    for (const [name, value] of Object.entries(cells)) strings[name]!.push(value);
    for (const name of Object.keys(json))
      json[name]!.push(event[name as "actors" | "recipients" | "statusHistory" | "differences" | "reports"]);
    numbers.latitude!.push(event.place?.lat ?? null);
    numbers.longitude!.push(event.place?.lon ?? null);
    numbers.intensity!.push(event.intensity);
    for (const size of ["killed", "injured", "arrested"] as const) numbers[size]!.push(event.size?.[size] ?? null);
    counts.sources!.push(event.sources);
    counts.reportCount!.push(event.reports.length);
  }
  const buffer = parquetWriteBuffer({
    columnData: [
      ...Object.entries(strings).map(([name, data]) => ({ name, data, type: "STRING" as const })),
      ...Object.entries(json).map(([name, data]) => ({ name, data, type: "JSON" as const })),
      ...Object.entries(numbers).map(([name, data]) => ({ name, data, type: "DOUBLE" as const })),
      ...Object.entries(counts).map(([name, data]) => ({ name, data, type: "INT32" as const })),
    ],
  });
  return new Uint8Array(buffer);
}
