/** "Chny": keeps the record's locks apart from those of other programs on the same server. */
const mark = 0x43686e79;

/** Waits until nobody else writes to the record in a schema, and keeps others waiting to the end of the transaction. */
export const lockRecord = (schema: string): string => `select pg_advisory_xact_lock(${mark}, hashtext('${schema}'))`;
