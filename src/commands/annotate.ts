import { type Command, Option } from "commander";
import type { AnnotateOptions } from "./annotate-batch.ts";

/** `chancery annotate`: documents as JSONL on stdin, linguistic analysis on stdout; stateless. */
export function register(program: Command): void {
  program
    .command("annotate")
    .description("stateless: documents as JSONL on stdin, linguistic analysis on stdout")
    .addOption(new Option("--format <format>", "what to print").choices(["json", "conllu"]).default("json"))
    .option("--one-sentence", "take each document as one sentence")
    .option("--threads <n>", "reading threads; all for every core", "1")
    .action(async ({ format, oneSentence, threads }: { format: "json" | "conllu"; oneSentence?: true; threads: string }) => {
      const [{ threadCount }, { runStateless }] = await Promise.all([import("./pool.ts"), import("./stateless.ts")]);
      const options: AnnotateOptions = { format, oneSentence: oneSentence === true };
      const file = new URL(import.meta.url.endsWith(".ts") ? "./annotate-worker.ts" : "./annotate-worker.js", import.meta.url);
      await runStateless(threadCount(threads), file, options, async () =>
        (await import("./annotate-batch.ts")).annotateBatch(options),
      );
    });
}
