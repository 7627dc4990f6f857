import { type Command, Option } from "commander";
import { recordOption } from "./record-option.ts";

interface Options {
  readonly record: string;
  readonly for?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly format: "md" | "html" | "docx" | "json";
  readonly out?: string;
}

/** `chancery brief SUBJECT…`: a cited brief on a relation, an actor or a matter. */
export function register(program: Command): void {
  recordOption(program.command("brief"))
    .description("a cited brief on a relation (two states), an actor, or a matter")
    .argument("<subject...>", "KAZ USA, “Nursultan Nazarbayev”, non-proliferation …")
    .option("--for <state>", "the side the brief is for; its words come first")
    .option("--since <date>", "only what is of this day or later (ISO 8601)")
    .option("--as-of <day>", "the day it is made for (default: the newest report's)")
    .addOption(new Option("--format <format>", "how it is written").choices(["md", "html", "docx", "json"]).default("md"))
    .option("--out <file>", "write it to a file instead of standard output")
    .action(brief);
}

async function brief(subjects: string[], options: Options): Promise<void> {
  const [
    { withRecord },
    { composeBrief },
    { subjectOf, sideOf },
    { loadWorld },
    { briefIn },
    { write },
    { dateAsked, dayAsked },
  ] = await Promise.all([
    import("./with-record.ts"),
    import("../desk/brief/compose.ts"),
    import("../desk/brief/subject.ts"),
    import("../world/load.ts"),
    import("../desk/brief/render.ts"),
    import("./output.ts"),
    import("./asked.ts"),
  ]);
  const since = options.since && dateAsked("--since", options.since);
  const asOf = options.asOf && dayAsked("--as-of", options.asOf);
  await withRecord(options.record, async (record) => {
    const world = await loadWorld();
    const { newestDay } = await import("../desk/brief/as-of.ts");
    const subject = await subjectOf(record, world, subjects);
    const side = options.for ? await sideOf(record, world, options.for) : undefined;
    const made = await composeBrief(record, subject, {
      asOf: asOf || (await newestDay(record)),
      ...(side ? { side } : {}),
      ...(since ? { since } : {}),
      ...(asOf ? { until: asOf } : {}),
    });
    const content = await briefIn(made, options.format);
    if (options.out) await (await import("node:fs/promises")).writeFile(options.out, content);
    else if (typeof content === "string") await write(content);
    else process.stdout.write(content);
  });
}
