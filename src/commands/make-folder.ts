import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Makes a folder and those above it that are missing. (Node's own recursive `mkdir` never ends below /proc.) Throws what the system says. */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(path);
  while (!(await isThere(at))) {
    missing.push(at);
    at = dirname(at);
  }
  if (missing.length === 0) await mkdir(at).catch(unlessFolder(at));
  for (const folder of missing.toReversed()) await mkdir(folder).catch(unlessFolder(folder));
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Another process may have made it meanwhile. */
const unlessFolder =
  (path: string) =>
  async (error: unknown): Promise<void> => {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) throw error;
  };
