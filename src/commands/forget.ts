import type { Command } from "commander";
import { EXIT } from "./exit.ts";
import { recordOption } from "./record-option.ts";

/** `chancery forget DOCUMENT…`: removes documents and everything that rests on them alone. */
export function register(program: Command): void {
  recordOption(program.command("forget"))
    .description("removes a document and everything that rests on it alone")
    .argument("<document...>", "ids, as `chancery documents` lists them")
    .action(async (ids: string[], options: { record: string }) => {
      const { withRecord } = await import("./with-record.ts");
      await withRecord(options.record, async (record) => {
        for (const id of ids) {
          const gone = await record.forget(id);
          process.stderr.write(gone ? `Forgotten: ${id}\n` : `${id}: there is no such document in the record.\n`);
          if (!gone) process.exitCode = EXIT.refused;
        }
      });
    });
}
