import type { Facts } from "../load.ts";
import type { Resolution, ResolutionContext } from "../world.ts";
import { byDescription } from "./description.ts";
import { byName } from "./name.ts";
import { byRoleInContext } from "./role-in-context.ts";
import { bySpelling } from "./spelling.ts";
import { byTitleAndName } from "./title-name.ts";
import { byTitleOnly } from "./title-only.ts";

/** A mention made ready: apostrophes and spaces in one form, an article and a final possessive left off. */
export interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  /** "the" stood before it. */
  readonly definite: boolean;
  /** "the", "a" or "an" stood before it. */
  readonly article: boolean;
}

const rules = [byName, byDescription, byTitleAndName, byTitleOnly, byRoleInContext, bySpelling];

/** Longest mention that is looked at; a longer one is no name. */
const longest = 160;

/** One rule after another; the first that knows answers. */
export function resolveName(name: string, context: ResolutionContext, facts: Facts): Resolution | null {
  if (name.length > longest) return null;
  const asked = ask(name);
  if (asked.words.length === 0 || /^(?:both|two|three|several|all|some|many|other|neither|either) /i.test(asked.text)) return null;
  for (const rule of rules) {
    const found = rule(asked, context, facts);
    if (found) return found;
  }
  return null;
}

export function ask(name: string): Asked {
  let text = name
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”"]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[([]+|[)\],;:]+$/g, "");
  let definite = false;
  let plain = false;
  const article = /^(?:the|a|an|this|that|its|his|her|their|our) /i.exec(text);
  if (article && article[0].length < text.length) {
    definite = /^(?:the|this|that|its|his|her|their|our) /i.test(article[0]);
    plain = /^(?:the|an?) /i.test(article[0]);
    text = text.slice(article[0].length);
  }
  text = text.replace(/(?:'s|(?<=s)')$/, "").trim();
  return { text, words: text ? text.split(" ") : [], definite, article: plain };
}
