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
  return rowOf(party, id, name);
}

function rowOf(party: PackedParty, id: string, name: string): PartyRow {
  const row: { id: string; name: string; code: string; sector?: string; title?: string } = { id, name, code: party[3] };
  if (party[4]) row.sector = party[4];
  if (party[5]) row.title = party[5];
  return row;
}

export function mentionRow(party: PackedParty | 0, report: Report<unknown>, actorOf: ActorOf): MentionRow | null {
  return party ? { ...partyRow(party, actorOf), text: report.body.slice(party[1], party[2]) } : null;
}

/** Parties of several reports, one an actor, with the code and sector most reports give; most often named first. */
export function mergedParties(lists: readonly (readonly PackedParty[])[], actorOf: ActorOf): PartyRow[] {
  const found = new Map<string, { readonly id: string; readonly name: string; readonly parties: PackedParty[] }>();
  for (const list of lists)
    for (const party of list) {
      const { id, name } = actorOf(party[0]);
      const known = found.get(id);
      if (known) known.parties.push(party);
      else found.set(id, { id, name, parties: [party] });
    }
  // Whom as many reports name stands in the order of the first that do: sorting keeps it.
  return [...found.values()]
    .sort((a, b) => b.parties.length - a.parties.length)
    .map(({ id, name, parties }) => rowOf(fullest(parties), id, name));
}

const alike = (a: PackedParty, b: PackedParty): boolean =>
  a[3] === b[3] && (a[4] || "") === (b[4] || "") && (a[5] || "") === (b[5] || "");

/** The way in which most reports name a party; of equally frequent ways the one that says most. */
function fullest(parties: readonly PackedParty[]): PackedParty {
  const first = parties[0]!;
  if (parties.every((party) => alike(party, first))) return first;
  const count = new Map<string, { party: PackedParty; n: number }>();
  for (const party of parties) {
    const [, , , code, sector, title] = party;
    const key = `${title ? 0 : 1}${sector ? 0 : 1}${code ? 0 : 1}${code} ${sector || ""} ${title || ""}`;
    const known = count.get(key);
    if (known) known.n++;
    else count.set(key, { party, n: 1 });
  }
  return [...count].sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1))[0]![1].party;
}

/** How many independent sources: near-copies of one story count once. */
export const sourcesOf = (reports: readonly Report<unknown>[]): number => new Set(reports.map((report) => report.story)).size;

/** All values of several lists, the most frequent first, then by the alphabet. */
export function byFrequency(lists: readonly (readonly string[])[]): string[] {
  const first = lists[0] ?? [];
  if (first.length < 2 && lists.every((list) => list.length === first.length && list[0] === first[0])) return [...first];
  const counts = new Map<string, number>();
  for (const list of lists) for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}
