import type { Command } from "commander";
import type { Format } from "./output.ts";
import { formatOption, write } from "./output.ts";

interface Options {
  readonly on?: string;
  readonly context?: string;
  readonly facts?: string;
  readonly format?: Format;
}

/** `chancery world NAME`: what the shipped facts know of a name on a date, by which rule, and from where. */
export function register(program: Command): void {
  formatOption(program.command("world"))
    .description("what Chancery knows of a state, person, office, organisation or place")
    .argument("<name...>", 'a name, title or description: "the Kazakh leader", Kazakstan, "UN Security Council"')
    .option("--on <date>", "on a day, month or year (ISO 8601; default: today)")
    .option("--context <names>", "who else is named, parted by commas: helps with titles and homonyms")
    .option("--facts <file>", "your own additions, YAML (default: $CHANCERY_WORLD, else chancery.yaml beside the record)")
    .addHelpText(
      "after",
      "\nThe file of additions has lists named states, people and organisations:\n  states:\n    - { iso3: KAZ, aliases: [Qazaq Eli] }\n  people:\n    - name: Jane Doe\n      state: GBR\n      offices: [{ of: GBR, office: foreign minister, title: Foreign Secretary, from: 2031-05-02 }]\n  organisations:\n    - { name: Harbour Council, aliases: [HC], code: IGO }",
    )
    .action(async (words: string[], options: Options) => {
      const { known, knownInWords } = await import("./world-answer.ts");
      const answer = await known(words.join(" "), options);
      const json =
        options.format === "json" || options.format === "jsonl" || (options.format === undefined && !process.stdout.isTTY);
      await write(json ? `${JSON.stringify(answer)}\n` : knownInWords(answer));
    });
}
