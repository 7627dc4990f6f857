import type { RuleGroups } from "./weights.ts";

const LONGEST = 6;

/** Decision lists over word endings: a whole word decides first, then the longest known ending. */
export class SuffixRules {
  readonly #groups = new Map<string, Map<string, string>>();

  constructor(groups: RuleGroups) {
    for (const [group, rules] of Object.entries(groups)) this.#groups.set(group, new Map(Object.entries(rules)));
  }

  has(group: string): boolean {
    return this.#groups.has(group);
  }

  /** What the rules of `group` say of `word`; undefined for an unknown group. */
  decide(group: string, word: string): string | undefined {
    const rules = this.#groups.get(group);
    if (!rules) return undefined;
    const whole = rules.get(`^${word}`);
    if (whole !== undefined) return whole;
    for (let k = Math.min(LONGEST, word.length); k > 0; k--) {
      const value = rules.get(word.slice(word.length - k));
      if (value !== undefined) return value;
    }
    return rules.get("");
  }
}
