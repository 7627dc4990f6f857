import { Command, CommanderError } from "commander";
import { ChanceryError } from "../world/errors.ts";
import { EXIT } from "./exit.ts";
import { onOneLine } from "./terminal-text.ts";

type Register = (program: Command) => void;

/** Every command and the file that holds it; only the one that is called gets loaded. */
const commands: Record<string, () => Promise<{ register: Register }>> = {
  start: () => import("./start.ts"),
  read: () => import("./read.ts"),
  work: () => import("./work.ts"),
  follow: () => import("./follow.ts"),
  serve: () => import("./serve.ts"),
  mcp: () => import("./mcp.ts"),
  brief: () => import("./brief.ts"),
  agenda: () => import("./agenda.ts"),
  events: () => import("./rows.ts"),
  statements: () => import("./rows.ts"),
  agreements: () => import("./rows.ts"),
  actors: () => import("./actors.ts"),
  documents: () => import("./rows.ts"),
  outlook: () => import("./outlook.ts"),
  council: () => import("./council.ts"),
  world: () => import("./world.ts"),
  search: () => import("./search.ts"),
  export: () => import("./export.ts"),
  code: () => import("./code.ts"),
  extract: () => import("./extract.ts"),
  annotate: () => import("./annotate.ts"),
  explain: () => import("./explain.ts"),
  backup: () => import("./backup.ts"),
  forget: () => import("./forget.ts"),
  verify: () => import("./verify.ts"),
};

/**
 * Runs the command line. `args` are the words after the program's name. Sets `process.exitCode`:
 * 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused.
 */
export async function main(args: readonly string[]): Promise<void> {
  endQuietlyOnBrokenPipe();
  const program = new Command("chancery")
    .description("Reads reporting on international affairs and keeps the record.")
    .version(await version())
    .showHelpAfterError("(chancery --help lists the commands)")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) });
  try {
    const registered = new Set<Register>();
    for (const load of wanted(args)) {
      const { register } = await load();
      if (!registered.has(register)) register(program);
      registered.add(register);
    }
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function wanted(args: readonly string[]): (() => Promise<{ register: Register }>)[] {
  const named = args.find((word) => !word.startsWith("-"));
  const one = named === undefined ? undefined : commands[named];
  return one ? [one] : Object.values(commands);
}

async function version(): Promise<string> {
  const { readFile } = await import("node:fs/promises");
  return JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")).version;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof ChanceryError) {
    process.stderr.write(`${error.code}: ${onOneLine(error.message)}\n${error.hint ? `${error.hint}\n` : ""}`);
    return error.code.startsWith("E_USAGE") ? EXIT.usage : EXIT.failed;
  }
  const file = fileTrouble(error);
  if (file !== undefined) {
    process.stderr.write(`E_FILE: ${onOneLine(file)}\nCheck that its folder exists and may be written to.\n`);
    return EXIT.failed;
  }
  process.stderr.write(`E_INTERNAL: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

/** What the system says of a file that a command was told to write; undefined of anything else. */
function fileTrouble(error: unknown): string | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || !["open", "mkdir", "write", "fsync", "close"].includes(syscall ?? "")) return undefined;
  return `${path ?? "The file"} cannot be written (${code}).`;
}

/** A reader that has gone ends us quietly; any other failure of the output is named. */
function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(EXIT.done);
      if (stream === process.stdout)
        process.stderr.write(
          `E_OUTPUT: The output cannot be written (${error.code ?? error.message}).\nCheck the space and the rights where it goes.\n`,
        );
      process.exit(EXIT.failed);
    });
}
