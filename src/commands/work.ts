import type { Command } from "commander";
import { recordOption } from "./record-option.ts";

interface Options {
  readonly record: string;
  readonly threads: string;
  readonly untilEmpty?: true;
}

/** `chancery work`: reads what waits in the queue of a record on a server; any number of them on any number of machines. */
export function register(program: Command): void {
  recordOption(program.command("work"))
    .description("reads what `read --queue` left for the workers of a record on a server")
    .option("--threads <n>", "reading threads; all for every core", "1")
    .option("--until-empty", "end when nothing waits any longer; without it, wait for more")
    .action(async (options: Options) => {
      const [{ work }, { threadCount }] = await Promise.all([import("./work-queue.ts"), import("./pool.ts")]);
      await work(options.record, threadCount(options.threads), options.untilEmpty === true);
    });
}
