import { dataText, rows } from "./facts.ts";
import { fold } from "./fold.ts";

/** A noun for a kind of actor: "rebels" → REB. */
export interface Role {
  readonly noun: string;
  readonly plural: string;
  /** PLOVER primary sector. */
  readonly sector: string;
  /** people; self = the state's own government; otherwise the name of a body of the state. */
  readonly what: string;
}

export class Roles {
  readonly #byNoun = new Map<string, Role>();

  constructor() {
    for (const [noun = "", plural = "", sector = "", what = ""] of rows(dataText("roles.tsv"))) {
      const role = { noun, plural, sector, what };
      this.#byNoun.set(noun, role);
      if (plural && !this.#byNoun.has(plural)) this.#byNoun.set(plural, role);
    }
  }

  find(words: string): Role | undefined {
    return this.#byNoun.get(fold(words));
  }

  /** Longest role noun at the end of the words; how many words it takes. */
  trailing(words: readonly string[]): { readonly role: Role; readonly words: number } | null {
    for (let n = Math.min(words.length, 4); n >= 1; n--) {
      const role = this.find(words.slice(words.length - n).join(" "));
      if (role) return { role, words: n };
    }
    return null;
  }
}
