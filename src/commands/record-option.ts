import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { isPostgres } from "../record/store/postgres/address.ts";

/**
 * Adds `--record FILE|postgres://…`; default `$CHANCERY_RECORD`, else `./chancery.db`. A file of the user's own facts beside the
 * record (`chancery.yaml` beside `chancery.db`) counts from then on, in worker threads too, unless `$CHANCERY_WORLD` names another.
 */
export function recordOption(command: Command): Command {
  const option = new Option("--record <place>", "record file or postgres:// address");
  return command
    .addOption(option.default(process.env.CHANCERY_RECORD || "chancery.db", "$CHANCERY_RECORD, else ./chancery.db"))
    .hook("preAction", (_, action) => {
      const { record } = action.opts<{ record?: string }>();
      const facts = factsBeside(record ?? "chancery.db");
      if (!process.env.CHANCERY_WORLD && existsSync(facts)) process.env.CHANCERY_WORLD = facts;
    });
}

/** `chancery.db` → `chancery.yaml`; a record on a server has its facts in the folder one works in. */
function factsBeside(record: string): string {
  return isPostgres(record) ? "chancery.yaml" : `${record.replace(/\.(?:db|sqlite3?)$/, "")}.yaml`;
}
