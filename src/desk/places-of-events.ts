import type { EventRow } from "../record/rows/event.ts";
import type { RecordStore } from "../record/store/record.ts";

/** Events at one place. */
export interface EventPlace {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly iso3: string;
  readonly events: readonly EventRow[];
}

/** Where events took place in a span of days, the busiest place first; events without a known place are counted in `nowhere`. */
export async function eventPlaces(
  record: RecordStore,
  filter: { readonly since?: string; readonly until?: string; readonly actor?: string; readonly type?: string },
  limit = 2000,
): Promise<{ readonly places: readonly EventPlace[]; readonly nowhere: number; readonly total: number }> {
  const events = await record.list("event", { ...filter, limit });
  const found = new Map<string, { name: string; lat: number; lon: number; iso3: string; events: EventRow[] }>();
  let nowhere = 0;
  for (const event of events) {
    const { place } = event;
    if (!place || place.lat === undefined || place.lon === undefined) {
      nowhere++;
      continue;
    }
    const key = `${place.lat.toFixed(2)} ${place.lon.toFixed(2)}`;
    const known = found.get(key);
    if (known) known.events.push(event);
    else found.set(key, { name: place.name, lat: place.lat, lon: place.lon, iso3: place.iso3 ?? "", events: [event] });
  }
  const places = [...found.values()].sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
  return { places, nowhere, total: events.length };
}
