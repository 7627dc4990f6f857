import type { StatementRow } from "../record/rows/statement.ts";

/**
 * Statements without those that only pass on another of them: what the minister said, according to the ministry, is on record as his words by
 * the ministry's account, and as the ministry's words about him; said once is enough.
 */
export function withoutEchoes(rows: readonly StatementRow[]): StatementRow[] {
  const told = rows.filter((row) => row.attributedTo !== null);
  return rows.filter(
    (row) => !told.some((inner) => inner !== row && inner.attributedTo!.id === row.speaker.id && holds(row, inner)),
  );
}

const holds = ({ evidence: outer }: StatementRow, { evidence: inner }: StatementRow): boolean =>
  outer.document === inner.document &&
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  inner.end - inner.start < outer.end - outer.start;
