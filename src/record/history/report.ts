import type { MentionRow, PartyRow } from "../rows/parts.ts";
import type { PackedBase, PackedParty } from "../store/pack.ts";

/** A stored finding with what a row needs of its document and its actors. */
export interface Report<P> {
  /** Sorts reports: by the document's date, then its id, then by place. */
  readonly key: string;
  readonly document: string;
  /** The document's date as printed in rows; null if unknown. */
  readonly asOf: string | null;
  /** Documents of one story (near-copies) share it. */
  readonly story: number;
  readonly start: number;
  readonly end: number;
  /** The document's whole text. */
  readonly body: string;
  readonly packed: P;
}

/** An actor's id and name by its key, after corrections. */
export type ActorOf = (key: number) => { readonly id: string; readonly name: string };

export const evidenceOf = (report: Report<{ readonly b: PackedBase }>) => ({
  document: report.document,
  start: report.start,
  end: report.end,
  text: report.body.slice(report.start, report.end),
  ...(report.packed.b[1].startsWith("model:") ? { reader: report.packed.b[1] } : {}),
});

export function partyRow(party: PackedParty, actorOf: ActorOf): PartyRow {
  const { id, name } = actorOf(party[0]);
  const [, , , code, sector, title] = party;
  return { id, name, code, ...(sector ? { sector } : {}), ...(title ? { title } : {}) };
}

export function mentionRow(party: PackedParty | 0, report: Report<unknown>, actorOf: ActorOf): MentionRow | null {
  return party ? { ...partyRow(party, actorOf), text: report.body.slice(party[1], party[2]) } : null;
}

/** Parties of several reports, one an actor, with the code and sector most reports give; most often named first. */
export function mergedParties(lists: readonly (readonly PackedParty[])[], actorOf: ActorOf): PartyRow[] {
  const found = new Map<string, { readonly rows: PartyRow[]; readonly first: number }>();
  let order = 0;
  for (const list of lists)
    for (const party of list) {
      const row = partyRow(party, actorOf);
      const known = found.get(row.id);
      if (known) known.rows.push(row);
      else found.set(row.id, { rows: [row], first: order++ });
    }
  return [...found.values()].sort((a, b) => b.rows.length - a.rows.length || a.first - b.first).map(({ rows }) => fullest(rows));
}

function fullest(rows: readonly PartyRow[]): PartyRow {
  const count = new Map<string, { row: PartyRow; n: number }>();
  for (const row of rows) {
    const key = `${row.title ? 0 : 1}${row.sector ? 0 : 1}${row.code ? 0 : 1}${row.code} ${row.sector ?? ""} ${row.title ?? ""}`;
    const known = count.get(key);
    if (known) known.n++;
    else count.set(key, { row, n: 1 });
  }
  return [...count].sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1))[0]![1].row;
}

/** How many independent sources: near-copies of one story count once. */
export const sourcesOf = (reports: readonly Report<unknown>[]): number => new Set(reports.map((report) => report.story)).size;

/** All values of several lists, the most frequent first, then by the alphabet. */
export function byFrequency(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}
