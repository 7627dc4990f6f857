import world from "../data/world.json" with { type: "json" };

/** The world's outlines as SVG paths in the Equal Earth projection; see tools/world-map.ts. */
export const worldMap = world;

const a1 = 1.340264;
const a2 = -0.081106;
const a3 = 0.000893;
const a4 = 0.003796;
const m = Math.sqrt(3) / 2;

/** Longitude and latitude in degrees to x and y of `worldMap` (Šavrič, Patterson and Jenny 2018, equations 7 to 9). */
export function equalEarth(lon: number, lat: number): readonly [x: number, y: number] {
  const phi = (Math.max(-90, Math.min(90, lat)) * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  const theta = Math.asin(m * Math.sin(phi));
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  const x = (lambda * Math.cos(theta)) / (m * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
  const y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
  const [dx = 0, dy = 0] = world.translate;
  return [Math.round((dx + world.scale * x) * 10) / 10, Math.round((dy - world.scale * y) * 10) / 10];
}
