import type { Command } from "commander";
import { type Format, formatOption, printRows } from "./output.ts";
import { recordOption } from "./record-option.ts";

/** `chancery outlook`: what is to come, what was announced and not reported since, what was called off. */
export function register(program: Command): void {
  formatOption(recordOption(program.command("outlook")))
    .description("what is still to come, overdue, or called off")
    .option("--as-of <day>", "ISO day (default: the newest report's)")
    .option("--grace <days>", "days before an unreported plan counts as overdue", "7")
    .option("--actor <actor>", "only this actor's")
    .option("--limit <n>", "at most so many of each", "200")
    .action(async (options: { record: string; format?: Format; asOf?: string; grace: string; actor?: string; limit: string }) => {
      const [{ actorLookUp, withRecord }, { outlook }, { columns }, { dayAsked, numberAsked }] = await Promise.all([
        import("./with-record.ts"),
        import("../desk/outlook.ts"),
        import("./columns.ts"),
        import("./asked.ts"),
      ]);
      await withRecord(options.record, async (record) => {
        const rows = await outlook(record, {
          ...(options.asOf ? { asOf: dayAsked("--as-of", options.asOf) } : {}),
          ...(options.actor ? { actor: await (await actorLookUp(record))(options.actor) } : {}),
          grace: numberAsked("--grace", options.grace),
          limit: numberAsked("--limit", options.limit),
        });
        await printRows(
          rows,
          [{ heading: "outlook", cell: (row) => row.outlook, width: 9 }, ...(columns.event ?? [])],
          options.format,
        );
      });
    });
}
