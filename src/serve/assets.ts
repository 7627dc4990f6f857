import { existsSync, readdirSync, readFileSync } from "node:fs";
import module from "node:module";
import { contentId } from "../record/store/hash.ts";

export interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface Assets {
  /** Changes with any of the files. */
  readonly version: string;
  readonly files: ReadonlyMap<string, Asset>;
}

/** The order in which the styles follow one another. */
const styles = ["tokens", "type", "layout", "parts", "pictures", "marks", "print"];

/**
 * What the browser loads, from web/: styles as one file, scripts one by one. In development the types are taken off the scripts
 * here; in the published package they are JavaScript already. Only names found in the folder are ever served.
 */
export function loadAssets(): Assets {
  const source = new URL("../../web/", import.meta.url);
  const built = new URL("../web/", import.meta.url);
  const folder = existsSync(new URL("tokens.css", built)) ? built : source;
  const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
  const names = readdirSync(folder);
  const css = styles.map((name) => read(`${name}.css`)).join("\n");
  const scripts = names
    .filter((name) => /^[a-z-]+\.(ts|js)$/.test(name))
    .map((name) => [name.replace(/\.ts$/, ".js"), name.endsWith(".ts") ? stripTypes(read(name)) : read(name)] as const);
  const version = contentId([css, ...scripts.flat()].join("\0"));
  const files = new Map<string, Asset>([["desk.css", { type: "text/css; charset=utf-8", body: css }]]);
  for (const [name, body] of scripts)
    files.set(name, {
      type: "text/javascript; charset=utf-8",
      body: body.replaceAll(/(from\s+"\.\/[a-z-]+)\.(?:ts|js)"/g, `$1.js?v=${version}"`),
    });
  files.set("seal.svg", { type: "image/svg+xml", body: read("seal.svg") });
  return { version, files };
}

/** `stripTypeScriptTypes` without its note that it is experimental, which is none of the reader's business. */
function stripTypes(script: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return module.stripTypeScriptTypes(script);
  } finally {
    process.emitWarning = warn;
  }
}
