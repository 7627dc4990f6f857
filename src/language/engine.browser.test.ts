import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { loadEngine } from "./load-engine.ts";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) => existsSync(p));

const texts = [
  "Norway's foreign minister met her Uzbek counterpart in Tashkent on Feb. 5. \"We didn't agree on $3.5bn,\" she said.",
  "ОБСЕ met in Wien 🇦🇹 — قال الوزير — l'accord n'est pas signé; U.N. officials weren't told...",
  "Hidden \0 signs \u200b and\n\nlines\nof a list:\n- one\n- two",
];

test("chromium and Node give the same parses", { skip: browser ? false : "chromium is not installed" }, async () => {
  const bundle = await build({
    entryPoints: [new URL("engine.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "chancery",
    platform: "browser",
  });
  const model = readFileSync(new URL("../../models/en/model.bin", import.meta.url)).toString("base64");
  const chrome = await chromium.launch({ executablePath: browser as string, args: ["--no-sandbox"] });
  try {
    const page = await chrome.newPage();
    await page.goto("about:blank");
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
    const found = await page.evaluate(
      `(async (texts, model) => {
        const bytes = Uint8Array.from(atob(model), (c) => c.charCodeAt(0));
        const engine = chancery.engineOf(bytes.buffer);
        return texts.map((t) => JSON.stringify(engine.parse(t)));
      })(${JSON.stringify(texts)}, ${JSON.stringify(model)})`,
    );
    const engine = loadEngine();
    assert.deepEqual(
      found,
      texts.map((t) => JSON.stringify(engine.parse(t))),
    );
  } finally {
    await chrome.close();
  }
});
