import type { Command } from "commander";
import { type Column, type Format, formatOption, printRows, write } from "./output.ts";

interface Options {
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly state?: string;
  readonly record?: string;
  readonly format?: Format;
}

/** `chancery council`: who sits on the Security Council, who presides and who is next; `council vote`: the outcome of a canvass. */
export function register(program: Command): void {
  const council = formatOption(program.command("council"))
    .description("the UN Security Council, 1946 to 2027: members, president, who is next")
    .option("--on <date>", "a day or month (ISO 8601; default: today)")
    .option("--from <month>", "first month, YYYY-MM")
    .option("--to <month>", "last month, YYYY-MM")
    .option("--state <iso3>", "only months in which this state sits")
    .option("--record <place>", "with --on: what the members said in the sixty days before, by matter, from this record")
    .addHelpText(
      "after",
      "\nThe presidency is computed by rule 18 of the Provisional Rules of Procedure and its known exceptions.\nExample: chancery council --from 2018-01 --to 2018-12 --format jsonl",
    )
    .action(async (options: Options) => {
      const { monthsAsked, dayAsked } = await import("./council-months.ts");
      if (options.from || options.to || (options.state && !options.on)) {
        const { councilMonths } = await import("../world/council/rows.ts");
        const { sameSeat } = await import("../world/council/seats.ts");
        const { from, to } = monthsAsked(options.from, options.to);
        const months = councilMonths(from, to);
        const state = options.state && (await stateAsked(options.state));
        await printRows(
          state ? months.filter((m) => m.members.some((member) => sameSeat(member.iso3, state))) : months,
          monthColumns,
          options.format,
        );
      } else await printDay(dayAsked(options.on), options.format, options.record);
    });

  council
    .command("vote")
    .description("the outcome of votes by Article 27 of the Charter: JSONL canvasses in, JSONL outcomes out")
    .option("--explain", "add the reasons")
    .addHelpText(
      "after",
      '\nIn:  {"date":"2018-04-10","yes":12,"no":["RUS","BOL"],"abstain":["CHN"]}   (lists of ISO3 codes, or counts with "permanentAgainst")\nOut: {"outcome":"vetoed","needed":9,"missing":0,"vetoedBy":["RUS"]}',
    )
    .action(async (options: { explain?: boolean }) => {
      const { outcomes } = await import("./council-vote.ts");
      await outcomes(process.stdin, options.explain === true, write);
    });
}

/** The code of a state asked for by code or name. Throws E_USAGE_STATE. */
async function stateAsked(asked: string): Promise<string> {
  const [{ loadWorld }, { ChanceryError }] = await Promise.all([import("../world/load.ts"), import("../world/errors.ts")]);
  const world = loadWorld();
  const named = /^[a-z]{3}$/i.test(asked) ? world.actor(`state:${asked.toUpperCase()}`) : world.resolve(asked)?.actor;
  if (named?.type === "state") return named.code;
  throw new ChanceryError(
    "E_USAGE_STATE",
    `“${asked}” is no state that the facts know.`,
    "Give its ISO 3166-1 alpha-3 code, for example KAZ.",
  );
}

async function printDay(day: string, format?: Format, record?: string): Promise<void> {
  const { councilOn } = await import("../world/council/rows.ts");
  const council = councilOn(day);
  const items = record ? await said(record, day) : undefined;
  const asked = format ?? (process.stdout.isTTY ? "table" : "jsonl");
  if (asked === "json" || asked === "jsonl") {
    await write(`${JSON.stringify(items ? { ...council, items } : council)}\n`);
    return;
  }
  if (asked === "table" && council.president) {
    const next = council.next ? `; next ${council.next.name}` : "";
    await write(`President: ${council.president.name}, ${council.president.from} to ${council.president.to}${next}\n\n`);
  }
  const presides = (iso3: string) => (iso3 === council.president?.iso3 ? "now" : iso3 === council.next?.iso3 ? "next" : "");
  await printRows(
    council.members,
    [
      { heading: "iso3", cell: (row) => row.iso3, width: 4 },
      { heading: "term", cell: (row) => row.term ?? "permanent", width: 9 },
      { heading: "group", cell: (row) => row.group, width: 5 },
      { heading: "presides", cell: (row) => presides(row.iso3), width: 8 },
      { heading: "name", cell: (row) => row.name },
    ],
    asked,
  );
  if (asked !== "table" || !items) return;
  for (const { topic, statements } of items) {
    await write(`\n${topic}\n`);
    for (const { speaker, quote, evidence } of statements)
      await write(`  ${speaker.code}  ${speaker.name}: ${quote.replace(/\s+/g, " ")}  [${evidence.document}]\n`);
  }
}

/** What members said, by matter, as the record has it. */
async function said(record: string, day: string) {
  const [{ withRecord }, { councilRoom }] = await Promise.all([import("./with-record.ts"), import("../desk/council-room.ts")]);
  return withRecord(record, async (store) => (await councilRoom(store, day)).items);
}

type Month = import("../world/council/rows.ts").CouncilMonth;

const monthColumns: readonly Column<Month>[] = [
  { heading: "month", cell: (row) => row.month, width: 7 },
  { heading: "president", cell: (row) => row.president?.name ?? "", width: 36 },
  { heading: "members", cell: (row) => row.members.map((m) => m.iso3).join(" ") },
];
