import type { Finding, Party } from "./finding.ts";

/** Fields of findings that hold parties. */
const fields = [
  "attributedTo",
  "attributionChain",
  "actors",
  "recipients",
  "speaker",
  "about",
  "addressee",
  "parties",
  "actor",
  "of",
  "by",
] as const;

/**
 * The findings of one document with a person's state and sector wherever he stands, if some of his mentions tell them and the others
 * do not ("Minister Jane Roe" above, "Kenya's minister Jane Roe" below). A person of two states is left as he is.
 */
export function samePersons(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Party | null>();
  let open = false;
  for (const finding of findings)
    for (const party of partiesOf(finding)) {
      if (party.type !== "person") continue;
      if (party.code === "") {
        open = true;
        continue;
      }
      if (party.rule !== undefined && guessed.test(party.rule)) continue;
      const other = known.get(party.id);
      if (other === undefined) known.set(party.id, party);
      else if (other && other.code !== party.code) known.set(party.id, null);
    }
  return open && known.size > 0 ? findings.map((finding) => told(finding, known)) : findings;
}

/** A state that was read into a mention from what stands around it: no ground to give it to another. */
const guessed = /from the context|of the other side|of the place/;

const isParty = (value: unknown): value is Party =>
  typeof value === "object" && value !== null && "id" in value && "code" in value && "type" in value;

function* partiesOf(finding: Finding): Generator<Party> {
  const held = finding as unknown as Readonly<Record<string, unknown>>;
  for (const field of fields) {
    const value = held[field];
    if (Array.isArray(value)) yield* value.filter(isParty);
    else if (isParty(value)) yield value;
  }
}

function told(finding: Finding, known: ReadonlyMap<string, Party | null>): Finding {
  const fill = (party: Party): Party => {
    const same = party.type === "person" && party.code === "" ? known.get(party.id) : undefined;
    if (!same) return party;
    const sector = party.sector ?? same.sector;
    return {
      ...party,
      code: same.code,
      ...(sector === undefined ? {} : { sector }),
      rule: `${party.rule ?? "name"}, state told elsewhere in the text`,
    };
  };
  const filled = (value: unknown): unknown => (Array.isArray(value) ? value.map(filled) : isParty(value) ? fill(value) : value);
  const held = Object.entries(finding).filter(([field]) => (fields as readonly string[]).includes(field));
  return { ...finding, ...Object.fromEntries(held.map(([field, value]) => [field, filled(value)])) };
}
