// `npm run build`: the JavaScript and types that are published, in dist/, with the data files beside them and the page's assets.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename } from "node:path";

rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync("tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const file of globSync("src/**/*.*", { exclude: (name) => name.endsWith(".ts") }))
  cpSync(file, file.replace(/^src/, "dist"));
mkdirSync("dist/web");
for (const file of globSync("web/*.{css,svg}")) cpSync(file, `dist/${file}`);
for (const file of globSync("web/*.ts", { exclude: (name) => name.endsWith(".test.ts") }))
  writeFileSync(`dist/web/${basename(file, ".ts")}.js`, stripTypeScriptTypes(readFileSync(file, "utf8")));
