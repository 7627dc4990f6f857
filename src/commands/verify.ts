import type { Command } from "commander";
import { EXIT } from "./exit.ts";
import { recordOption } from "./record-option.ts";

/** `chancery verify`: every evidence span is exactly in its document's text, no orphan, indexes sound. */
export function register(program: Command): void {
  recordOption(program.command("verify"))
    .description("checks the record: evidence, orphans, indexes")
    .action(async (options: { record: string }) => {
      const { withRecord } = await import("./with-record.ts");
      await withRecord(options.record, async (record) => {
        let damages = 0;
        for await (const { code, where, what } of record.verify()) {
          damages++;
          process.stdout.write(`${code} ${where}: ${what}\n`);
        }
        const counts = await record.counts();
        process.stderr.write(
          damages === 0
            ? `Sound: ${counts.documents} documents, ${counts.events} events, ${counts.statements} statements, ${counts.agreements} agreements; every span stands in its text.\n`
            : `${damages} damages. Restore a backup, or read the documents again into a new record.\n`,
        );
        if (damages > 0) process.exitCode = EXIT.failed;
      });
    });
}
