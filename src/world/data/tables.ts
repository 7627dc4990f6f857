import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const to = import.meta.dirname;

/** Rows of a CSV file (RFC 4180) as objects by column name. */
export function csv(path: string): Record<string, string>[] {
  const text = readFileSync(path, "utf8");
  const table: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === "," || c === "\n") {
      row.push(cell.replace(/\r$/, ""));
      cell = "";
      if (c === "\n") {
        table.push(row);
        row = [];
      }
    } else cell += c;
  }
  if (cell || row.length) table.push([...row, cell]);
  const head = table.shift() ?? [];
  return table.filter((r) => r.length > 1).map((r) => Object.fromEntries(head.map((name, i) => [name, r[i] ?? ""])));
}

export function write(file: string, notes: string[], columns: string[], table: string[][]): void {
  const clean = (cell: string) => cell.replace(/[\t\n\r]+/g, " ").trim();
  const lines = [...notes.map((note) => `# ${note}`), columns.join("\t"), ...table.map((r) => r.map(clean).join("\t"))];
  mkdirSync(join(to, file, ".."), { recursive: true });
  writeFileSync(join(to, file), `${lines.join("\n")}\n`);
  console.log(file, table.length);
}
