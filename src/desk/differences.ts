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

/** Events and agreements on which the sources disagree, newest first. */
export async function disagreements(
  record: RecordStore,
  filter: Filter = {},
  { most = 40 }: { readonly most?: number } = {},
): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const kind of ["event", "agreement"] as const) {
    let left = most;
    // A record of an older Chancery marks also rows that only may differ; a few pages of these are looked through.
    for (let offset = 0, size = most; left > 0 && offset < 10 * most; offset += size) {
      const rows = await record.list(kind, { ...filter, differing: true, limit: size, offset });
      for (const row of rows)
        if (row.differences.length > 0 && left-- > 0)
          found.push({ row, differences: row.differences, reports: row.kind === "event" ? row.reports : row.evidence });
      if (rows.length < size) break;
    }
  }
  return found.sort((a, b) => ((b.row.date.start ?? "") < (a.row.date.start ?? "") ? -1 : 1)).slice(0, most);
}
