import { readFileSync } from "node:fs";
import { type Engine, engineOf } from "./engine.ts";

const place = new URL("../../models/en/model.bin", import.meta.url);

/** The engine over the weights that come with Chancery, read from disk. In a browser, fetch the file and call `engineOf`. */
export function loadEngine(file: URL | string = place): Engine {
  const data = readFileSync(file);
  return engineOf(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer);
}
