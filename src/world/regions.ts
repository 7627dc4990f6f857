import { dataText, list, rows } from "./facts.ts";
import { within } from "./partial-date.ts";

/** A region or group of states. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** region: no actor of its own; group: states acting together; otherwise the key of its organisation. */
  readonly kind: "region" | "group" | "org";
  readonly organisation: string;
  readonly members: readonly { readonly iso3: string; readonly from: string; readonly to: string }[];
}

export function readRegions(): Region[] {
  return rows(dataText("regions.tsv")).map(([id = "", name = "", aliases = "", kind = "", members = ""]) => ({
    id,
    name,
    aliases: list(aliases),
    kind: kind.startsWith("org:") ? "org" : (kind as "region" | "group"),
    organisation: kind.startsWith("org:") ? kind.slice(4) : "",
    members: members
      .split(" ")
      .filter(Boolean)
      .map((member) => {
        const [iso3 = "", dates = ""] = member.split("@");
        const [from = "", to = ""] = dates.includes("..") ? dates.split("..") : [dates, ""];
        return { iso3, from, to };
      }),
  }));
}

/** ISO3 codes of the members on a date (ISO 8601, reduced allowed); all that ever were where no date is given. */
export function membersOn(region: Region, on?: string | null): string[] {
  return region.members.filter((m) => !on || within(on, m.from || null, m.to || null)).map((m) => m.iso3);
}
