import type { Row } from "../rows/row.ts";
import { csvCell } from "./delimited.ts";

const columns = [
  "kind",
  "id",
  "type",
  "mode",
  "status",
  "start",
  "end",
  "precision",
  "actors",
  "recipients",
  "place",
  "country",
  "latitude",
  "longitude",
  "topics",
  "value",
  "sources",
  "text",
  "document",
  "from",
  "to",
] as const;
type Cells = Partial<Record<(typeof columns)[number], string | number | null>>;

const names = (parties: readonly { readonly name: string; readonly id: string }[]): string =>
  parties.map(({ name, id }) => `${name} (${id})`).join("; ");

function cells(row: Row): Cells {
  const { kind, id } = row;
  switch (row.kind) {
    case "document":
      return {
        kind,
        id,
        type: row.language,
        start: row.published.date,
        precision: row.published.precision,
        actors: row.byline,
        text: row.title,
        value: row.url,
        document: row.id,
      };
    case "actor":
      return {
        kind,
        id,
        type: row.type,
        country: row.code,
        actors: row.name,
        recipients: row.aliases.join("; "),
        sources: row.mentions,
      };
    case "office":
      return {
        kind,
        id,
        type: row.title,
        status: row.basis,
        start: row.from,
        end: row.to,
        actors: names([row.actor]),
        recipients: row.of ? names([row.of]) : null,
        ...evidence(row.evidence[0]),
      };
    case "seat":
      return {
        kind,
        id,
        type: row.seat,
        status: row.basis,
        start: row.from,
        end: row.to,
        actors: names([row.state]),
        recipients: names([row.body]),
        value: row.presidencies.join("; "),
        ...evidence(row.evidence[0]),
      };
    case "event":
      return {
        kind,
        id,
        type: row.type,
        mode: row.mode,
        status: row.status,
        start: row.date.start,
        end: row.date.end,
        precision: row.date.precision,
        actors: names(row.actors),
        recipients: names(row.recipients),
        place: row.place?.name ?? null,
        country: row.place?.iso3 ?? null,
        latitude: row.place?.lat ?? null,
        longitude: row.place?.lon ?? null,
        topics: row.topics.join("; "),
        sources: row.sources,
        ...evidence(row.reports[0]),
      };
    case "statement":
      return {
        kind,
        id,
        type: row.form,
        status: row.stance,
        start: row.date.start,
        end: row.date.end,
        precision: row.date.precision,
        actors: names([row.speaker]),
        recipients: names(row.about),
        topics: row.topics.join("; "),
        value: row.quote,
        sources: row.sources,
        ...evidence(row.evidence),
      };
    case "agreement":
      return {
        kind,
        id,
        type: row.form,
        status: row.status,
        start: row.date.start,
        end: row.date.end,
        precision: row.date.precision,
        actors: names(row.parties),
        topics: row.sectors.join("; "),
        value: [row.name, amount("count", row.count), amount(row.value?.currency ?? "", row.value)].filter(Boolean).join("; "),
        sources: row.sources,
        ...evidence(row.evidence[0]),
      };
    case "assessment":
      return {
        kind,
        id,
        type: row.polarity,
        actors: row.by ? names([row.by]) : null,
        recipients: "id" in row.of ? names([row.of]) : row.of.text,
        value: row.text,
        sources: row.sources,
        ...evidence(row.evidence),
      };
  }
}

const evidence = (found: { document: string; start: number; end: number; text: string } | undefined): Cells =>
  found ? { text: found.text, document: found.document, from: found.start, to: found.end } : {};

function amount(
  what: string,
  bounds: {
    exactly?: number | undefined;
    atLeast?: number | undefined;
    atMost?: number | undefined;
    about?: number | undefined;
  } | null,
): string {
  if (!bounds) return "";
  const said = (["exactly", "atLeast", "atMost", "about"] as const).flatMap((bound) =>
    bounds[bound] === undefined ? [] : [`${bound} ${bounds[bound]}`],
  );
  return `${what} ${said.join(", ")}`.trim();
}

/** All rows as one table (RFC 4180, UTF-8, header line); every line names its kind and the words it rests on. */
export async function* csv(rows: AsyncIterable<Row>): AsyncIterable<string> {
  yield `${columns.join(",")}\r\n`;
  for await (const row of rows) {
    const found = cells(row);
    yield `${columns.map((column) => csvCell(found[column])).join(",")}\r\n`;
  }
}
