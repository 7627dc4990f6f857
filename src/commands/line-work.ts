import { refusalOf } from "../intake/refusal.ts";
import type { LineBatch } from "./line-batches.ts";
import type { Work } from "./pool.ts";
import type { BatchAnswer } from "./stateless.ts";

/** The work of a stateless command on a batch: what `read` prints for each line; a line that is cut off or fails is refused by its number. */
export function lineWork(read: (line: string, where: string, number: number) => Promise<string>): Work<LineBatch, BatchAnswer> {
  return async ({ lines }) => {
    const out: string[] = [];
    const refused: BatchAnswer["refused"][number][] = [];
    for (const { number, line, cut } of lines) {
      if (cut) {
        refused.push({ line: number, code: "E_READ_LONG_LINE", reason: "The line is too long.", hint: "" });
        continue;
      }
      const where = `stdin:${number}`;
      try {
        out.push(await read(line, where, number));
      } catch (error) {
        refused.push({ line: number, ...refusalOf(where, error) });
      }
    }
    return { out: out.join(""), refused };
  };
}
