import type { PartyRow } from "../rows/parts.ts";
import type { Row } from "../rows/row.ts";
import { contentId } from "../store/hash.ts";
import { countryCodes } from "./country-codes.ts";

/** An entity of FollowTheMoney: an id, a schema, and for each property a list of texts. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Ids of FollowTheMoney may not hold colons and spaces everywhere; ours become a hash with a readable beginning. */
const entityId = (id: string): string => `chancery-${id.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 40)}-${contentId(id)}`;

const texts = (...values: (string | null | undefined)[]): string[] => values.filter((value): value is string => Boolean(value));
const country = (code: string): string[] => texts(countryCodes(code)?.iso2.toLowerCase());

function entity(id: string, schema: string, properties: Record<string, readonly string[]>): Entity {
  return {
    id: entityId(id),
    schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0)),
  };
}

const schemas: Readonly<Record<string, string>> = {
  person: "Person",
  state: "PublicBody",
  org: "Organization",
  group: "Organization",
  place: "PublicBody",
};
const refs = (parties: readonly PartyRow[]): string[] => parties.map(({ id }) => entityId(id));

function entities(row: Row): Entity[] {
  switch (row.kind) {
    case "document":
      return [
        entity(row.id, "Article", {
          name: texts(row.title ?? row.id),
          fileName: [row.id],
          title: texts(row.title),
          author: texts(row.byline),
          publishedAt: texts(row.published.date?.slice(0, 10)),
          publisher: texts(row.source),
          sourceUrl: texts(row.url),
          language: row.language === "en" ? ["eng"] : [],
          bodyText: [row.text],
        }),
      ];
    case "actor":
      return [
        entity(row.id, schemas[row.type] ?? "LegalEntity", {
          name: [row.name],
          alias: row.aliases,
          country: country(row.code),
          ...(row.type === "place" ? {} : { sector: texts(row.sector) }),
        }),
      ];
    case "office": {
      const position = `position ${row.title} ${row.of?.id ?? ""}`;
      return [
        entity(position, "Position", {
          name: [row.of ? `${row.title}, ${row.of.name}` : row.title],
          country: row.of ? country(row.of.code) : [],
        }),
        entity(row.id, "Occupancy", {
          holder: [entityId(row.actor.id)],
          post: [entityId(position)],
          startDate: texts(row.from),
          endDate: texts(row.to),
        }),
      ];
    }
    case "seat":
      return [
        entity(row.id, "Membership", {
          member: [entityId(row.state.id)],
          organization: [entityId(row.body.id)],
          role: [row.seat],
          startDate: texts(row.from),
          endDate: texts(row.to),
        }),
      ];
    case "event":
      return [
        entity(row.id, "Event", {
          name: [
            `${row.type}${row.mode ? ` ${row.mode}` : ""}: ${[...row.actors, ...row.recipients].map(({ name }) => name).join(", ")}`,
          ],
          summary: [row.reports[0]!.text],
          notes: [`status: ${row.status}`],
          startDate: texts(row.date.start),
          endDate: texts(row.date.end),
          location: texts(row.place?.name),
          country: row.place?.iso3 ? country(row.place.iso3) : [],
          organizer: refs(row.actors),
          involved: refs(row.recipients),
          keywords: row.topics,
          proof: [...new Set(row.reports.map((report) => entityId(report.document)))],
        }),
      ];
    case "statement":
      return [
        entity(row.id, "Event", {
          name: [`Statement of ${row.speaker.name}`],
          summary: [row.quote],
          date: texts(row.date.start),
          organizer: [entityId(row.speaker.id)],
          involved: refs(row.about),
          keywords: row.topics,
          proof: [...new Set(row.reports.map((report) => entityId(report.document)))],
        }),
      ];
    case "agreement":
      return [
        entity(row.id, "Event", {
          name: [row.name],
          notes: [`${row.form}, ${row.status}`],
          date: texts(row.date.start),
          organizer: refs(row.parties),
          keywords: row.sectors,
          proof: [...new Set(row.evidence.map((report) => entityId(report.document)))],
        }),
      ];
    case "assessment":
      return [
        entity(row.id, "Event", {
          name: [`${row.polarity} assessment`],
          summary: [row.text],
          organizer: row.by ? [entityId(row.by.id)] : [],
          involved: "id" in row.of ? [entityId(row.of.id)] : [],
          proof: [...new Set(row.reports.map((report) => entityId(report.document)))],
        }),
      ];
  }
}

/**
 * The record as FollowTheMoney entities, one a line: documents as Article, persons, states (PublicBody), organisations,
 * events, statements and agreements as Event with their articles as proof, offices as Position and Occupancy, seats as Membership.
 */
export async function* ftm(rows: AsyncIterable<Row>): AsyncIterable<string> {
  const seen = new Set<string>();
  for await (const row of rows)
    for (const made of entities(row)) {
      if (made.schema === "Position") {
        if (seen.has(made.id)) continue;
        seen.add(made.id);
      }
      yield `${JSON.stringify(made)}\n`;
    }
}
