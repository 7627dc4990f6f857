import { z } from "zod";
import { actorRow } from "./actor.ts";
import { agreementRow } from "./agreement.ts";
import { assessmentRow } from "./assessment.ts";
import { documentRow } from "./document.ts";
import { eventRow } from "./event.ts";
import { officeRow } from "./office.ts";
import { seatRow } from "./seat.ts";
import { statementRow } from "./statement.ts";

/** Any row of the record, told apart by `kind`; what `export --format jsonl` prints, one a line. */
export const row = z.discriminatedUnion("kind", [
  documentRow,
  actorRow,
  officeRow,
  seatRow,
  eventRow,
  statementRow,
  agreementRow,
  assessmentRow,
]);
export type Row = z.infer<typeof row>;
export type RowKind = Row["kind"];
export type RowOf<K extends RowKind> = Extract<Row, { kind: K }>;

/** The kinds in the order in which an export prints them. */
export const rowKinds = [
  "document",
  "actor",
  "office",
  "seat",
  "event",
  "statement",
  "agreement",
  "assessment",
] as const satisfies readonly RowKind[];
