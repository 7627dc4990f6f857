import { type Command, Option } from "commander";
import { slug } from "../world/fold.ts";
import { recordOption } from "./record-option.ts";
import { onOneLine } from "./terminal-text.ts";

interface Options {
  readonly record: string;
  readonly for: string;
  readonly out: string;
  readonly format: "md" | "html" | "docx" | "json";
}

/** `chancery agenda CALENDAR.ics --for STATE --out DIR`: one brief for each meeting. */
export function register(program: Command): void {
  recordOption(program.command("agenda"))
    .description("one brief for each meeting on an imported calendar")
    .argument("<calendar>", "an iCalendar file (.ics)")
    .requiredOption("--for <state>", "our side")
    .option("--out <dir>", "folder for the briefs", "briefs")
    .addOption(new Option("--format <format>", "how they are written").choices(["md", "html", "docx", "json"]).default("md"))
    .action(agenda);
}

async function agenda(calendar: string, options: Options): Promise<void> {
  const [
    { withRecord },
    { readMeetings },
    { itemsOf },
    { meetingBrief },
    { sideOf },
    { loadWorld },
    { loadEngine },
    { briefIn },
    fs,
    { join },
    { calendarFile },
    { makeFolder },
  ] = await Promise.all([
    import("./with-record.ts"),
    import("../desk/agenda/meeting.ts"),
    import("../desk/agenda/items-of.ts"),
    import("../desk/agenda/meeting-brief.ts"),
    import("../desk/brief/subject.ts"),
    import("../world/load.ts"),
    import("../language/load-engine.ts"),
    import("../desk/brief/render.ts"),
    import("node:fs/promises"),
    import("node:path"),
    import("./calendar-file.ts"),
    import("./make-folder.ts"),
  ]);
  const meetings = readMeetings(await calendarFile(calendar));
  await withRecord(options.record, async (record) => {
    const world = await loadWorld();
    const side = await sideOf(record, world, options.for);
    const engine = loadEngine();
    await makeFolder(options.out);
    for (const [i, meeting] of meetings.entries()) {
      const made = await meetingBrief(record, meeting, itemsOf(meeting, side, engine, world), side);
      const file = join(
        options.out,
        `${String(i + 1).padStart(2, "0")}-${meeting.day}-${fileName(meeting.summary)}.${options.format}`,
      );
      await fs.writeFile(file, await briefIn(made.brief, options.format));
      const missing = made.missing.length > 0 ? `; nothing of ours on ${made.missing.join("; ")}` : "";
      process.stdout.write(`${file}\n`);
      process.stderr.write(`${onOneLine(meeting.summary)}: ${made.brief.citations.length} citations${missing}\n`);
    }
  });
}

const fileName = (text: string): string => slug(text).slice(0, 60).replace(/-$/, "") || "meeting";
