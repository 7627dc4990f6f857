import { type Line, line } from "./line.ts";

/**
 * Splits raw text into its lines: one line, one paragraph, as the web leaves articles. Text wrapped at a fixed width
 * (mail, old agencies) is joined again. Controls, soft hyphens and zero-width marks go; runs of spaces become one.
 */
export function layOut(raw: string): Line[] {
  const rows = raw
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .split("\n")
    .map((row) => row.trim());
  const wrapped = isHardWrapped(rows);
  const lines: Line[] = [];
  let pending = "";
  let blank = true;
  let pendingBlank = true;
  const flush = () => {
    if (pending !== "") lines.push(line(pending, pendingBlank));
    pending = "";
  };
  for (const row of rows) {
    if (row === "") {
      flush();
      blank = true;
      continue;
    }
    if (pending !== "" && (wrapped || (/^\p{Ll}/u.test(row) && /[\p{L},]$/u.test(pending)))) pending = `${pending} ${row}`;
    else {
      flush();
      pending = row;
      pendingBlank = blank;
    }
    blank = false;
  }
  flush();
  return lines;
}

/** Most lines that are followed by another line stop at much the same width, in the middle of a sentence. */
function isHardWrapped(rows: readonly string[]): boolean {
  let inner = 0;
  let cut = 0;
  for (let i = 0; i + 1 < rows.length; i += 1) {
    const row = rows[i]!;
    if (row === "" || rows[i + 1] === "") continue;
    inner += 1;
    if (row.length >= 45 && row.length <= 100 && !/[.!?:”"]$/.test(row)) cut += 1;
  }
  return inner >= 3 && cut / inner > 0.6;
}
