/** For the browser tests: a desk over the record's hand-made episode, on a port of its own, and a browser to look at it. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { type Browser, chromium } from "playwright-core";
import { openRecord } from "../../src/record/store/open.ts";
import type { RecordStore } from "../../src/record/store/record.ts";
import { readings } from "../../src/record/testing/episode.ts";
import { createApp } from "../../src/serve/app.ts";
import { loadReader } from "../../src/serve/reader.ts";
import { loadWorld } from "../../src/world/load.ts";

const executablePath = "/usr/bin/chromium";
/** Why a browser test cannot run here; false where it can. */
export const skip: string | false = existsSync(executablePath) ? false : `${executablePath} is not installed`;

export interface OpenDesk {
  readonly base: string;
  readonly record: RecordStore;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openDesk(): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), "chancery-web-"));
  const record = await openRecord(join(folder, "record.db"));
  await record.add(readings());
  const world = loadWorld();
  let reader: ReturnType<typeof loadReader> | undefined;
  const made = createApp({
    record,
    world,
    reader: () => (reader ??= loadReader(world)),
    today: () => "2018-01-20",
    rate: { burst: 5000, perSecond: 5000 },
  });
  const server = serve({ fetch: made.app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    record,
    browser,
    close: async () => {
      await browser.close();
      made.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await record.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Every page of the desk, as the episode fills it. */
export const pages: readonly string[] = [
  "/",
  "/relation",
  "/relation/KAZ/USA",
  "/actors",
  "/actor/KAZ",
  "/actor/person:nursultan-nazarbayev",
  "/matters",
  "/matter/trade",
  "/council?on=2018-01-15",
  "/agenda",
  "/documents",
  "/document/meeting",
  "/search?q=Nazarbayev",
  "/map",
  "/differences",
  "/corrections?actor=KAZ",
  "/parse?text=France+and+Italy+signed+a+treaty+in+Rome+on+Monday.",
  "/brief/relation/KAZ/USA",
  "/feeds",
  "/help",
  "/api",
  "/nothing-here",
];
