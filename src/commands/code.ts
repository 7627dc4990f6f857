import { type Command, Option } from "commander";

/** `chancery code`: documents as JSONL on stdin, findings as JSONL on stdout; stateless. */
export function register(program: Command): void {
  program
    .command("code")
    .description("stateless: documents as JSONL on stdin, events as JSONL on stdout")
    .addOption(new Option("--kinds <kinds>", "what to print").choices(["events", "all"]).default("events"))
    .option("--threads <n>", "reading threads; all for every core", "1")
    .action(async (options: { kinds: "events" | "all"; threads: string }) => {
      const { threadCount } = await import("./pool.ts");
      const { runStateless } = await import("./stateless.ts");
      const file = new URL(import.meta.url.endsWith(".ts") ? "./code-worker.ts" : "./code-worker.js", import.meta.url);
      await runStateless(threadCount(options.threads), file, options.kinds, async () =>
        (await import("./code-batch.ts")).codeBatch(options.kinds),
      );
    });
}
