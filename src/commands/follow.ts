import type { Command } from "commander";
import { recordOption } from "./record-option.ts";

interface Options {
  readonly record: string;
  readonly threads: string;
  readonly once?: true;
  readonly list?: true;
  readonly drop?: true;
}

/** `chancery follow FEED…`: polls feeds and reads what is new. */
export function register(program: Command): void {
  recordOption(program.command("follow"))
    .description("polls RSS, Atom and JSON feeds and reads what is new")
    .argument("[feed...]", "addresses of feeds; without any, those that the record follows already")
    .option("--once", "ask every feed once, and end")
    .option("--list", "print the feeds that the record follows, with their health, and end")
    .option("--drop", "follow these feeds no more")
    .option("--threads <n>", "reading threads; all for every core", "1")
    .action(async (feeds: string[], options: Options) => {
      const { dropFeeds, followFeeds, listFeeds } = await import("./follow-feeds.ts");
      if (options.list) await listFeeds(options.record);
      else if (options.drop) await dropFeeds(options.record, feeds);
      else {
        const { threadCount } = await import("./pool.ts");
        await followFeeds(options.record, feeds, threadCount(options.threads), options.once === true);
      }
    });
}
