#!/usr/bin/env node
// Plain JavaScript, so that an older Node can read it and hand over to the one that npm installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const major = Number(process.versions.node.split(".")[0]);
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  console.log(JSON.parse(readFileSync(here("../package.json"), "utf8")).version);
} else if (major >= 26) {
  module.enableCompileCache?.();
  const source = here("../src/commands/main.ts");
  const { main } = await import(existsSync(source) ? source : here("../dist/commands/main.js"));
  await main(args);
} else {
  const node = newerNode();
  if (!node) {
    console.error(
      `E_NODE: Chancery needs Node 26 or newer; this is ${process.version}.\n` +
        "In a checkout run `npm ci`; elsewhere run `npm install node@26` beside Chancery, or install Node 26.",
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...args], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both of us; to send it on as well would be a second one.
  const terminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => (signal === "SIGINT" && terminal) || child.kill(signal));
  child.on("exit", (status, signal) => {
    process.exitCode = signal ? 128 + constants.signals[signal] : (status ?? 1);
  });
}

/** The Node that the npm package `node` brought, if it is there. */
function newerNode() {
  try {
    const path = module
      .createRequire(import.meta.url)
      .resolve("node/package.json")
      .replace(/package\.json$/, "bin/node");
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
