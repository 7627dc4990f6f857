/** Rows of the tables for endings, beginnings and shapes of words; training/wordtypes.py does the same. */
export const AFFIX_ROWS = 8192;
export const SHAPE_ROWS = 512;

/** 32 bits of a word's UTF-16 units from `from` to `to`; `kind` tells uses apart. */
export function fnv(kind: number, units: readonly number[], from: number, to: number): number {
  let h = Math.imul(2166136261 ^ kind, 16777619);
  for (let i = from; i < to; i++) h = Math.imul(h ^ (units[i] as number), 16777619);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Lower case, digits made 0, at most 60 characters. */
export function lowered(form: string): string {
  let out = "";
  let n = 0;
  for (const c of form) {
    if (++n > 60) break;
    if (c >= "0" && c <= "9") out += "0";
    else {
      const l = c.toLowerCase();
      out += [...l].length === 1 ? l : c;
    }
  }
  return out;
}

export function unitsOf(s: string): number[] {
  const units: number[] = [];
  for (let i = 0; i < s.length; i++) units.push(s.charCodeAt(i));
  return units;
}

/** Rows of the affix table for a lowered word. */
export function affixRows(norm: string): number[] {
  const u = unitsOf(norm);
  const n = u.length;
  const rows: number[] = [];
  for (let k = 1; k <= 4; k++) if (n > k || k === 1) rows.push(fnv(k, u, Math.max(0, n - k), n) % AFFIX_ROWS);
  for (let k = 1; k <= 3; k++) if (n > k || k === 1) rows.push(fnv(10 + k, u, 0, Math.min(k, n)) % AFFIX_ROWS);
  return rows;
}

/** Row of the shape table: runs of one class of character, at most twice each. */
export function shapeRow(form: string): number {
  const out: number[] = [];
  let last = -1;
  let run = 0;
  let n = 0;
  for (const c of form) {
    if (++n > 24) break;
    const code = c.codePointAt(0) as number;
    let k: number;
    if (c >= "0" && c <= "9") k = 100;
    else if (c.toLowerCase() !== c) k = 88;
    else if (c.toUpperCase() !== c) k = 120;
    else k = code < 0x3000 ? code : 63;
    run = k === last ? run + 1 : 1;
    last = k;
    if (run <= 2) out.push(k);
  }
  return fnv(20, out, 0, out.length) % SHAPE_ROWS;
}
