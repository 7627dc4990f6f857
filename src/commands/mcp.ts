import type { Command } from "commander";
import { recordOption } from "./record-option.ts";

/** `chancery mcp`: the record for an assistant, on standard input and output (Model Context Protocol), read-only. */
export function register(program: Command): void {
  recordOption(program.command("mcp"))
    .description("a Model Context Protocol server on stdio over the record, read-only")
    .action(mcp);
}

async function mcp(options: { readonly record: string }): Promise<void> {
  const [{ StdioServerTransport }, { mcpServer }, { openRecord }, { loadWorld }, { Sources }, { Kept }, { readFile }] =
    await Promise.all([
      import("@modelcontextprotocol/server/stdio"),
      import("../serve/mcp.ts"),
      import("../record/store/open.ts"),
      import("../world/load.ts"),
      import("../desk/look-up.ts"),
      import("../serve/kept.ts"),
      import("node:fs/promises"),
    ]);
  const record = await openRecord(options.record, { readOnly: true });
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const desk = {
    record,
    world: loadWorld(),
    sources: new Sources(record),
    kept: new Kept(record),
    reader: undefined,
    today: () => Temporal.Now.plainDateISO("UTC").toString(),
  };
  const server = mcpServer(desk, version);
  await server.connect(new StdioServerTransport());
  const end = async (): Promise<void> => {
    await server.close();
    await record.close();
  };
  process.stdin.once("end", () => void end());
  process.once("SIGINT", () => void end());
  process.once("SIGTERM", () => void end());
}
