import type { Resolution, ResolutionContext } from "../world.ts";
import { ask } from "./asked.ts";
import { byDescription } from "./description.ts";
import type { Facts } from "./facts.ts";
import { byName } from "./name.ts";
import { byPlacePart } from "./place-part.ts";
import { byPrintedTitle } from "./printed-title.ts";
import { byRoleInContext } from "./role-in-context.ts";
import { byShortForm } from "./short-form.ts";
import { bySpelling } from "./spelling.ts";
import { byTitleAndName } from "./title-name.ts";
import { byTitleOnly } from "./title-only.ts";
import { byNameWithoutArticle } from "./without-article.ts";

const rules = [
  byName,
  byNameWithoutArticle,
  byPrintedTitle,
  byDescription,
  byTitleAndName,
  byTitleOnly,
  byShortForm,
  byRoleInContext,
  byPlacePart,
  bySpelling,
];

/** Longest mention that is looked at; a longer one is no name. */
const longest = 160;

/** One rule after another; the first that knows answers. */
export function resolveName(name: string, context: ResolutionContext, facts: Facts): Resolution | null {
  if (name.length > longest) return null;
  const asked = ask(name);
  if (asked.words.length === 0 || /^(?:both|two|three|several|all|some|many|other|neither|either) /i.test(asked.text))
    return null;
  for (const rule of rules) {
    const found = rule(asked, context, facts);
    if (found) return found;
  }
  return null;
}
