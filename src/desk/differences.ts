import type { AgreementRow } from "../record/rows/agreement.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { DifferenceRow, EvidenceRow } from "../record/rows/parts.ts";
import type { Filter, RecordStore } from "../record/store/record.ts";

/** A row on which sources disagree. */
export interface Disagreement {
  readonly row: EventRow | AgreementRow;
  readonly differences: readonly DifferenceRow[];
  /** The reports that a difference's `reports` count into. */
  readonly reports: readonly EvidenceRow[];
}

/**
 * Events and agreements on which the sources disagree, newest first. Looks through at most `depth` rows of each kind, so that
 * the answer comes at once however large the record is.
 */
export async function disagreements(
  record: RecordStore,
  filter: Filter = {},
  { most = 60, depth = 1000 }: { readonly most?: number; readonly depth?: number } = {},
): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  const page = Math.min(250, depth);
  for (let offset = 0; offset < depth && found.length < most; offset += page) {
    const rows = await record.list("event", { ...filter, limit: page, offset });
    for (const row of rows)
      if (row.differences.length > 0) found.push({ row, differences: row.differences, reports: row.reports });
    if (rows.length < page) break;
  }
  for (let offset = 0; offset < depth && found.length < most * 2; offset += page) {
    const rows = await record.list("agreement", { ...filter, limit: page, offset });
    for (const row of rows)
      if (row.differences.length > 0) found.push({ row, differences: row.differences, reports: row.evidence });
    if (rows.length < page) break;
  }
  return found.sort((a, b) => ((b.row.date.start ?? "") < (a.row.date.start ?? "") ? -1 : 1)).slice(0, most);
}
