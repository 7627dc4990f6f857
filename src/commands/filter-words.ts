import type { AgreementFinding } from "../coding/finding.ts";
import type { RowKind } from "../record/rows/row.ts";
import { wordAsked } from "./asked.ts";
import type { FilterOptions } from "./filter-options.ts";

/**
 * Type, status and topic of a filter as the record writes them, asked for in capitals or not, a topic by its id or label. `kind`: the
 * rows that are asked for; without one, all. Throws E_USAGE_FILTER naming what there is.
 */
export async function filterWords(
  { type, status, topic }: Pick<FilterOptions, "type" | "status" | "topic">,
  kind?: RowKind,
): Promise<{ readonly type?: string; readonly status?: string; readonly topic?: string }> {
  const asked: { type?: string; status?: string; topic?: string } = {};
  if (type !== undefined || status !== undefined) {
    const words = await rowWords();
    const of = (which: "types" | "statuses"): readonly string[] => {
      const own = kind === undefined ? undefined : words[kind]?.[which];
      return own ?? [...new Set(Object.values(words).flatMap((of) => of[which] ?? []))];
    };
    if (type !== undefined) asked.type = wordAsked("--type", type, of("types"));
    if (status !== undefined) asked.status = wordAsked("--status", status, of("statuses"));
  }
  if (topic !== undefined) {
    const { topics } = await import("../coding/topics/topic.ts");
    const label = topic.trim().toLowerCase();
    const named = topics().find((one) => one.label.toLowerCase() === label);
    asked.topic =
      named?.id ??
      wordAsked(
        "--topic",
        topic,
        topics().map((one) => one.id),
      );
  }
  return asked;
}

const forms = [
  "treaty",
  "agreement",
  "memorandum",
  "contracts",
  "ceasefire",
  "declaration",
  "protocol",
  "deal",
  "communique",
] as const satisfies readonly AgreementFinding["form"][];

/** The words of each kind's types and statuses. */
async function rowWords(): Promise<{ [K in RowKind]?: { types?: readonly string[]; statuses?: readonly string[] } }> {
  const [{ ontology }, event, agreement, statement, actor] = await Promise.all([
    import("../world/ontology.ts"),
    import("../record/rows/event.ts"),
    import("../record/rows/agreement.ts"),
    import("../record/rows/statement.ts"),
    import("../record/rows/actor.ts"),
  ]);
  return {
    event: { types: ontology().types.map(({ code }) => code), statuses: event.status.options },
    agreement: { types: forms, statuses: agreement.agreementStatus.options },
    statement: { types: statement.statementRow.shape.form.options },
    actor: { types: actor.actorRow.shape.type.options },
  };
}
