import type { Client } from "pg";
import { ChanceryError } from "../../../world/errors.ts";
import { newest, postgresStep } from "../schema.ts";
import type { PostgresAddress } from "./address.ts";
import { lockRecord } from "./lock.ts";

/** What the server says of a place before anything is done to it. */
interface Found {
  readonly encoding: string;
  readonly server: string;
  readonly schema: boolean;
  readonly record: boolean;
  readonly tables: string;
  readonly usable: boolean;
}

const oldest = 130_000;

/**
 * Brings the schema on the server up to `newest`, each step in a transaction of its own, one process after another. Gives whether the
 * record may only be read: because a newer Chancery wrote it, or because this user has no right to write.
 * Throws E_RECORD_MISSING where nothing is there and nothing is to be begun, E_RECORD_FOREIGN for other tables in the schema.
 */
export async function prepare(
  client: Client,
  { schema, shown }: PostgresAddress,
  wanted: { readonly readOnly: boolean; readonly existing: boolean },
): Promise<{ readonly readOnly: boolean }> {
  const look = async (): Promise<Found> =>
    (
      await client.query<Found>(
        `select current_setting('server_encoding') as encoding, current_setting('server_version_num') as server,
         to_regnamespace($1) is not null as schema, to_regclass($1 || '.record') is not null as record,
         (select count(*) from pg_class c join pg_namespace s on s.oid = c.relnamespace where s.nspname = $1) as tables,
         coalesce(has_schema_privilege(to_regnamespace($1), 'usage'), false) as usable`,
        [schema],
      )
    ).rows[0]!;
  const found = await look();
  if (found.encoding !== "UTF8")
    throw new ChanceryError(
      "E_RECORD_ENCODING",
      `The database of ${shown} stores text as ${found.encoding}, which cannot hold every language.`,
      "Make one for the record: createdb --encoding=UTF8 --template=template0 NAME.",
    );
  if (Number(found.server) < oldest)
    throw new ChanceryError("E_RECORD_SERVER", `The server of ${shown} is older than PostgreSQL 13.`, "Update it.");
  if (found.record && !found.usable)
    throw new ChanceryError(
      "E_RECORD_RIGHTS",
      `This user may not use the schema ${schema} of ${shown}.`,
      `Grant it: grant usage on schema "${schema}" to USER; see docs/postgres.md.`,
    );
  if (!found.record) {
    if (wanted.readOnly || wanted.existing)
      throw new ChanceryError(
        "E_RECORD_MISSING",
        `There is no record at ${shown} (schema ${schema}).`,
        "Make one with `chancery read PATH`, or name another with --record.",
      );
    if (Number(found.tables) > 0)
      throw new ChanceryError(
        "E_RECORD_FOREIGN",
        `The schema ${schema} of ${shown} belongs to another program.`,
        "Name another schema: …/database?schema=NAME.",
      );
  }
  let version = found.record ? await versionOf(client) : 0;
  if (version > newest || wanted.readOnly) return { readOnly: true };
  if (version < newest) {
    await step(client, schema, async () => {
      await client.query(`create schema if not exists "${schema}"`);
      await client.query("create table if not exists record (version bigint not null, changes bigint not null)");
      await client.query("insert into record (version, changes) select 0, 0 where not exists (select 1 from record)");
    });
    while (version < newest)
      await step(client, schema, async () => {
        version = await versionOf(client);
        if (version >= newest) return;
        await client.query(postgresStep(version));
        await client.query("update record set version = $1", [++version]);
      });
  }
  const { rows } = await client.query<{ may: boolean }>("select has_table_privilege('record', 'update') as may");
  return { readOnly: !rows[0]!.may || version > newest };
}

async function versionOf(client: Client): Promise<number> {
  return Number((await client.query<{ version: number }>("select version from record")).rows[0]?.version ?? 0);
}

async function step(client: Client, schema: string, work: () => Promise<void>): Promise<void> {
  await client.query("begin");
  try {
    await client.query(lockRecord(schema));
    await work();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
