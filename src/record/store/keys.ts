import { foundOn, type Unit } from "../merging/unit.ts";
import { keyNumber } from "./hash.ts";
import type { Sql } from "./sql.ts";

/** A row of the table in which merging looks for a finding's like. Wide units have keys of their own. */
export interface KeyRow {
  readonly key: number;
  readonly s: number;
}

export const numberOf = (key: string, wide: boolean): number => keyNumber(wide ? `${key} wide` : key);

/** Where a finding stands in the table of keys. */
export const keyRows = (unit: Unit<unknown>): KeyRow[] =>
  unit.keys.flatMap((key) => foundOn(unit).map((s) => ({ key: numberOf(key, unit.wide), s })));

export async function insertKeys(sql: Sql, finding: number, unit: Unit<unknown>): Promise<void> {
  for (const { key, s } of keyRows(unit))
    await sql.send("insert into finding_key (key, s, finding) values (?, ?, ?) on conflict do nothing", key, s, finding);
}

export async function deleteKeys(sql: Sql, finding: number, unit: Unit<unknown>): Promise<void> {
  for (const { key, s } of keyRows(unit))
    await sql.send("delete from finding_key where key = ? and s = ? and finding = ?", key, s, finding);
}
