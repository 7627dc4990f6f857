import type { Sentence } from "../../language/analysis.ts";
import type { Resolution } from "../../world/world.ts";
import type { PartyScope } from "./party-scope.ts";

const leading = new Set(["head of state", "head of government", "monarch", "head of organisation"]);

/**
 * "Trump and Kim", "Marin spoke with Volodymyr Zelensky": whether a surname alone is borne out by its company: of somebody who leads a state or
 * body on the day of the document, in a sentence that names another who is in office then.
 */
export const isInCompany = (scope: PartyScope, sentence: Sentence, index: number, { actor, holding }: Resolution): boolean =>
  holding !== undefined &&
  leading.has(holding.office) &&
  scope.holdsOffice(actor.id) &&
  sentence.tokens.some((token) => {
    const senses = token.index === index ? undefined : scope.names.at(sentence.index, token.index)?.senses;
    const [first] = senses ?? [];
    if (senses === undefined || first?.actor.type !== "person" || first.actor.id === actor.id) return false;
    const others = senses.slice(1).map((sense) => sense.actor);
    if (first.by === "surname" && !scope.expects(first.actor, token.form, others)) return false;
    return scope.holdsOffice(first.actor.id);
  });
