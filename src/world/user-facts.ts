import type { Actor } from "./actor.ts";
import type { Additions } from "./additions.ts";
import { slug } from "./fold.ts";
import type { NameIndex } from "./names.ts";
import type { OfficeRow } from "./offices.ts";

/** Puts a user's additions beside the shipped facts; `own` are lines of people by the slug of their id. */
export function addUsers(
  additions: Additions,
  actors: Map<string, Actor>,
  index: NameIndex,
  own: Map<string, string>,
  orgKeys: Map<string, string>,
  keyOfOrg: Map<string, string>,
  added: OfficeRow[],
): void {
  for (const state of additions.states)
    for (const alias of state.aliases)
      index.add({ id: `state:${state.iso3}`, by: "alias", form: alias, from: "", to: "", asked: false });
  for (const org of additions.organisations) {
    const id = org.id ?? `org:${slug(org.name)}`;
    actors.set(id, {
      id,
      type: id.startsWith("group:") ? "group" : "org",
      name: org.name,
      code: org.code ?? "",
      ...(org.sector ? { sector: org.sector } : {}),
      aliases: org.aliases,
    });
    orgKeys.set(id, id);
    keyOfOrg.set(id, id);
    for (const form of [org.name, ...org.aliases])
      index.add({ id, by: form === org.name ? "name" : "alias", form, from: "", to: "", asked: false });
  }
  for (const person of additions.people) {
    const id = person.id ?? `person:${slug(person.name)}`;
    own.set(id.slice(7), [id.slice(7), person.name, person.aliases.join("|"), person.state ?? "", ""].join("\t"));
    index.add({ id, by: "name", form: person.name, from: "", to: "", asked: false });
    for (const alias of person.aliases)
      index.add({ id, by: alias.includes(" ") ? "alias" : "surname", form: alias, from: "", to: "", asked: false });
    for (const office of person.offices) {
      added.push([
        id.slice(7),
        office.of.replace(/^state:/, ""),
        office.office,
        office.title ?? office.office,
        office.from ?? "",
        office.to ?? "",
        "exact",
        office.to ? "exact" : "in office",
        "user",
      ]);
    }
  }
}
