import type { Command } from "commander";

/** `chancery extract`: one page on stdin, or pages as JSONL; documents on stdout. Stateless. */
export function register(program: Command): void {
  program
    .command("extract")
    .description('stateless: one HTML page on stdin, or JSONL {"id","html","url"}; the document on stdout')
    .option("--url <address>", "where the page stands, if it is one page")
    .option("--text", "print the text alone, not the whole document")
    .option("--threads <n>", "reading threads; all for every core", "1")
    .action(async (options: { url?: string; text?: true; threads: string }) => {
      const { runExtract } = await import("./extract-pages.ts");
      const { threadCount } = await import("./pool.ts");
      await runExtract({
        ...(options.url === undefined ? {} : { url: options.url }),
        textOnly: options.text === true,
        threads: threadCount(options.threads),
      });
    });
}
