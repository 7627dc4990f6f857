import { readFileSync } from "node:fs";
import { type CameoRow, cameoFor, ploverType } from "../../world/ontology.ts";
import { isState } from "../merging/ends.ts";
import type { DocumentRow } from "../rows/document.ts";
import type { EventRow } from "../rows/event.ts";
import { keyNumber } from "../store/hash.ts";
import { countryCodes } from "./country-codes.ts";
import { tsvCell } from "./delimited.ts";
import { eventDay, type OntologyType, ontologyType } from "./ontology-type.ts";

interface Goldstein {
  readonly roots: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, number>>;
}
let scale: Goldstein | undefined;
function goldstein(code: string): number {
  scale ??= JSON.parse(readFileSync(new URL("./goldstein.json", import.meta.url), "utf8")) as Goldstein;
  return scale.codes[code.slice(0, 3)] ?? scale.roots[code.slice(0, 2)] ?? 0;
}

/** The CAMEO code of a PLOVER type with its mode and contexts: the shortest of those that share most contexts. */
function cameo({ type, modes }: OntologyType, contexts: readonly string[]): string {
  const shared = (row: CameoRow): number => row.contexts.filter((context) => contexts.includes(context)).length;
  const best = cameoFor(type, modes[0]).toSorted(
    (a, b) => shared(b) - shared(a) || a.cameo.length - b.cameo.length || (a.cameo < b.cameo ? -1 : 1),
  )[0];
  return best?.cameo ?? "";
}

type Party = EventRow["actors"][number];

function actor(party: Party | undefined): (string | number)[] {
  if (!party) return Array<string>(10).fill("");
  const country = isState(party.code) ? party.code : "";
  const group = country ? "" : party.code;
  return [
    `${country}${group}${party.sector ?? ""}`,
    party.name.toUpperCase(),
    country,
    group,
    "",
    "",
    "",
    party.sector ?? "",
    "",
    "",
  ];
}

/** Place cells: precision (1 country, 4 city of the world), name, FIPS country, divisions, latitude, longitude, feature. */
function geo(place: EventRow["place"]): (string | number)[] {
  if (!place) return [0, "", "", "", "", "", "", ""];
  const fips = place.iso3 ? (countryCodes(place.iso3)?.fips ?? "") : "";
  const city = place.lat !== undefined && !place.id?.startsWith("state:");
  return [city ? 4 : 1, place.name, fips, fips, "", place.lat ?? "", place.lon ?? "", place.id ?? ""];
}

/**
 * Events as GDELT 2.0's event files have them: tab-separated, no header row, 61 columns in its order, one row an event.
 * NumMentions counts reports, NumSources independent ones, NumArticles documents. What Chancery does not know (tone,
 * ethnic and religious codes, the actors' own places) is left empty. What PLOVER doesn't code is left out.
 */
export async function* gdelt(
  events: AsyncIterable<EventRow>,
  documentOf: (id: string) => Promise<DocumentRow | undefined>,
): AsyncIterable<string> {
  for await (const event of events) {
    const coded = ontologyType(event);
    const day = eventDay(event);
    if (!coded || !day) continue;
    const [year = "", month = "01", date = "01"] = day.split("-");
    const code = cameo(coded, event.contexts);
    const first = await documentOf(event.reports[0]!.document);
    const added = (first?.published.date ?? day)
      .replaceAll(/[^0-9]/g, "")
      .slice(0, 14)
      .padEnd(8, "01")
      .padEnd(14, "0");
    const ordinal = (Date.UTC(Number(year), Number(month) - 1, Number(date)) - Date.UTC(Number(year), 0, 1)) / 86_400_000;
    const [one, two] = event.recipients.length > 0 ? [event.actors[0], event.recipients[0]] : [event.actors[0], event.actors[1]];
    const cells: (string | number)[] = [
      keyNumber(event.id) % 1_000_000_000_000,
      `${year}${month}${date}`,
      `${year}${month}`,
      year,
      (Number(year) + ordinal / 365).toFixed(4),
      ...actor(one),
      ...actor(two),
      1,
      code,
      code.slice(0, 3),
      code.slice(0, 2),
      ploverType(coded.type)?.quadCode ?? "",
      goldstein(code),
      event.reports.length,
      event.sources,
      new Set(event.reports.map((report) => report.document)).size,
      "",
      ...geo(null),
      ...geo(null),
      ...geo(event.place),
      added,
      first?.url ?? event.reports[0]!.document,
    ];
    yield `${cells.map(tsvCell).join("\t")}\n`;
  }
}
