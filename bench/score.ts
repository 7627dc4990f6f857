// `npm run score [-- SCORER…]`: every accuracy figure, each with its set and the date. Needs ../shared.
import { existsSync, globSync } from "node:fs";
import type { Figures, Scorer } from "./score/figures.ts";

const shared = new URL("../../shared/", import.meta.url).pathname;
if (!existsSync(shared)) {
  console.error("E_SCORE_DATA: the test sets are not here; they are expected in ../shared beside the repository.");
  process.exit(1);
}
const asked = process.argv.slice(2);
const scorers = globSync("score/*.ts", { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith("figures.ts") && !file.endsWith(".test.ts"))
  .filter((file) => asked.length === 0 || asked.some((name) => file.endsWith(`/${name}.ts`)))
  .sort();

console.log(`chancery score, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}`);
for (const file of scorers) {
  const { score } = (await import(new URL(file, import.meta.url).href)) as { score?: Scorer };
  if (!score) continue;
  for (const line of await score(shared)) console.log(printed(line));
}

function printed({ set, measure, values }: Figures): string {
  const figures = Object.entries(values).map(([name, value]) => `${name} ${typeof value === "number" ? shown(value) : value}`);
  return `${set.padEnd(28)} ${measure.padEnd(34)} ${figures.join("  ")}`;
}

/** Shares (0 to 1) as per cent with one decimal; what is larger is a count. Counts that may be 0 or 1 come as text. */
function shown(value: number): string {
  return value >= 0 && value <= 1 ? (value * 100).toFixed(1) : String(Number(value.toFixed(2)));
}
