/** A cell of comma-separated values (RFC 4180). What a spreadsheet would take for a formula is made text. */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  let text = String(value);
  if (typeof value === "string" && /^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell of tab-separated values, which has no way to quote: tabs and line breaks become spaces. */
export const tsvCell = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value).replaceAll(/[\t\r\n]+/g, " ");
