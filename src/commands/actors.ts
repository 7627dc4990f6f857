import type { Command } from "commander";
import type { Correction, RecordStore } from "../record/store/record.ts";
import { filterOptions } from "./filter-options.ts";
import { formatOption } from "./output.ts";
import { recordOption } from "./record-option.ts";

/** `chancery actors`, and the corrections by hand: merge, split, rename, undo, log. */
export function register(program: Command): void {
  const actors = formatOption(
    recordOption(filterOptions(program.command("actors").description("actors of the record; merge, split, rename"))),
  ).action(async (options) => (await import("./rows.ts")).printKind("actor", options));
  const corrected = (
    name: string,
    what: string,
    words: string[],
    change: (record: RecordStore, words: string[]) => Promise<Correction | undefined>,
  ) => {
    const command = recordOption(actors.command(name).description(what));
    for (const word of words) command.argument(`<${word}>`);
    command.action(async (...given: unknown[]) => {
      const place = (given.at(-1) as Command).optsWithGlobals().record as string;
      const { withRecord } = await import("./with-record.ts");
      await withRecord(place, async (record) => {
        const done = await change(record, given.slice(0, words.length) as string[]);
        process.stderr.write(
          done
            ? `${done.undone ? "Undone: " : ""}${done.action} ${done.subject} ${done.object}\n`
            : "There is nothing to undo.\n",
        );
      });
    });
  };
  corrected("merge", "says that two actors are one: <from> becomes <into>", ["from", "into"], (record, [from, into]) =>
    record.mergeActors(from!, into!),
  );
  corrected("split", "takes an actor out of what it was merged into", ["id"], (record, [id]) => record.splitActor(id!));
  corrected("rename", "prints an actor by another name", ["id", "name"], (record, [id, name]) => record.renameActor(id!, name!));
  corrected("undo", "undoes the last correction", [], (record) => record.undo());
  recordOption(actors.command("log").description("corrections made by hand")).action(async (_: unknown, command: Command) => {
    const [{ withRecord }, { printRows }] = await Promise.all([import("./with-record.ts"), import("./output.ts")]);
    await withRecord(command.optsWithGlobals().record, async (record) => {
      await printRows(await record.corrections(), [
        { heading: "n", cell: (row) => String(row.n), width: 5 },
        { heading: "at", cell: (row) => row.at, width: 24 },
        { heading: "action", cell: (row) => `${row.action}${row.undone ? " (undone)" : ""}`, width: 16 },
        { heading: "what", cell: (row) => `${row.subject} ${row.object}` },
      ]);
    });
  });
}
