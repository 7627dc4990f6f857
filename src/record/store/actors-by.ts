import { type Source, wordsOf } from "./filter.ts";
import type { Filter } from "./record.ts";
import type { Value } from "./sql.ts";

/** Actors among whose names a part of a name is looked for. */
const mentioned = 5000;

/** The actors that a filter leaves. */
export function actorsBy(filter: Filter): Source {
  const conditions = [
    "a.same is null",
    "(a.mentions > 0 or exists (select 1 from actor b where b.same = a.n and b.mentions > 0))",
  ];
  const values: Value[] = [];
  if (filter.type !== undefined) {
    conditions.push("a.type = ?");
    values.push(filter.type);
  }
  if (filter.actor !== undefined) {
    conditions.push("(a.id = ? or a.code = ?)");
    values.push(filter.actor, filter.actor);
  }
  if (filter.text !== undefined) {
    // Names and aliases that begin so, by their index; within names only of those most often mentioned.
    conditions.push(
      `(a.n in (select coalesce(o.same, o.n) from actor_fact x join actor o on o.n = x.actor
        where lower(x.value) >= ? and lower(x.value) < ? and x.field in ('name', 'alias'))
       or a.n in (select t.n from (select n, name, given from actor where mentions > 0 order by mentions desc limit ${mentioned}) t
        where t.name like ? escape '!' or t.given like ? escape '!'))`,
    );
    const text = wordsOf(filter.text);
    const begins = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
    const like = `%${text.replaceAll(/[!%_]/g, "!$&")}%`;
    values.push(begins, `${begins}\u{10ffff}`, like, like);
  }
  return { from: "actor a", where: conditions, values, day: "a.mentions", id: "a.id" };
}
