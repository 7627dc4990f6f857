import { dataText, rows } from "./facts.ts";
import { fold } from "./fold.ts";

/** A title and the offices that it can name. */
export interface Title {
  readonly title: string;
  readonly offices: readonly string[];
  /** Parts of the printed title of the office, one of which must be in it; empty = any. */
  readonly words: readonly string[];
  /** ISO3 of the one state that has such a title, or the id of the body meant where none is named ("Secretary-General"); "" = several. */
  readonly of: string;
}

const shortForms: Readonly<Record<string, string>> = {
  pres: "president",
  gen: "general",
  col: "colonel",
  lt: "lieutenant",
  sec: "secretary",
  min: "minister",
  amb: "ambassador",
  gov: "governor",
  sen: "senator",
  rep: "representative",
  vp: "vice president",
};

/** Titles of respect and rank that stand before a name and say nothing of an office. */
const respect = new Set(
  "gen col lt maj sgt capt adm sen rep gov amb hon cmdr brig mr mrs ms miss mme dr prof professor sir dame lord lady baroness baron sheikh shaikh sheik sayyid syed haji hajj imam ayatollah mullah general colonel major marshal field captain admiral lieutenant brigadier sergeant comrade his her their excellency majesty highness royal holiness the honourable honorable rt hon right former ex late then outgoing incoming newly-elected newly elected re-elected president-elect new acting interim caretaker veteran retired senator congressman congresswoman representative governor mayor archbishop cardinal bishop father reverend rev judge justice king queen prince princess first lady spokesman spokeswoman spokesperson deputy army rebel warlord commander chief guerrilla opposition leader dictator strongman expert analyst then-president nobel laureate fellow ambassador".split(
    " ",
  ),
);

export class Titles {
  readonly #byTitle = new Map<string, Title>();

  constructor() {
    for (const [title = "", offices = "", words = "", of = ""] of [
      ...rows(dataText("titles-printed.tsv")),
      ...rows(dataText("titles.tsv")),
    ]) {
      this.#byTitle.set(title, { title, offices: offices.split(","), words: words ? words.split(",") : [], of });
    }
  }

  /** The title that these words are ("Foreign Minister", "prime ministers"), or undefined. */
  find(words: string): Title | undefined {
    const folded = fold(words).replace(/[.,]/g, "").replace(/\s+/g, " ").trim();
    return (
      this.#byTitle.get(folded) ??
      this.#byTitle.get(shortForms[folded] ?? folded.replace(/(?<=er|nt|or|ing|een|ary|ch|ef|ad)s$/, ""))
    );
  }

  /** Longest title at the start of the words; how many words it takes. */
  leading(words: readonly string[]): { readonly title: Title; readonly words: number } | null {
    for (let n = Math.min(words.length, 10); n >= 1; n--) {
      const title = this.find(words.slice(0, n).join(" "));
      if (title) return { title, words: n };
    }
    return null;
  }

  /** Longest title at the end of the words. */
  trailing(words: readonly string[]): { readonly title: Title; readonly words: number } | null {
    for (let n = Math.min(words.length, 7); n >= 1; n--) {
      const title = this.find(words.slice(words.length - n).join(" "));
      if (title) return { title, words: n };
    }
    return null;
  }
}

/** "Minister", "Secretary": a title that names no one office. */
export function isGeneric(title: Title): boolean {
  return title.offices.includes("foreign minister") && title.offices.includes("other minister");
}

/** Whether the word is a form of address or rank ("Mr", "General", "former"). */
export function isRespect(word: string): boolean {
  return respect.has(fold(word).replace(/[.,]/g, ""));
}
