import { type Command, Option } from "commander";

/** `chancery code`: documents as JSONL on stdin, findings as JSONL on stdout; stateless. */
export function register(program: Command): void {
  program
    .command("code")
    .description("stateless: documents as JSONL on stdin, events as JSONL on stdout")
    .addOption(new Option("--kinds <kinds>", "what to print").choices(["events", "all"]).default("events"))
    .addOption(
      new Option("--format <format>", "rows; or each document with its findings, for read --findings")
        .choices(["jsonl", "findings"])
        .default("jsonl"),
    )
    .option("--threads <n>", "reading threads; all for every core", "1")
    .action(async (options: { kinds: "events" | "all"; format: "jsonl" | "findings"; threads: string }) => {
      const kinds = options.format === "findings" ? "findings" : options.kinds;
      const { threadCount } = await import("./pool.ts");
      const { runStateless } = await import("./stateless.ts");
      const file = new URL(import.meta.url.endsWith(".ts") ? "./code-worker.ts" : "./code-worker.js", import.meta.url);
      await runStateless(threadCount(options.threads), file, kinds, async () =>
        (await import("./code-batch.ts")).codeBatch(kinds),
      );
    });
}
