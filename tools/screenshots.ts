// `npm run screenshots`: reads the examples into a record of their own and takes pictures of the desk, into docs/screenshots/.
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { chromium } from "playwright-core";
import { ingest } from "../src/commands/ingest.ts";
import { findInputs } from "../src/intake/read-path.ts";
import { openRecord } from "../src/record/store/open.ts";
import { createApp } from "../src/serve/app.ts";
import { loadReader } from "../src/serve/reader.ts";
import { loadWorld } from "../src/world/load.ts";

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: true;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const out = at("../docs/screenshots/");
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "chancery-screenshots-"));
const record = await openRecord(join(folder, "examples.db"));
await ingest(record, findInputs(at("../examples/articles/"), { fileDates: false }), { threads: 1 });
const world = loadWorld();
let reader: ReturnType<typeof loadReader> | undefined;
const made = createApp({ record, world, reader: () => (reader ??= loadReader(world)), today: () => "2018-01-20" });
await made.agenda.take(made.desk, await readFile(at("../examples/programme.ics"), "utf8"), "KAZ");
const server = serve({ fetch: made.app.fetch, port: 0, hostname: "127.0.0.1" });
await new Promise((resolve) => server.once("listening", resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const [visit] = await record.list("document", { text: "Trump hosts Kazakh president", limit: 1 });
const shots: readonly Shot[] = [
  { name: "today", path: "/" },
  { name: "relation", path: "/relation/KAZ/USA" },
  { name: "document", path: `/document/${visit?.id ?? ""}` },
  { name: "council", path: "/council?on=2018-01-15" },
  { name: "agenda", path: "/agenda", dark: true },
  { name: "brief", path: "/brief/relation/KAZ/USA?for=KAZ&on=2018-01-20" },
  { name: "narrow", path: "/actor/person:nursultan-nazarbayev", width: 390, height: 844 },
];

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"],
});
for (const { name, path, width = 1280, height = 860, dark } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
  await page.goto(base + path, { timeout: 90_000 });
  const file = join(out, `${name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  process.stdout.write(`${file} ${Math.round(statSync(file).size / 1024)} KB\n`);
}
await browser.close();
made.close();
if ("closeAllConnections" in server) server.closeAllConnections();
server.close();
await record.close();
rmSync(folder, { recursive: true });
