import { spanOf } from "../merging/day.ts";
import type { PackedDate, PackedEvent, PackedParty } from "../store/pack.ts";

/** Statuses of an act that has taken place. */
const made: ReadonlySet<string> = new Set(["happened", "ongoing"]);

/** Within so many days of the day for which it was announced, an act is reported. */
const late = 7;

/** Whether a date is one that the report gives for the act, not its own. */
export const isExplicit = (date: PackedDate): boolean => date[3] !== "document" && date[0] !== null;

/** Whether an act may have taken place on the days for which it was announced, by the date of its report. */
function isNear(announced: PackedDate, told: PackedDate): boolean {
  const [plan, report] = [announced, told].map((date) => spanOf(date[0], date[1] ?? date[0]));
  return !plan || !report || (plan.s <= report.e + late && plan.e >= report.s - late);
}

/**
 * The reports by which an event of a status is dated. An announcement's own day is no day of the act: it counts only where it says for
 * when, and the report of the act does not say later.
 */
export function dating(reports: readonly PackedEvent[], status: string): readonly PackedEvent[] {
  const told = reports.filter(({ x }) => x === status);
  if (told.some(({ d }) => isExplicit(d))) return told;
  const foreseen = reports.filter(({ d }) => isExplicit(d) && told.some((report) => isNear(d, report.d)));
  return foreseen.length > 0 ? foreseen : told.length > 0 ? told : reports;
}

/**
 * The reports of an event with the parties that took part: those whom only announcements name are left out once the act is told with both
 * its sides, unless they are of a state that it is told of ("the president" for his state): a tour of five states that is known to have
 * reached one is a visit to that one.
 */
export function withTakers(reports: readonly PackedEvent[], status: string): readonly PackedEvent[] {
  if (!made.has(status)) return reports;
  const told = reports.filter(({ x }) => made.has(x));
  if (told.length === reports.length || !told.some(({ w, r }) => w.length > 0 && r.length > 0)) return reports;
  const known = new Set(told.flatMap(({ w, r }) => [...w, ...r].flatMap((party) => [party[0], party[3]])));
  const took = (party: PackedParty): boolean => known.has(party[0]) || (party[3] !== "" && known.has(party[3]));
  return reports.map((report) =>
    made.has(report.x) ? report : { ...report, w: report.w.filter(took), r: report.r.filter(took) },
  );
}
