import { readFileSync } from "node:fs";

/** Memory of this process in MB. */
export interface Memory {
  /** All that is resident. */
  readonly resident: number;
  /** Of it what no file stands behind: what the process takes from the machine. Null where the system does not tell. */
  readonly own: number | null;
  /** Heaps of this thread, with what is garbage already. */
  readonly heap: number;
}

/** How much memory this process takes now. */
export function memoryNow(): Memory {
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: Math.round(rss / 1e6), own: ownOf(), heap: Math.round(heapUsed / 1e6) };
}

function ownOf(): number | null {
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return kilobytes ? Math.round((Number(kilobytes[1]) * 1024) / 1e6) : null;
  } catch {
    return null;
  }
}
