import type { Actor } from "./actor.ts";
import type { ActorBook } from "./actor-book.ts";
import type { Additions } from "./additions.ts";
import { slug } from "./fold.ts";
import type { NameEntry, NameIndex } from "./names.ts";
import type { OfficeRow } from "./offices.ts";

/** Puts a user's additions beside the shipped facts: actors and names; gives back the rows of offices. */
export function addUsers(additions: Additions, actors: ActorBook, index: NameIndex): OfficeRow[] {
  const name = (id: string, by: NameEntry["by"], form: string) => index.add({ id, by, form, from: "", to: "", asked: false });
  const actor = (
    id: string,
    type: Actor["type"],
    named: string,
    code: string,
    sector: string | undefined,
    aliases: readonly string[],
  ) => {
    const known = actors.get(id);
    actors.add({
      ...known,
      id,
      type,
      name: named,
      code: code || known?.code || "",
      ...(sector ? { sector } : {}),
      aliases: [...(known?.aliases ?? []), ...aliases],
    });
  };
  for (const state of additions.states) for (const alias of state.aliases) name(`state:${state.iso3}`, "alias", alias);
  for (const { id: given, name: named, aliases, code = "", sector } of additions.organisations) {
    const id = given ?? `org:${slug(named)}`;
    actor(id, id.startsWith("group:") ? "group" : "org", named, code, sector, aliases);
    name(id, "name", named);
    for (const alias of aliases) name(id, "alias", alias);
  }
  const rows: OfficeRow[] = [];
  for (const { id: given, name: named, aliases, state = "", offices } of additions.people) {
    const id = given ?? `person:${slug(named)}`;
    actor(id, "person", named, state, "GOV", aliases);
    name(id, "name", named);
    for (const alias of aliases) name(id, alias.includes(" ") ? "alias" : "surname", alias);
    for (const { of, office, title, from = "", to = "" } of offices) {
      rows.push([
        actors.officeKey(of),
        id.slice(7),
        office,
        title ?? office,
        from,
        to,
        "exact",
        to ? "exact" : "in office",
        "user",
      ]);
    }
  }
  return rows;
}
