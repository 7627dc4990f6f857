import { type Command, InvalidArgumentError } from "commander";
import { recordOption } from "./record-option.ts";

interface Options {
  readonly record: string;
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly agenda?: string;
  readonly for?: string;
}

/** `chancery serve`: the desk in a browser, the interface for programs under /api. */
export function register(program: Command): void {
  serving(recordOption(program.command("serve")))
    .description("the desk in a browser, and the HTTP API under /api")
    .option("--agenda <file>", "calendar (.ics) to open the agenda with; needs --for")
    .option("--for <state>", "our side on the agenda")
    .action(async (options: Options) => {
      await serveRecord(options);
    });
}

/** The options of where the desk listens. */
export function serving(command: Command): Command {
  return command
    .option("--port <n>", "port", port, 8423)
    .option("--host <address>", "address to listen on; any but loopback demands a token", "127.0.0.1")
    .option("--token <words>", "what every request must carry (default with --host: $CHANCERY_TOKEN, else made anew)");
}

function port(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 0 || n > 65535) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return n;
}

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);

/** Opens the record and serves it until the process is told to end. Gives the address that it prints. */
export async function serveRecord(options: Options): Promise<string> {
  const [{ serve }, { createApp }, { openRecord }, { loadWorld }, { loadReader }, { openFeeds }, { ChanceryError }] =
    await Promise.all([
      import("@hono/node-server"),
      import("../serve/app.ts"),
      import("../record/store/open.ts"),
      import("../world/load.ts"),
      import("../serve/reader.ts"),
      import("../record/store/feeds.ts"),
      import("../world/errors.ts"),
    ]);
  if (options.agenda && !options.for)
    throw new ChanceryError("E_USAGE_SIDE", "--agenda needs to know our side.", "For example --agenda meetings.ics --for KAZ.");
  const open = !loopback.has(options.host);
  const token = options.token ?? (open ? (process.env.CHANCERY_TOKEN ?? (await newToken())) : undefined);
  if (token !== undefined && token.length < 12)
    throw new ChanceryError(
      "E_USAGE_TOKEN",
      "The token is too short to keep anybody out.",
      "Give at least twelve characters, or leave --token off to have one made.",
    );
  const record = await openRecord(options.record);
  const world = loadWorld();
  let reader: ReturnType<typeof loadReader> | undefined;
  const made = createApp({
    record,
    world,
    reader: () => (reader ??= loadReader(world)),
    hosts: [options.host],
    feeds: async () => {
      const feeds = await openFeeds(options.record);
      try {
        return await feeds.all();
      } finally {
        await feeds.close();
      }
    },
    ...(token === undefined ? {} : { token }),
  });
  if (options.agenda) {
    const { calendarFile } = await import("./calendar-file.ts");
    await made.agenda.take(made.desk, await calendarFile(options.agenda), options.for ?? "");
  }
  const address = await new Promise<string>((resolve, reject) => {
    const server = serve({ fetch: made.app.fetch, port: options.port, hostname: options.host }, (info) => {
      const host = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve(`http://${host}:${info.port}/${token === undefined ? "" : `?token=${encodeURIComponent(token)}`}`);
    });
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new ChanceryError(
            "E_SERVE_PORT",
            `Port ${options.port} is taken.`,
            `Another desk may be open there; or choose another: --port ${options.port + 1}.`,
          ),
        );
      else if (error.code === "EACCES")
        reject(new ChanceryError("E_SERVE_PORT", `Port ${options.port} may not be used.`, "Choose one above 1023: --port 8423."));
      else if (["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"].includes(error.code ?? ""))
        reject(
          new ChanceryError(
            "E_SERVE_HOST",
            `${options.host} is no address of this machine.`,
            "Leave out --host for this machine alone, or give 0.0.0.0 for all its networks.",
          ),
        );
      else reject(error);
    });
    const end = (): void => {
      made.close();
      server.close(() => void record.close());
      if ("closeAllConnections" in server) server.closeAllConnections();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
  process.stdout.write(`The desk is open at ${address}\n`);
  // The first page is worked out once before anybody asks, so that whoever opens it does not wait for the compiler.
  setImmediate(() => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    void Promise.resolve(made.app.request("http://127.0.0.1/", { headers })).catch(() => undefined);
  });
  process.stderr.write("Ctrl-C closes it.\n");
  return address;
}

async function newToken(): Promise<string> {
  const { randomBytes } = await import("node:crypto");
  return randomBytes(18).toString("base64url");
}
