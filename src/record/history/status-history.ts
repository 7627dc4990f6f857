/** A status with the report it is from, in the order of the reports. */
export interface StatusReport<S extends string> {
  readonly status: S;
  readonly asOf: string | null;
}
export interface StatusStep<S extends string> {
  readonly status: S;
  readonly asOf: string | null;
  readonly report: number;
}

/** The changes of status over reports sorted by date: the first report of each new status. */
export function statusHistory<S extends string>(reports: readonly StatusReport<S>[]): StatusStep<S>[] {
  const steps: StatusStep<S>[] = [];
  reports.forEach(({ status, asOf }, report) => {
    if (steps.at(-1)?.status !== status) steps.push({ status, asOf, report });
  });
  return steps;
}

/**
 * What an event's status is by all its reports, sorted by date. What has been reported as happened stays so, however
 * often older plans are printed again; a cancellation stands until a later report of it being on.
 */
export function eventStatus<S extends string>(reports: readonly StatusReport<S>[]): S {
  const said = (status: string): S | undefined => reports.find((report) => report.status === status)?.status;
  const happened = said("happened");
  if (happened) return happened;
  return reports.at(-1)!.status;
}
