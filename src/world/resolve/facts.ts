import type { Actor, Holding } from "../actor.ts";
import type { NameIndex } from "../names.ts";
import type { OfficeRow } from "../offices.ts";
import type { People } from "../peoples.ts";
import type { Place } from "../places.ts";
import type { Roles } from "../roles.ts";
import type { State } from "../states.ts";
import type { Titles } from "../titles.ts";

/** What the rules of resolution see of the facts. */
export interface Facts {
  readonly index: NameIndex;
  readonly states: ReadonlyMap<string, State>;
  readonly titles: Titles;
  readonly roles: Roles;
  readonly actor: (id: string) => Actor | undefined;
  readonly place: (id: string) => Place | undefined;
  /** Rows of offices of a state (ISO3) or organisation (actor id), leading offices first. */
  readonly officesOf: (of: string) => readonly OfficeRow[];
  readonly officesBy: (person: string) => readonly OfficeRow[];
  /** Heads of organisations by the key of the title as printed, earliest first. */
  readonly printedTitle: (key: string) => readonly OfficeRow[];
  readonly hold: (row: OfficeRow) => Holding | null;
  /** A people by adjective, plural or singular ("Chechen", "Kurds"). */
  readonly peoples: (name: string) => People | undefined;
  readonly stateNames: (
    iso3: string,
  ) => readonly { readonly form: string; readonly what: string; readonly from: string; readonly to: string }[];
}
