import { bestReport } from "../../desk/best-report.ts";
import { eventPlaces, mostPlaced } from "../../desk/places-of-events.ts";
import type { Desk } from "../desk.ts";
import { equalEarth, worldMap } from "../parts/equal-earth.ts";
import { eventItem } from "../parts/event-item.ts";
import { type Content, type Html, html, plural, query, raw } from "../parts/html.ts";
import { empty, type Page, part } from "../parts/shell.ts";

/** Events of a year where they took place, on a map drawn here; a slider goes through the years. */
export async function mapPage(desk: Desk, asked: string | undefined, at: string | undefined): Promise<Page> {
  const perDay = await desk.kept.of("days of events", 60_000, () => desk.record.perDay("event"));
  const perYear = new Map<string, number>();
  for (const [day, n] of perDay) perYear.set(day.slice(0, 4), (perYear.get(day.slice(0, 4)) ?? 0) + n);
  const now = desk.today().slice(0, 4);
  const years = [...perYear.keys()].filter((year) => year > "1900" && year <= String(Number(now) + 5)).sort();
  if (years.length === 0)
    return {
      title: "Map",
      section: "/map",
      body: html`<h1>Map</h1>${empty("No dated event is on record.", html`Read reports first: <code>chancery read PATH</code>.`)}`,
    };
  const busiest = years.toSorted((a, b) => perYear.get(b)! - perYear.get(a)!)[0]!;
  const year =
    asked && /^\d{4}$/.test(asked) ? asked : (years.findLast((one) => perYear.get(one)! >= perYear.get(busiest)! / 2) ?? busiest);
  const first = years[0]!;
  const last = years.at(-1)!;
  const total = perYear.get(year) ?? 0;
  const found = await desk.kept.of(`places ${year}`, 30_000, () => eventPlaces(desk.record, year, total > mostPlaced));
  const place = found.places.find((one) => one.name === at) ?? found.places[0];
  const shown = await desk.record.byId("event", (place?.events ?? []).slice(0, 30));
  const sources = await desk.sources.of(shown.map((event) => bestReport(event).document));
  return {
    title: `Map, ${year}`,
    section: "/map",
    wide: true,
    body: html`<div class="dateline"><h1>Where it happened, ${year}</h1><p>${plural(total, "event")}${found.total < total ? `; of ${found.total.toLocaleString("en-GB")} of all months, shown here, ` : "; "}${found.nowhere > 0 ? `${plural(found.nowhere, "is", "are")} at no known place` : "all are at a known place"}.</p></div>
<form method="get" class="years" data-apply><label for="year">Year</label><output for="year">${year}</output><span aria-hidden="true">${first}</span><input id="year" type="range" name="year" min="${first}" max="${last}" value="${year}" step="1"><span aria-hidden="true">${last}</span><button>Show</button></form>
${bars(years, perYear, year)}
${picture(found.places, year, place?.name)}
<div class="two"><div class="main-column">${
      place
        ? part(
            "place",
            `${place.name}, ${year}`,
            shown.map((event) => eventItem(event, sources)),
          )
        : empty(`No event of ${year} is at a known place.`, "Choose another year.")
    }</div>
<div class="rail">${part("places", "Places", html`<table class="plain"><thead><tr><th scope="col">Place</th><th scope="col" class="num">Events</th></tr></thead><tbody>${found.places.slice(0, 40).map((one) => html`<tr data-item><td><a href="/map${query({ year, at: one.name })}#place" ${raw(one.name === place?.name ? 'aria-current="true"' : "")}>${one.name}</a></td><td class="num">${one.events.length}</td></tr>`)}</tbody></table>`)}</div></div>`,
  };
}

function picture(places: Awaited<ReturnType<typeof eventPlaces>>["places"], year: string, chosen: string | undefined): Html {
  const most = Math.max(1, ...places.map((one) => one.events.length));
  const radius = (n: number): number => Math.round((2.5 + 11 * Math.sqrt(n / most)) * 10) / 10;
  const names = new Set(places.slice(0, 9).map((one) => one.name));
  const boxes: { x: number; y: number; w: number }[] = [];
  return html`<figure class="map"><p class="hidden">Map of events in ${year}; the table of places below says the same.</p><div class="scroll" role="region" aria-label="Map" tabindex="0"><svg viewBox="0 0 ${worldMap.width} ${worldMap.height - 52}" aria-hidden="true">
<path class="sphere" d="${worldMap.sphere}"/><path class="graticule" d="${worldMap.graticule}"/><path class="land" d="${worldMap.land}"/><path class="borders" d="${worldMap.borders}"/>
${places.map((one) => {
  const [x, y] = equalEarth(one.lon, one.lat);
  const r = radius(one.events.length);
  return html`<a href="/map${query({ year, at: one.name })}#place" tabindex="-1"><title>${one.name}: ${plural(one.events.length, "event")}</title><circle class="spot${one.name === chosen ? " chosen" : ""}${one.rough ? " rough" : ""}" cx="${x}" cy="${y}" r="${r}"/></a>`;
})}
${places
  .filter((one) => names.has(one.name))
  .map((one): Content => {
    const [x, y] = equalEarth(one.lon, one.lat);
    const w = one.name.length * 6.2;
    if (boxes.some((box) => Math.abs(box.y - y) < 13 && x < box.x + box.w && box.x < x + w)) return "";
    boxes.push({ x, y, w });
    return html`<text class="placename" x="${x + radius(one.events.length) + 3}" y="${y + 4}">${one.name}</text>`;
  })}
</svg></div><figcaption class="note">A broken circle: only the state is known, not the place.</figcaption></figure>`;
}

/** Events a year as bars, each a link to its year. */
function bars(years: readonly string[], perYear: ReadonlyMap<string, number>, now: string): Html {
  const first = Number(years[0]);
  const last = Number(years.at(-1));
  const n = last - first + 1;
  const width = 960;
  const height = 48;
  const most = Math.max(...perYear.values());
  const w = width / n;
  return html`<svg class="yearbars" viewBox="0 0 ${width} ${height + 14}" aria-hidden="true">${Array.from(
    { length: n },
    (_, i): Content => {
      const year = String(first + i);
      const count = perYear.get(year) ?? 0;
      if (count === 0) return "";
      const h = Math.max(2, (count / most) * height);
      return html`<a href="/map?year=${year}" tabindex="-1"><title>${year}: ${plural(count, "event")}</title><rect class="hit" x="${(i * w).toFixed(1)}" y="0" width="${w.toFixed(1)}" height="${height + 14}"/><rect class="bar${year === now ? " chosen" : ""}" x="${(i * w + 1).toFixed(1)}" y="${(height - h).toFixed(1)}" width="${Math.max(1, Math.min(40, w - 2)).toFixed(1)}" height="${h.toFixed(1)}"/>${n <= 30 || year === now || year.endsWith("0") ? html`<text class="tick" x="${(i * w + Math.min(40, w) / 2).toFixed(1)}" y="${height + 12}" text-anchor="middle">${n <= 30 ? year.slice(n > 20 ? 2 : 0) : year}</text>` : ""}</a>`;
    },
  )}</svg>`;
}
