import { agreementForms } from "../coding/finding.ts";
import { topics } from "../coding/topics/topic.ts";
import { actorRow } from "../record/rows/actor.ts";
import { agreementStatus } from "../record/rows/agreement.ts";
import { status as eventStatus } from "../record/rows/event.ts";
import type { RowKind } from "../record/rows/row.ts";
import { statementRow } from "../record/rows/statement.ts";
import type { Filter } from "../record/store/record.ts";
import { ChanceryError } from "../world/errors.ts";
import { ontology } from "../world/ontology.ts";

type Words = Pick<Filter, "type" | "status" | "topic">;

/**
 * Type, status and topic of a filter as the record writes them, asked for in capitals or not, a topic by its id or label. `kind`: the
 * rows that are asked for; without one, all. `called`: what a person calls each (`--type`). Throws E_USAGE_FILTER naming what there is.
 */
export function filterWords(asked: Words, kind?: RowKind, called: (field: keyof Words) => string = (field) => field): Words {
  const { type, status, topic } = asked;
  const words = rowWords();
  const of = (which: "types" | "statuses"): readonly string[] =>
    (kind === undefined ? undefined : words[kind]?.[which]) ?? [
      ...new Set(Object.values(words).flatMap((one) => one[which] ?? [])),
    ];
  const label = topic?.trim().toLowerCase();
  const named = label === undefined ? undefined : topics().find((one) => one.label.toLowerCase() === label);
  const ids = (): string[] => topics().map((one) => one.id);
  return {
    ...(type === undefined ? {} : { type: wordAsked(called("type"), type, of("types")) }),
    ...(status === undefined ? {} : { status: wordAsked(called("status"), status, of("statuses")) }),
    ...(topic === undefined ? {} : { topic: named?.id ?? wordAsked(called("topic"), topic, ids()) }),
  };
}

/** Throws E_USAGE_FILTER where the first day (ISO 8601, possibly reduced) that is asked for lies after the last. */
export function spanAsked({ since, until }: Pick<Filter, "since" | "until">): void {
  if (since === undefined || until === undefined) return;
  const length = Math.min(since.length, until.length);
  if (since.slice(0, length) > until.slice(0, length))
    throw new ChanceryError(
      "E_USAGE_FILTER",
      `${since} is after ${until}.`,
      "Give the earlier day as since, the later as until.",
    );
}

function wordAsked(called: string, text: string, words: readonly string[]): string {
  const asked = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  const found = words.find((word) => word.toLowerCase().replaceAll(" ", "-") === asked);
  if (found !== undefined) return found;
  throw new ChanceryError("E_USAGE_FILTER", `${called} “${text}” is none that there is.`, `There are ${words.join(", ")}.`);
}

/** The words of each kind's types and statuses. */
const rowWords = (): { [K in RowKind]?: { types?: readonly string[]; statuses?: readonly string[] } } => ({
  event: { types: ontology().types.map(({ code }) => code), statuses: eventStatus.options },
  agreement: { types: agreementForms, statuses: agreementStatus.options },
  statement: { types: statementRow.shape.form.options },
  actor: { types: actorRow.shape.type.options },
});
