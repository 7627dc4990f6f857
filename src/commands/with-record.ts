import { isPostgres } from "../record/store/postgres/address.ts";
import type { RecordStore } from "../record/store/record.ts";

/** Opens a record that must be there, hands it over, closes it whatever happens. Throws E_RECORD_MISSING and the record's own errors. */
export async function withRecord<T>(place: string, use: (record: RecordStore) => Promise<T>): Promise<T> {
  const [{ openRecord }, { existsSync }, { ChanceryError }] = await Promise.all([
    import("../record/store/open.ts"),
    import("node:fs"),
    import("../world/errors.ts"),
  ]);
  if (!isPostgres(place) && place !== ":memory:" && !existsSync(place))
    throw new ChanceryError(
      "E_RECORD_MISSING",
      `There is no record at ${place}.`,
      "Make one with `chancery read PATH`, or name another with --record.",
    );
  const record = await openRecord(place, { existing: true });
  try {
    return await use(record);
  } finally {
    await record.close();
  }
}

/** Finds an actor's id by id, code or name. Throws E_USAGE_ACTOR for a name that neither the record nor the facts know. */
export async function actorLookUp(record: RecordStore): Promise<(name: string) => Promise<string>> {
  return async (name) => {
    if (/^(state|person|org|group|place):/.test(name) || /^[A-Z]{3}$/.test(name)) return name;
    const [{ lookUp }, { loadWorld }, { ChanceryError }] = await Promise.all([
      import("../desk/look-up.ts"),
      import("../world/load.ts"),
      import("../world/errors.ts"),
    ]);
    const found = await lookUp(record, loadWorld(), name);
    if (found) return found.id;
    throw new ChanceryError(
      "E_USAGE_ACTOR",
      `“${name}” is neither on record nor among the facts.`,
      "Give an id, an ISO 3166-1 alpha-3 code or a name; `chancery actors` lists who is on record.",
    );
  };
}
