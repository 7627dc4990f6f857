/** Facts about an actor that findings give, each with how many give it. */
export interface Fact {
  readonly field: "name" | "alias" | "code" | "sector";
  readonly value: string;
  readonly n: number;
}

const notNames = new Set(
  "He She It They We I You His Her Its Their Our My Who Which That This These Those Him Them Us Both Each One".split(" "),
);

/** Whether the words of a mention are a name of the actor, rather than a pronoun or a description of it. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /[\n"“”]/.test(text)) return false;
  const words = text.split(/[\s-]+/);
  if (words.length > 8 || notNames.has(words[0]!) || /^(The|A|An)$/i.test(words[0]!)) return false;
  return /^\p{Lu}/u.test(text) && words.every((word) => word.length < 4 || /^[^\p{Ll}]/u.test(word));
}

function chosen(facts: readonly Fact[], field: Fact["field"]): string | undefined {
  let best: Fact | undefined;
  for (const fact of facts) {
    if (fact.field !== field) continue;
    const better =
      !best ||
      fact.n > best.n ||
      (fact.n === best.n &&
        (fact.value.length > best.value.length || (fact.value.length === best.value.length && fact.value < best.value)));
    if (better) best = fact;
  }
  return best?.value;
}

/** An actor's name, code and sector by what most findings say, and its other names. Free of order. */
export function describe(facts: readonly Fact[]): { name: string; code: string; sector: string | null; aliases: string[] } {
  const name = chosen(facts, "name") ?? "";
  const aliases = new Set(
    facts.filter((fact) => (fact.field === "alias" || fact.field === "name") && fact.value !== name).map((fact) => fact.value),
  );
  return { name, code: chosen(facts, "code") ?? "", sector: chosen(facts, "sector") ?? null, aliases: [...aliases].sort() };
}
