import { dataText, rows } from "./facts.ts";
import { once } from "./once.ts";

/** Where a place lies, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Points by the ids of places, of one of our data files. */
export function pointsFrom(file: string): Map<string, Point> {
  return new Map(rows(dataText(file)).map(([id = "", lat, lon]) => [id, { lat: Number(lat), lon: Number(lon) }]));
}

const points = once(() => new Map([...pointsFrom("place-points-more.tsv"), ...pointsFrom("place-points.tsv")]));

/** Where a city or a seat of government lies (`place:astana`), to a hundredth or a tenth of a degree; undefined of regions and states. */
export function pointOfPlace(id: string): Point | undefined {
  return id.startsWith("place:") ? points().get(id) : undefined;
}
