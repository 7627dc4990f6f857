import type { EventReportRow, EventRow } from "../record/rows/event.ts";

/** The report that shows an event best: of its own status, of the fullest words up to a paragraph. */
export function bestReport(event: EventRow): EventReportRow {
  const same = event.reports.filter((report) => report.status === event.status);
  const length = (report: EventReportRow): number => (report.text.length > 400 ? 1 : report.text.length);
  return (same.length > 0 ? same : event.reports).reduce((best, report) => (length(report) > length(best) ? report : best));
}
