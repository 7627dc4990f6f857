import { readFileSync } from "node:fs";

/** Text of a data file shipped beside this room. */
export function dataText(file: string): string {
  return readFileSync(new URL(`./data/${file}`, import.meta.url), "utf8");
}

/**
 * Rows of one of our data files: tab separated, `#` lines are source and licence, the first other line names the columns.
 * Returned as arrays of cells, in the order of the columns; empty cells are "".
 */
export function rows(text: string): string[][] {
  const found: string[][] = [];
  let header = false;
  for (const line of text.split("\n")) {
    if (line === "" || line.charCodeAt(0) === 35) continue;
    if (!header) {
      header = true;
      continue;
    }
    found.push(line.split("\t"));
  }
  return found;
}

/** A cell that holds a list ("a|b|c"). */
export function list(cell: string | undefined): string[] {
  return cell ? cell.split("|") : [];
}
