import { foundOn, type Unit } from "../merging/unit.ts";
import type { Sql, Value } from "./sql.ts";

/** A row of the table in which merging looks for a finding's like. */
export interface KeyRow {
  /** Of sixteen days: what lies near in time lies together, so that a day's reading touches few pages of the file. */
  readonly block: number;
  readonly key: number;
}

/** The block of a day. */
export const blockOf = (day: number): number => day >> 4;

/** Where a finding stands in the table of keys. */
export function keyRows(unit: Unit<unknown>): KeyRow[] {
  const blocks = foundOn(unit).map(blockOf);
  return unit.keys.flatMap((key) => blocks.map((block) => ({ block, key })));
}

export async function insertKeys(sql: Sql, keys: readonly (readonly Value[])[]): Promise<void> {
  await sql.sendAll("insert into finding_key (block, key, finding) values (?, ?, ?) on conflict do nothing", keys);
}

export async function deleteKeys(sql: Sql, finding: number, unit: Unit<unknown>): Promise<void> {
  for (const { block, key } of keyRows(unit))
    await sql.send("delete from finding_key where block = ? and key = ? and finding = ?", block, key, finding);
}
