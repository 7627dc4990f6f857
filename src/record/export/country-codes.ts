import { readFileSync } from "node:fs";

export interface CountryCodes {
  readonly iso2: string;
  readonly fips: string;
}

let table: Map<string, CountryCodes> | undefined;

/** The other codes of a country known by ISO 3166-1 alpha-3 (country-codes.tsv); undefined if it has none. */
export function countryCodes(iso3: string): CountryCodes | undefined {
  table ??= new Map(
    readFileSync(new URL("./country-codes.tsv", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .slice(1)
      .map((line) => {
        const [code = "", iso2 = "", fips = ""] = line.split("\t");
        return [code, { iso2, fips }];
      }),
  );
  return table.get(iso3);
}
