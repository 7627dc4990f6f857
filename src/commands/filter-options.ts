import type { Command } from "commander";
import type { RowKind } from "../record/rows/row.ts";
import type { Filter } from "../record/store/record.ts";

/** CONTRACT's filters as options. */
export interface FilterOptions {
  readonly actor?: string;
  readonly between?: string[];
  readonly type?: string;
  readonly topic?: string;
  readonly since?: string;
  readonly until?: string;
  readonly status?: string;
  readonly text?: string;
  readonly limit?: string;
}

export function filterOptions(command: Command): Command {
  return command
    .option("--actor <actor>", "an actor's id, name, or a state's ISO 3166-1 alpha-3 code")
    .option("--between <actors...>", "two actors, in any order")
    .option("--type <type>", "event type, agreement form, actor type")
    .option("--topic <topic>", "a matter")
    .option("--since <date>", "from this day, month or year on (ISO 8601)")
    .option("--until <date>", "up to this day, month or year, inclusive")
    .option("--status <status>", "planned, happened, …")
    .option("--text <words>", "words that the evidence holds")
    .option("--limit <n>", "at most so many rows");
}

/**
 * The record's filter; names of actors are looked up, so that `--actor Kazakhstan` finds state:KAZ. `kind`: the rows that are asked
 * for; without one, all. Throws E_USAGE_… where an option says what there is not.
 */
export async function filterOf(
  options: FilterOptions,
  lookUp: (name: string) => Promise<string>,
  kind?: RowKind,
): Promise<Filter> {
  const [{ ChanceryError }, { dateAsked, numberAsked }, { filterWords, spanAsked }] = await Promise.all([
    import("../world/errors.ts"),
    import("./asked.ts"),
    import("../desk/filter-words.ts"),
  ]);
  const { between, actor, limit, since, until, text } = options;
  if (between && between.length !== 2)
    throw new ChanceryError("E_USAGE_FILTER", "--between takes two actors.", "For example --between KAZ USA.");
  const span = {
    ...(since === undefined ? {} : { since: dateAsked("--since", since) }),
    ...(until === undefined ? {} : { until: dateAsked("--until", until) }),
  };
  spanAsked(span);
  return {
    ...filterWords(options, kind, (field) => `--${field}`),
    ...span,
    ...(text === undefined ? {} : { text }),
    ...(actor === undefined ? {} : { actor: await lookUp(actor) }),
    ...(between ? { between: [await lookUp(between[0]!), await lookUp(between[1]!)] as const } : {}),
    ...(limit === undefined ? {} : { limit: numberAsked("--limit", limit) }),
  };
}
