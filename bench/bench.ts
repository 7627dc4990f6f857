// `npm run bench [-- language|world|record|desk|reading|pages|growth …]`: prints the machine, the corpus and the figures. Asserts nothing.
// Without names all but `growth`, which reads 100,000 articles on one thread: half an hour of one core.
import { cpus, totalmem } from "node:os";

const parts: Record<string, () => Promise<void>> = {
  language: async () => (await import("./language.ts")).languageBench(),
  world: async () => void (await import("./world.ts")),
  record: async () => {
    const figures = await (await import("./record.ts")).benchRecord(5000);
    console.log(JSON.stringify(figures, null, 2));
  },
  desk: async () => (await import("./desk.ts")).deskBench(),
  reading: async () => (await import("./reading.ts")).readingBench(),
  pages: async () => (await import("./reading.ts")).readingBench(2500, [1, 2], "pages"),
  growth: async () => (await import("./reading.ts")).readingBench(100_000, [1]),
};
/** Only run when asked for by name. */
const long = new Set(["growth"]);

const asked = process.argv.slice(2);
const [cpu] = cpus();
console.log(
  `machine: ${cpu?.model ?? "unknown"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 ? !asked.includes(name) : long.has(name)) continue;
  console.log(`\n── ${name}`);
  await run();
}
