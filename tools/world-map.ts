// `node tools/world-map.ts`: draws the world once, for the map page: src/serve/data/world.json; and takes the middle of every
// state's largest piece of land for events of which only the state is known: src/desk/state-points.json.
// Borders: Natural Earth 1:110m (public domain) through world-atlas (ISC); projection: Equal Earth (Šavrič, Patterson, Jenny 2018).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature, mesh } from "topojson-client";

type Topology = Parameters<typeof mesh>[0];
type Shapes = Extract<NonNullable<Parameters<typeof mesh>[1]>, { type: "GeometryCollection" }>;
type Atlas = Topology & { readonly objects: { readonly countries: Shapes; readonly land: Shapes } };

const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
const topology = JSON.parse(readFileSync(atlas, "utf8")) as Atlas;
const width = 960;
const projection = geoEqualEarth().fitWidth(width, { type: "Sphere" });
const path = geoPath(projection).digits(1);
const [[, top], [, bottom]] = path.bounds({ type: "Sphere" });
const world = {
  source: "Natural Earth 1:110m (public domain), drawn in the Equal Earth projection",
  width,
  height: Math.ceil(bottom - top),
  scale: projection.scale(),
  translate: projection.translate(),
  sphere: path({ type: "Sphere" }),
  graticule: path(geoGraticule10()),
  land: path(feature(topology, topology.objects.land)),
  borders: path(mesh(topology, topology.objects.countries, (a, b) => a !== b)),
};
writeFileSync(new URL("../src/serve/data/world.json", import.meta.url), `${JSON.stringify(world)}\n`);

const middles: Record<string, [lat: number, lon: number]> = {};
for (const one of feature(topology, topology.objects.countries).features) {
  const code = countries.numericToAlpha3(String(one.id).padStart(3, "0"));
  if (!code || (one.geometry.type !== "Polygon" && one.geometry.type !== "MultiPolygon")) continue;
  const polygons = one.geometry.type === "Polygon" ? [one.geometry.coordinates] : one.geometry.coordinates;
  const largest = polygons
    .map((coordinates) => ({ type: "Polygon" as const, coordinates }))
    .reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  const [lon, lat] = geoCentroid(largest);
  middles[code] = [Math.round(lat * 10) / 10, Math.round(lon * 10) / 10];
}
writeFileSync(
  new URL("../src/desk/state-points.json", import.meta.url),
  `${JSON.stringify({ source: "middles of Natural Earth 1:110m polygons (public domain)", points: middles })}\n`,
);
