import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { ChanceryError } from "../../../world/errors.ts";
import type { PostgresAddress } from "./address.ts";

/**
 * A backup by the server's own pg_dump (custom format, for pg_restore), of the record's schema at one moment. Throws E_BACKUP_EXISTS,
 * E_BACKUP_PROGRAM where pg_dump is missing, E_BACKUP_FAILED with what it says.
 */
export async function backup({ connection, schema, shown }: PostgresAddress, to: string): Promise<void> {
  if (existsSync(to)) throw new ChanceryError("E_BACKUP_EXISTS", `${to} exists already.`, "Name a file that does not exist yet.");
  // Everybody may read a program's words: the password goes by the environment.
  const url = new URL(connection);
  const password = url.password === "" ? url.searchParams.get("password") : decodeURIComponent(url.password);
  url.password = "";
  url.searchParams.delete("password");
  const dump = spawn("pg_dump", ["--format=custom", `--schema=${schema}`, `--file=${to}`, "--no-password", url.href], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}) },
  });
  let told = "";
  dump.stderr.on("data", (piece: Buffer) => {
    told = `${told}${piece}`.slice(0, 2000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    dump.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "ENOENT"
          ? new ChanceryError(
              "E_BACKUP_PROGRAM",
              `A record on a server is copied by pg_dump, which is not on this machine. ${shown} was not copied.`,
              `Install the PostgreSQL client, or run it where it is: pg_dump --format=custom --schema=${schema} --file=FILE DATABASE`,
            )
          : error,
      ),
    );
    dump.once("close", resolve);
  });
  if (code === 0) return;
  rmSync(to, { force: true });
  throw new ChanceryError(
    "E_BACKUP_FAILED",
    `pg_dump could not copy ${shown}: ${told.trim().split("\n")[0] ?? ""}`,
    "Its version must not be older than the server's.",
  );
}
