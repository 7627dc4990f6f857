import { createInterface } from "node:readline";
import { canvass } from "../world/council/canvass.ts";
import { ChanceryError } from "../world/errors.ts";
import { EXIT } from "./exit.ts";

/** Reads canvasses, one JSON object a line, and writes an outcome a line, order kept. A line that cannot be read gives an error row and exit code 3. */
export async function outcomes(
  input: NodeJS.ReadableStream,
  explain: boolean,
  write: (text: string) => Promise<void>,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    try {
      const { because, ...outcome } = canvass(JSON.parse(number === 1 ? line.replace(/^\ufeff/, "") : line));
      await write(`${JSON.stringify(explain ? { ...outcome, because } : outcome)}\n`);
    } catch (error) {
      const code = error instanceof ChanceryError ? error.code : "E_COUNCIL_VOTE";
      const message = error instanceof ChanceryError ? error.message : "not a JSON object";
      process.stderr.write(`${code}: line ${number}: ${message}\n`);
      await write(`${JSON.stringify({ error: { code, message, line: number } })}\n`);
      process.exitCode = EXIT.refused;
    }
  }
}
