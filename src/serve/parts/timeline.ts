import { actWord, quadOrder, quadWord, statusWord } from "../../desk/acts.ts";
import { dateWords } from "../../desk/day-words.ts";
import type { EventRow } from "../../record/rows/event.ts";
import { address } from "./address.ts";
import { quadName } from "./event-item.ts";
import { type Html, html, raw } from "./html.ts";

const width = 960;
const left = 44;
const right = 12;
const top = 14;
const bottom = 28;

/** Marks of the four quads: a ring, a disc, an open and a filled triangle; hollow with a dash where it has not happened. */
function sign(quad: string, x: number, y: number): Html {
  const r = 4.5;
  const triangle = `M${x} ${y - r - 0.5}L${x + r + 0.5} ${y + r - 0.5}L${x - r - 0.5} ${y + r - 0.5}Z`;
  const name = quadName(quad);
  return name === "vc" || name === "mc"
    ? html`<circle class="dot dot-${name}" cx="${x}" cy="${y}" r="${r}"/>`
    : html`<path class="dot dot-${name}" d="${triangle}"/>`;
}

const time = (iso: string): number =>
  Date.parse(iso.length >= 10 ? iso.slice(0, 10) : iso.length === 7 ? `${iso}-15` : `${iso}-07-01`);

/**
 * Events over time by intensity (PLOVER's scale, -10 to 10), drawn on the server. Every mark is a link for the mouse; for
 * keyboards and readers the list below says the same.
 */
export function timeline(events: readonly EventRow[], label: string): Html {
  const dated = events.filter((event) => event.date.start !== null && Number.isFinite(time(event.date.start)));
  if (dated.length < 2) return html``;
  const days = dated.map((event) => time(event.date.start!));
  let from = Math.min(...days);
  let to = Math.max(...days);
  const pad = Math.max((to - from) * 0.03, 3 * 86_400_000);
  from -= pad;
  to += pad;
  const high = dated.some((event) => event.intensity > 5) ? 10 : 5;
  const low = dated.some((event) => event.intensity < -5) ? -10 : dated.some((event) => event.intensity < 0) ? -5 : 0;
  const height = top + bottom + (high - low) * 11;
  const x = (t: number): number => Math.round((left + ((t - from) / (to - from)) * (width - left - right)) * 10) / 10;
  const y = (intensity: number): number => Math.round((top + (high - intensity) * 11) * 10) / 10;
  const levels = [10, 5, 0, -5, -10].filter((v) => v <= high && v >= low);
  const taken = new Map<string, number>();
  const placed = dated.map((event) => {
    const [cx, cy] = [x(time(event.date.start!)), y(event.intensity)];
    const key = `${Math.round(cx / 7)} ${Math.round(cy / 7)}`;
    const n = taken.get(key) ?? 0;
    taken.set(key, n + 1);
    return { event, x: Math.round((cx + Math.min(n, 6) * 7) * 10) / 10, y: cy };
  });
  return html`<figure class="timeline"><p class="hidden">${label}: ${dated.length} from ${dateWords(dated.at(-1)!.date)} to ${dateWords(dated[0]!.date)}; the list below says the same.</p><div class="scroll" role="region" aria-label="Timeline" tabindex="0">
<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" preserveAspectRatio="xMidYMid meet">
${levels.map((v) => html`<line class="${v === 0 ? "axis" : "grid"}" x1="${left}" x2="${width - right}" y1="${y(v)}" y2="${y(v)}"/><text class="tick" x="${left - 8}" y="${y(v) + 4}" text-anchor="end">${v > 0 ? `+${v}` : String(v).replace("-", "−")}</text>`)}
${ticks(from, to).map(({ at, text }) => html`<line class="grid" x1="${x(at)}" x2="${x(at)}" y1="${top}" y2="${height - bottom}"/><text class="tick" x="${x(at)}" y="${height - 8}" text-anchor="middle">${text}</text>`)}
<g>${placed.map(({ event, x: cx, y: cy }) => {
    const name = `${actWord(event.type, event.mode)}, ${dateWords(event.date)}, ${statusWord(event.status)}, intensity ${event.intensity}`;
    const done = event.status === "happened" || event.status === "ongoing";
    return html`<a href="${address.row("event", event.id)}" tabindex="-1" ${raw(done ? "" : 'class="open"')}><title>${name}</title>${sign(event.quad, cx, cy)}</a>`;
  })}</g>
</svg></div>
<figcaption><ul class="key">${quadOrder.map((quad) => html`<li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">${sign(quad, 7, 7)}</svg> ${quadWord(quad)}</li>`)}<li>broken line: not, or not yet, happened</li></ul></figcaption>
</figure>`;
}

/** Years, or months where the span is short: at most about ten. */
function ticks(from: number, to: number): { at: number; text: string }[] {
  const first = new Date(from);
  const months = (to - from) / (30.44 * 86_400_000);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((candidate) => months / candidate <= 10) ?? 480;
  const found: { at: number; text: string }[] = [];
  const startMonth = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(startMonth / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > to) break;
    if (at < from) continue;
    const name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month % 12]!;
    found.push({ at, text: step >= 12 ? String(Math.floor(month / 12)) : `${name} ${Math.floor(month / 12)}` });
  }
  return found;
}
