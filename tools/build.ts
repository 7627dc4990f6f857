// `npm run build`: the JavaScript and types that are published, in dist/, with the data files beside them.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
const { status } = spawnSync("tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const file of globSync("src/**/*.*", { exclude: (name) => name.endsWith(".ts") }))
  cpSync(file, file.replace(/^src/, "dist"), { recursive: true });
