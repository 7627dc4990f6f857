import type { ActorRow } from "../record/rows/actor.ts";
import type { AgreementRow } from "../record/rows/agreement.ts";
import type { AssessmentRow } from "../record/rows/assessment.ts";
import type { EventRow } from "../record/rows/event.ts";
import type { OfficeRow } from "../record/rows/office.ts";
import type { PartyRow } from "../record/rows/parts.ts";
import type { SeatRow } from "../record/rows/seat.ts";
import type { StatementRow } from "../record/rows/statement.ts";
import type { Filter, RecordStore } from "../record/store/record.ts";
import { mostCounted, type Tie, ties } from "./relation.ts";

/** One actor, as the record has it. */
export interface ActorFile {
  readonly actor: ActorRow;
  readonly offices: readonly OfficeRow[];
  readonly seats: readonly SeatRow[];
  /** What the actor said, newest first. */
  readonly statements: readonly StatementRow[];
  readonly events: readonly EventRow[];
  /** Counted no further than `mostCounted`. */
  readonly totals: { readonly events: number; readonly statements: number };
  readonly agreements: readonly AgreementRow[];
  /** With whom it has most to do. */
  readonly ties: readonly Tie[];
  /** Judgements of the actor by others. */
  readonly judgements: readonly AssessmentRow[];
}

/** What the record holds of an actor; undefined where it does not know the id. */
export async function actorFile(
  record: RecordStore,
  id: string,
  narrow: Pick<Filter, "since" | "until"> = {},
): Promise<ActorFile | undefined> {
  const actor = await record.row("actor", id);
  if (!actor) return undefined;
  const mine: Filter = { actor: id, ...narrow };
  const [offices, seats, statements, events, eventCount, statementCount, agreements, judgements] = await Promise.all([
    record.list("office", { actor: id, limit: 50 }),
    record.list("seat", { actor: id, limit: 50 }),
    record.list("statement", { speaker: id, ...narrow, limit: 40 }),
    record.list("event", { ...mine, limit: 150 }),
    record.count("event", mine, mostCounted),
    record.count("statement", { speaker: id, ...narrow }, mostCounted),
    record.list("agreement", { ...mine, limit: 50 }),
    record.list("assessment", { about: id, ...narrow, limit: 40 }),
  ]);
  const party: PartyRow = { id: actor.id, name: actor.name, code: actor.code };
  return {
    actor,
    offices,
    seats,
    statements,
    events,
    totals: { events: eventCount, statements: statementCount },
    agreements,
    ties: ties(events, party),
    judgements,
  };
}
