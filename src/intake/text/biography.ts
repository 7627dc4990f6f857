const DOES =
  "is|was|has|covers|covered|writes|wrote|reports|reported|joined|works|worked|lives|serves|served|teaches|edits|leads|specialises|specializes|can be|contributed";
const ROLE =
  /\b(?:reporter|correspondent|editor|columnist|writer|journalist|contributor|blogger|producer|freelancer?|photographer|author of|professor|lecturer|researcher|analyst|fellow|scholar|historian|director|founder|chief executive|economist|lawyer|attorney|student|intern|ambassador|adviser|advisor|bureau chief)\b/i;
const NAMED =
  /^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir)\.? )?(\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|al|bin|da|de|del|della|di|la|van|der|von)){0,4})\s+(?=[a-z]|Is\b)/u;
const LONGEST = 600;

/**
 * Does the paragraph tell who wrote the text ("Jane Doe is a reporter in Lima and …")? It begins with a name, then says what that
 * person is; the name is one of the `authors`, or stands nowhere in the `rest` of the text.
 */
export function isBiography(paragraph: string, authors: readonly string[], rest: readonly string[]): boolean {
  if (paragraph.length > LONGEST) return false;
  const name = NAMED.exec(paragraph);
  if (name === null) return false;
  const said = paragraph.slice(name[0].length);
  if (!DOING.test(said)) return false;
  const plain = name[1]!.toLowerCase();
  if (
    authors.some(
      (author) => author.toLowerCase() === plain || (plain.includes(" ") && author.toLowerCase().startsWith(`${plain} `)),
    )
  )
    return true;
  if (!/\s/.test(name[1]!) || !/^(?:is|was) (?:an?|the|our|chief|senior|staff)\b/i.test(said) || !ROLE.test(said.slice(0, 120)))
    return false;
  const last = name[1]!.split(/\s+/).at(-1)!;
  return !rest.some((other) => other.includes(last));
}

const DOING = new RegExp(`^(?:${DOES})\\b`, "i");
