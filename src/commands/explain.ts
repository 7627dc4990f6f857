import { type Command, Option } from "commander";

/** `chancery explain TEXT`: for each sentence its findings with rule, words and path, or why there are none. */
export function register(program: Command): void {
  program
    .command("explain")
    .description("why a text gives the findings it gives, or none")
    .argument("<text...>", "a sentence or more")
    .option("--date <date>", "when it was written (ISO 8601)")
    .addOption(new Option("--format <format>", "how it is written").choices(["text", "json"]).default("text"))
    .action(async (words: string[], { date, format }: { date?: string; format: "text" | "json" }) => {
      const [{ explainDocument }, { documentFromText }, { loadEngine }, { loadWorld }, { write }, asked] = await Promise.all([
        import("../coding/explain.ts"),
        import("../intake/document-from-text.ts"),
        import("../language/load-engine.ts"),
        import("../world/load.ts"),
        import("./output.ts"),
        import("./asked.ts"),
      ]);
      const text = asked.wordsAsked("explain", words);
      const world = loadWorld();
      const given = { id: "text", language: "en", ...(date ? { date: asked.dateAsked("--date", date) } : {}) };
      const document = documentFromText(text, given, { world, layout: "as-is" });
      const sentences = explainDocument(document, loadEngine(), world);
      if (format === "json") await write(`${JSON.stringify(sentences, null, 2)}\n`);
      else for (const sentence of sentences) await write(`${explained(sentence)}\n`);
    });
}

type Sentence = ReturnType<typeof import("../coding/explain.ts").explainDocument>[number];

function explained({ text, findings, withoutEvent }: Sentence): string {
  const lines = [text];
  for (const { finding, rule, entry, trigger, paths, because } of findings) {
    const what =
      finding.kind === "event"
        ? `event ${[finding.eventType, ...finding.eventMode].join(" ")}, act ${finding.act}, ${finding.status}`
        : finding.kind;
    lines.push(
      `  ${what}: “${finding.evidence.text}”`,
      `    rule ${rule}${entry ? ` (${entry})` : ""}, triggered by “${trigger}”`,
    );
    for (const line of [...paths, ...because]) lines.push(`    ${line}`);
  }
  for (const reason of withoutEvent) lines.push(`  no event: ${reason}`);
  return `${lines.join("\n")}\n`;
}
