import type { Sql, Value } from "./sql.ts";

/** Lengths of lists in statements: few different ones, so that each is prepared once. */
const sizes = [1, 4, 16, 64, 256] as const;
const longest = 256;

/** Rows whose key is in a list, however long: `before (?, ?, …)`. In no order. */
export async function allIn<T>(sql: Sql, before: string, keys: readonly Value[]): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < keys.length; at += longest) {
    const some = keys.slice(at, at + longest);
    const size = sizes.find((one) => one >= some.length)!;
    const padded = Array.from({ length: size }, (_, i) => some[Math.min(i, some.length - 1)]!);
    found.push(...(await sql.all<T>(`${before} (${padded.map(() => "?").join(", ")})`, ...padded)));
  }
  return found;
}
