import { execFileSync, spawn, spawnSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server for tests: a throw-away one of their own, or the one that $CHANCERY_TEST_POSTGRES names. */
export interface TestServer {
  /** The address of a record in a schema of its own. */
  record(schema: string): string;
  /** By network with a password; undefined on a server that is not ours. */
  readonly network?: { readonly port: number; readonly user: string; readonly password: string; readonly database: string };
  stop(): Promise<void>;
}

const programs = globSync("/usr/lib/postgresql/*/bin").sort().at(-1);
const owner = process.getuid?.() === 0 ? userOf("postgres") : null;

/** Why the tests that need a server are skipped; false where they run. */
export const skipPostgres: string | false =
  process.env.CHANCERY_TEST_POSTGRES || (programs && (process.getuid?.() !== 0 || owner))
    ? false
    : "no PostgreSQL server: neither /usr/lib/postgresql/*/bin nor $CHANCERY_TEST_POSTGRES";

function userOf(name: string): { uid: number; gid: number } | null {
  const [uid, gid] = ["-u", "-g"].map((what) => Number.parseInt(spawnSync("id", [what, name], { encoding: "utf8" }).stdout, 10));
  return uid && gid ? { uid, gid } : null;
}

/** Starts a server that nobody else knows of; a database whose letters are not sorted byte by byte, so that an order forgotten shows. */
export async function startPostgres(): Promise<TestServer> {
  const given = process.env.CHANCERY_TEST_POSTGRES;
  if (given)
    return {
      record(schema) {
        const url = new URL(given);
        url.searchParams.set("schema", `${schema}_${process.pid}`.toLowerCase());
        return url.href;
      },
      stop: async () => undefined,
    };
  const folder = mkdtempSync(join(tmpdir(), "chancery-pg-"));
  const data = join(folder, "data");
  const as = owner ?? {};
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const password = "a secret & more";
  const secret = join(folder, "password");
  writeFileSync(secret, password);
  if (owner) chownSync(secret, owner.uid, owner.gid);
  execFileSync(
    join(programs!, "initdb"),
    // biome-ignore format: one line a decision
    ["-D", data, "-U", "chancery", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en", "--no-sync", "--auth-local=trust", "--auth-host=scram-sha-256", `--pwfile=${secret}`],
    { ...as, stdio: "ignore", cwd: folder },
  );
  const port = await freePort();
  appendFileSync(
    join(data, "postgresql.conf"),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '${folder}'\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 60\n`,
  );
  const server = spawn(join(programs!, "postgres"), ["-D", data], { ...as, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stderr.on("data", (piece: Buffer) => {
      told = `${told}${piece}`.slice(-4000);
      if (told.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`The test server did not start: ${told}`)));
  });
  const end = (): void => void server.kill("SIGINT");
  process.once("exit", end);
  return {
    record: (schema) => `postgres:///postgres?host=${encodeURIComponent(folder)}&port=${port}&user=chancery&schema=${schema}`,
    network: { port, user: "chancery", password, database: "postgres" },
    async stop() {
      process.off("exit", end);
      server.kill("SIGINT");
      await ended;
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
