import { ChanceryError } from "../../../world/errors.ts";

/** Where a shared record lives. */
export interface PostgresAddress {
  /** What is handed to the driver. */
  readonly connection: string;
  /** The schema that holds the record: `?schema=` in the address, else `chancery`. */
  readonly schema: string;
  /** The address as it may be printed: without the password. */
  readonly shown: string;
}

/** Whether a place named by --record is a server and not a file. */
export const isPostgres = (place: string): boolean => /^postgres(ql)?:/i.test(place);

/** Reads postgres://user:password@host:port/database?schema=…; throws E_RECORD_ADDRESS without repeating a password. */
export function postgresAddress(place: string): PostgresAddress {
  let url: URL;
  try {
    url = new URL(place);
  } catch {
    throw wrong("It cannot be read as an address.");
  }
  const schema = url.searchParams.get("schema") ?? "chancery";
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema))
    throw wrong("The schema is a word of small letters, digits and _, at most 51 of them.");
  url.searchParams.delete("schema");
  return { connection: url.href, schema, shown: shownAddress(place) };
}

/** A place as it may be printed. Whatever stands where a password could stand is left out, also in what is no address at all. */
export function shownAddress(place: string): string {
  if (!isPostgres(place)) return place;
  return place.replace(/^([a-z]+:\/\/[^/?#]*?):[^/?#]*@/i, "$1@").replaceAll(/([?&]password=)[^&#]*/gi, "$1…");
}

const wrong = (why: string): ChanceryError =>
  new ChanceryError(
    "E_RECORD_ADDRESS",
    `The address of the record is wrong. ${why}`,
    "Write it as postgres://user@host:5432/database, the password in PGPASSWORD or ~/.pgpass.",
  );
