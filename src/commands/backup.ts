import type { Command } from "commander";
import { shownAddress } from "../record/store/postgres/address.ts";
import { recordOption } from "./record-option.ts";

/** `chancery backup FILE`: a copy of the record, made while others may read and write it. */
export function register(program: Command): void {
  recordOption(program.command("backup"))
    .description("copies the record to a file, while it is in use")
    .argument("<file>")
    .action(async (file: string, options: { record: string }) => {
      const { withRecord } = await import("./with-record.ts");
      await withRecord(options.record, (record) => record.backup(file));
      process.stderr.write(`The record ${shownAddress(options.record)} is copied to ${file}.\n`);
    });
}
