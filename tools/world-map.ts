// `node tools/world-map.ts`: draws the world once, for the map page: src/serve/data/world.json.
// Borders: Natural Earth 1:110m (public domain) through world-atlas (ISC); projection: Equal Earth (Šavrič, Patterson, Jenny 2018).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const atlas = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
const topology = JSON.parse(readFileSync(atlas, "utf8")) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
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
