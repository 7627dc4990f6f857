import v8 from "node:v8";
import { runInNewContext } from "node:vm";

v8.setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes of this thread's heap that are still in use once what is garbage has been collected. */
export function liveHeap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
