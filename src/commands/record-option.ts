import type { Command } from "commander";

/** Adds `--record FILE|postgres://…`; default `$CHANCERY_RECORD`, else `./chancery.db`. */
export function recordOption(command: Command): Command {
  return command.option(
    "--record <place>",
    "record file or postgres:// address (default: $CHANCERY_RECORD, else ./chancery.db)",
    process.env.CHANCERY_RECORD ?? "chancery.db",
  );
}
