/** Look-ups a second and the time to load: `node bench/world.ts`. */
import { loadWorld } from "../src/world/load.ts";

const before = performance.now();
const world = loadWorld();
const loaded = performance.now() - before;
const names = [
  "Kazakhstan",
  "Kazakstan",
  "Nursultan Nazarbayev",
  "UN Security Council",
  "the Kremlin",
  "US",
  "Angela Merkel",
  "Lavrov",
  "Nobody Known Here",
  "Burkina Faso",
  "ASEAN",
  "Paris",
];
world.lookup("Kazakhstan");
const first = performance.now() - before;

const timed = (what: string, of: (i: number) => unknown, n: number) => {
  for (let i = 0; i < n / 10; i++) of(i);
  const start = process.cpuUsage();
  for (let i = 0; i < n; i++) of(i);
  const { user, system } = process.cpuUsage(start);
  console.log(`${what}: ${Math.round(n / ((user + system) / 1e6)).toLocaleString("en")} a second of processor time`);
};

console.log(`load: ${loaded.toFixed(1)} ms, with the first look-up ${first.toFixed(1)} ms`);
timed("look-ups", (i) => world.lookup(names[i % names.length]!), 2_000_000);
timed("resolutions on a date", (i) => world.resolve(names[i % names.length]!, { on: "2018-01-15" }), 2_000_000);
const text =
  "The Foreign Minister of Kazakhstan met US Secretary of State Rex Tillerson in Washington on Monday; NATO and the UN Security Council were told. ".repeat(
    50,
  );
timed("texts of 50 sentences scanned", (i) => world.scan(`${text}${i}`), 400);
