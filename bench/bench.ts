// `npm run bench [-- language|world|record|desk|reading …]`: prints the machine, the corpus and the figures. Asserts nothing.
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
};

const asked = process.argv.slice(2);
const [cpu] = cpus();
console.log(
  `machine: ${cpu?.model ?? "unknown"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
);
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  await run();
}
