import { ChanceryError } from "../../../world/errors.ts";

interface Failure {
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly Failure[];
}

/** What a person can do about failures of a server, by the first characters of SQLSTATE or by the system's name of the error. */
const known: readonly (readonly [code: RegExp, name: string, what: (told: string) => string, hint: string])[] = [
  [
    /^(ECONNREFUSED|ENOENT|EACCES)$/,
    "E_RECORD_REFUSED",
    () => "No PostgreSQL server answers there.",
    "Check host, port (or socket) and whether the server runs: pg_isready -h HOST -p PORT.",
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/,
    "E_RECORD_HOST",
    () => "That machine cannot be reached.",
    "Check the name of the host and the network between.",
  ],
  [
    /^28/,
    "E_RECORD_LOGIN",
    () => "The server does not let this user in.",
    "Check the user, the password (PGPASSWORD or ~/.pgpass) and the server's pg_hba.conf.",
  ],
  [
    /^3D000$/,
    "E_RECORD_DATABASE",
    () => "The server has no such database.",
    "Make it: createdb --encoding=UTF8 --template=template0 NAME.",
  ],
  [
    /^42501$/,
    "E_RECORD_RIGHTS",
    (told) => `The server forbids it: ${told}.`,
    "Give the user the rights on the schema, or let an administrator run the command once; see docs/postgres.md.",
  ],
  [
    /^(25006)$/,
    "E_RECORD_READ_ONLY",
    () => "The server takes no changes (a standby, or a read-only session).",
    "Name the primary server.",
  ],
  [
    /^53[12]00$/,
    "E_RECORD_FULL",
    () => "The server has no space or memory left. Nothing of this step was kept.",
    "Free some on the server, then run the same command again: it goes on where it stopped.",
  ],
  [/^53300$/, "E_RECORD_BUSY", () => "The server has no connection free.", "Raise max_connections, or run fewer workers."],
  [
    /^(08|57P|ECONNRESET|EPIPE)|^5730/,
    "E_RECORD_LOST",
    () => "The connection to the server was lost. Nothing of this step was kept.",
    "Run the same command again: it goes on where it stopped.",
  ],
  [
    /^XX00[12]$/,
    "E_RECORD_DAMAGED",
    (told) => `The server found damage: ${told}.`,
    "Restore a backup, or read the documents again into a new record.",
  ],
];

/** A failure of the server below the record, said so that a person can act on it; `shown` is the address without its password. */
export function explain(error: unknown, shown: string): unknown {
  if (error instanceof ChanceryError) return error;
  const failure = error as Failure;
  const { code = "", message = String(error) } = failure.errors?.[0] ?? failure;
  for (const [pattern, name, what, hint] of known)
    if (pattern.test(code)) return new ChanceryError(name, `The record ${shown}: ${what(message)}`, hint);
  if (/Connection terminated|not queryable|timeout exceeded when trying to connect/i.test(message))
    return new ChanceryError(
      "E_RECORD_LOST",
      `The record ${shown}: the connection to the server was lost. Nothing of this step was kept.`,
      "Run the same command again: it goes on where it stopped.",
    );
  if (/password must be a string|SASL/i.test(message))
    return new ChanceryError(
      "E_RECORD_LOGIN",
      `The record ${shown}: The server wants a password.`,
      "Give it in PGPASSWORD or ~/.pgpass.",
    );
  if (/SSL|certificate/i.test(message))
    return new ChanceryError(
      "E_RECORD_TLS",
      `The record ${shown}: no encrypted connection came about: ${message}.`,
      "Check ?sslmode= and ?sslrootcert= in the address.",
    );
  // A defect of ours is not the server's.
  if (!/^[0-9A-Z]{5}$/.test(code)) return error;
  return new ChanceryError(
    "E_RECORD_SQL",
    `The record ${shown} failed: ${message} (${code})`,
    "Run `chancery verify`; if it finds nothing, this is a defect to report.",
  );
}
