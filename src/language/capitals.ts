import { DEMONYM, PLACE, type WordFlags } from "./model/word-flags.ts";

/** Words in capitals, one after another, from which on they are a headline or a telex and no acronyms. */
const LEAST = 5;

const ACRONYM = 16;
const PERSON = 3;

/** Little words and others that lists of acronyms and names have too. */
const ordinary = new Set(
  "a an and are as at be but by can for from had has have he her his how if in into is it its may more most must new no not of off on or our out over own she so some than that the their them they this to under up us was we were what when where who will with you all any day days year years week month aid arms army bank bill case chief court deal head help march oil party peace police port power sea state states talks tax time trade troops union vote war west east north south".split(
    " ",
  ),
);

const capitals = /^\p{Lu}[\p{Lu}\p{M}.'’]*$/u;
/** Most words are told by their last letter. */
const inCapitals = (form: string): boolean => {
  const last = form.charCodeAt(form.length - 1);
  return !(last >= 97 && last <= 122) && capitals.test(form);
};
const letters = /\p{L}/u;

/**
 * The words of a text as the network is to see them: those that stand in a run of words in capitals in ordinary case, with capitals
 * for the names that the lists have ("IRANIAN MINISTER VISITS MUSCAT"). The same list where there is no such run.
 */
export function inOrdinaryCase(forms: readonly string[], flags: WordFlags): readonly string[] {
  let out: string[] | undefined;
  for (let i = 0; i < forms.length; ) {
    if (!inCapitals(forms[i] as string)) {
      i++;
      continue;
    }
    let to = i;
    let words = 0;
    for (; to < forms.length; to++) {
      const form = forms[to] as string;
      if (letters.test(form) && form.length > 1 && !inCapitals(form) && !/^['’]s$/i.test(form)) break;
      if (form.length > 1 && inCapitals(form)) words++;
    }
    if (words >= LEAST) {
      out ??= [...forms];
      for (let k = i; k < to; k++) out[k] = k === i ? titled(forms[k] as string) : cased(forms, k, flags);
    } else if (forms[i] === "IS" && isGroup(forms, i)) {
      out ??= [...forms];
      out[i] = "ISIS";
    }
    i = to;
  }
  return out ?? forms;
}

/** Words before or behind "IS" that it is no verb beside: "held by IS", "IS fighters"; unlike "this IS wrong". */
const before = new Set(
  "of by from against with to for on in into at via under between including that when after before while as because where and or but the called group militants".split(
    " ",
  ),
);
const behind = new Set(
  "fighters militants jihadists leader leaders territory positions targets members supporters stronghold".split(" "),
);

/** What is done to the group: "attacked IS", "joining IS"; no noun of which something IS said ends like it. */
const fought =
  /^(?!(?:thing|something|nothing|anything|everything|king|being|building|meeting|seed|need|speed|feed|bed|red)$)\p{Ll}+(?:ed|ing)$/u;

const isQuote = (form: string | undefined): boolean => form !== undefined && /^["“”'‘’]+$/.test(form);

const isGroup = (forms: readonly string[], at: number): boolean => {
  const last = forms[at - 1];
  const next = forms[at + 1] ?? "";
  // "“IS” has vowed", "attacked “IS” on Monday"
  if (behind.has(next) || (isQuote(last) && isQuote(next))) return true;
  if (last === undefined || !letters.test(last)) return /^\p{Ll}/u.test(next);
  return before.has(last.toLowerCase()) || fought.test(last);
};

const titled = (form: string): string => form.slice(0, 1) + form.slice(1).toLowerCase();

function cased(forms: readonly string[], at: number, flags: WordFlags): string {
  const form = forms[at] as string;
  const lower = form.toLowerCase();
  const bits = flags.get(lower) ?? 0;
  if (form.includes(".") || (bits & ACRONYM && form.length > 1 && form.length < 6 && !ordinary.has(lower))) return form;
  if (bits & (DEMONYM | PLACE)) {
    if (!ordinary.has(lower)) return titled(form);
    const next = flags.get((forms[at + 1] ?? "").toLowerCase()) ?? 0;
    return lower.length > 2 && next & (DEMONYM | PLACE) ? titled(form) : lower;
  }
  return bits & PERSON && !ordinary.has(lower) && (isPerson(forms[at - 1], flags) || isPerson(forms[at + 1], flags))
    ? titled(form)
    : lower;
}

const isPerson = (form: string | undefined, flags: WordFlags): boolean => {
  const lower = (form ?? "").toLowerCase();
  return !ordinary.has(lower) && ((flags.get(lower) ?? 0) & PERSON) !== 0;
};
