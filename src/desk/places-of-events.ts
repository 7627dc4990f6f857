import type { PlaceRow } from "../record/rows/parts.ts";
import type { RecordStore } from "../record/store/record.ts";
import { pointOfPlace } from "../world/place-points.ts";
import states from "./state-points.json" with { type: "json" };

/** Where a place lies: its own coordinates, the city's, or the middle of its state, which is then `rough`. */
function pointOf(place: PlaceRow): { readonly lat: number; readonly lon: number; readonly rough: boolean } | undefined {
  if (place.lat !== undefined && place.lon !== undefined) return { lat: place.lat, lon: place.lon, rough: false };
  // A record of an earlier Chancery has ids alone.
  const city = place.id === undefined ? undefined : pointOfPlace(place.id);
  if (city) return { ...city, rough: false };
  const middle = (states.points as unknown as Readonly<Record<string, readonly [number, number]>>)[place.iso3 ?? ""];
  return middle ? { lat: middle[0], lon: middle[1], rough: true } : undefined;
}

/** Events at one place. */
export interface EventPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly iso3: string;
  /** Only the state is known: the point is its middle. */
  readonly rough: boolean;
  /** Ids, newest first. */
  readonly events: readonly string[];
}

/** So many events are looked through. */
export const mostPlaced = 800;

/**
 * Where events of a year (ISO) took place, the busiest place first; events without a known place are counted in `nowhere`. Of `many` events,
 * more than are looked through, each month gives as many, the newest of it.
 */
export async function eventPlaces(
  record: RecordStore,
  year: string,
  many: boolean,
): Promise<{ readonly places: readonly EventPlace[]; readonly nowhere: number; readonly total: number }> {
  const spans = many ? Array.from({ length: 12 }, (_, i) => `${year}-${String(12 - i).padStart(2, "0")}`) : [year];
  const each = Math.ceil(mostPlaced / spans.length);
  const perSpan = await Promise.all(spans.map((span) => record.places({ since: span, until: span }, each)));
  const events = [...new Map(perSpan.flat().map((event) => [event.id, event])).values()];
  const found = new Map<string, { name: string; lat: number; lon: number; rough: boolean; iso3: string; events: string[] }>();
  let nowhere = 0;
  for (const { id, place } of events) {
    const point = place ? pointOf(place) : undefined;
    if (!place || !point) {
      nowhere++;
      continue;
    }
    const key = `${point.lat.toFixed(1)} ${point.lon.toFixed(1)}`;
    const known = found.get(key);
    if (known) known.events.push(id);
    else found.set(key, { name: place.name, ...point, iso3: place.iso3 ?? "", events: [id] });
  }
  const places = [...found.values()].sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
  return { places, nowhere, total: events.length };
}
