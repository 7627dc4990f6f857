import english from "./data/english-words.json" with { type: "json" };
import profiles from "./data/language-words.json" with { type: "json" };

/** Characters of a text that are looked at: a language shows within the first paragraphs. */
const SAMPLE = 3000;

const WORDS = new Map<string, string[]>();
for (const [language, words] of Object.entries(profiles.words)) {
  for (const word of words.split(" ")) {
    const known = WORDS.get(word);
    if (known === undefined) WORDS.set(word, [language]);
    else if (!known.includes(language)) known.push(language);
  }
}

let commonEnglish: ReadonlySet<string> | undefined;

/** How many of the words written small, which are no names, only English has, others have too, and English seems to lack. */
function smallWords(text: string): { readonly own: number; readonly shared: number; readonly lacked: number } {
  commonEnglish ??= new Set(english.words.join(" ").split(" "));
  let own = 0;
  let shared = 0;
  let lacked = 0;
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}.@/_-])\p{Ll}+(?![\p{L}\p{N}@/_-])/gu)) {
    const languages = WORDS.get(word);
    if (languages?.includes("en")) {
      if (languages.length === 1) own++;
      else shared++;
    } else if (commonEnglish.has(word) && (languages === undefined || word === english.although)) own++;
    else if (!commonEnglish.has(word)) lacked++;
  }
  return { own, shared, lacked };
}

/** Scripts that tell the language by themselves, or hand over to a rule for the languages that share them. */
const SCRIPTS: readonly (readonly [string, RegExp, string | ((text: string, hint?: string) => string)])[] = [
  ["Latin", /\p{Script=Latin}/gu, latin],
  ["Cyrillic", /\p{Script=Cyrillic}/gu, cyrillic],
  ["Arabic", /\p{Script=Arabic}/gu, arabic],
  ["Kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  ["Han", /\p{Script=Han}/gu, "zh"],
  ["Hangul", /\p{Script=Hangul}/gu, "ko"],
  ["Greek", /\p{Script=Greek}/gu, "el"],
  ["Hebrew", /\p{Script=Hebrew}/gu, "he"],
  ["Thai", /\p{Script=Thai}/gu, "th"],
  ["Georgian", /\p{Script=Georgian}/gu, "ka"],
  ["Armenian", /\p{Script=Armenian}/gu, "hy"],
  ["Devanagari", /\p{Script=Devanagari}/gu, "hi"],
  ["Bengali", /\p{Script=Bengali}/gu, "bn"],
  ["Tamil", /\p{Script=Tamil}/gu, "ta"],
  ["Myanmar", /\p{Script=Myanmar}/gu, "my"],
  ["Khmer", /\p{Script=Khmer}/gu, "km"],
  ["Ethiopic", /\p{Script=Ethiopic}/gu, "am"],
];

/**
 * Language of a text as a BCP 47 tag; "und" where it cannot be told. Looks at scripts, then letters, then the commonest words;
 * `said` is what somebody else says of it, and counts where the words tell too little.
 */
export function identifyLanguage(text: string, said?: string): string {
  const primary = said?.toLowerCase().split(/[-_]/)[0];
  const hint = primary !== undefined && /^[a-z]{2,3}$/.test(primary) ? primary : undefined;
  const sample = text.trimStart().slice(0, SAMPLE);
  let best: (typeof SCRIPTS)[number] | undefined;
  let most = 0;
  let han = 0;
  for (const script of SCRIPTS) {
    const count = sample.match(script[1])?.length ?? 0;
    if (script[0] === "Han") han = count;
    // A page in Japanese has more Chinese characters than kana, one in Chinese has no kana
    const weight =
      script[0] === "Kana"
        ? count * 4
        : script[0] === "Han" && best?.[0] === "Kana" && most > count
          ? 0
          : script[0] === "Han" || script[0] === "Hangul"
            ? count * 2
            : count;
    if (weight > most) {
      most = weight;
      best = script;
    }
  }
  if (best === undefined || (most < 2 && han === 0)) return hint ?? "und";
  const found = typeof best[2] === "string" ? best[2] : best[2](sample, hint);
  return found === "und" && hint !== undefined ? hint : found;
}

function latin(text: string, hint?: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’ʻʼ]/g, "'")
      .match(/[\p{L}']+/gu) ?? [];
  const { own, shared, lacked } = smallWords(text);
  if (own > 0 && own + shared >= 4 * lacked) return "en";
  const score = new Map<string, number>();
  for (const word of words)
    for (const language of WORDS.get(word) ?? [])
      score.set(language, (score.get(language) ?? 0) + 1 / Math.sqrt(WORDS.get(word)!.length));
  const letters = lettersOf(text);
  const ranked = [...score]
    .map(([language, n]) => [language, n * letters(language)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = ranked;
  // A headline or a single short sentence may hold no function word; of the languages read here only English is written in bare ASCII
  if (
    words.length < 20 &&
    !/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{N}]/u.test(text) &&
    (first === undefined || first[0] === "en" || (score.get("en") ?? 0) >= first[1] * 0.6 || first[1] <= 1.2)
  )
    return (score.get("en") ?? 0) < 1 ? (hint ?? "en") : "en";
  if (first === undefined || first[1] / words.length < (words.length < 30 ? 0.08 : 0.06)) return "und";
  if (second !== undefined && second[1] > first[1] * 0.95) return "und";
  return first[0];
}

/** How well the special letters of a text fit a language: those it lacks speak against it, its own for it. */
function lettersOf(text: string): (language: string) => number {
  const special = new Map<string, number>();
  for (const letter of text.toLowerCase().match(/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{N}]/gu) ?? [])
    special.set(letter, (special.get(letter) ?? 0) + 1);
  const total = [...special.values()].reduce((sum, n) => sum + n, 0);
  return (language) => {
    const own = LETTERS[language];
    if (own === undefined || total < 3) return 1;
    let fit = 0;
    for (const [letter, n] of special) if (own.includes(letter)) fit += n;
    return 0.4 + 0.8 * (fit / total);
  };
}

const LETTERS: Readonly<Record<string, string>> = {
  en: "éèñçïöü",
  fr: "éèêëàâçîïôûùüœ",
  de: "äöüß",
  es: "áéíóúñü",
  pt: "áàâãçéêíóôõú",
  it: "àèéìòù",
  nl: "ëéïöè",
  sv: "åäöé",
  da: "åæøé",
  nb: "åæøé",
  fi: "äöå",
  pl: "ąćęłńóśźż",
  cs: "áčďéěíňóřšťúůýž",
  sk: "áäčďéíĺľňóôŕšťúýž",
  hu: "áéíóöőúüű",
  ro: "ăâîșşțţ",
  tr: "çğıöşüiâ",
  az: "əçğıöşü",
  uz: "ʻ",
  id: "é",
  vi: "ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
  hr: "čćđšž",
  sl: "čšž",
  lt: "ąčęėįšųūž",
  lv: "āčēģīķļņšūž",
  et: "äõöüšž",
  sq: "ëç",
  ca: "àçèéíïòóúü·",
};

function cyrillic(text: string): string {
  const low = text.toLowerCase();
  const has = (letters: string) => [...letters].reduce((n, letter) => n + (low.split(letter).length - 1), 0);
  const all = low.match(/\p{Script=Cyrillic}/gu)?.length ?? 1;
  const share = (letters: string) => has(letters) / all;
  if (share("ђјљњћџ") > 0.01) return has("ѓќѕ") > 0 ? "mk" : "sr";
  if (share("ҷӣӯ") > 0.004) return "tg";
  if (share("әұһ") > 0.008 || (share("қғ") > 0.01 && share("әұүңөі") > 0.01)) return "kk";
  if (share("қғҳў") > 0.01) return "uz";
  if (share("өү") > 0.008) return /\b(?:жана|менен|үчүн|кыргыз)/.test(low) ? "ky" : share("ң") > 0.002 ? "ky" : "mn";
  if (share("ў") > 0.004 && share("і") > 0.01) return "be";
  if (share("їєґ") > 0.004 || share("і") > 0.02) return "uk";
  if (share("ыэё") > 0.005) return "ru";
  return share("ъ") > 0.006 || /(?:^|\s)(?:на|се|да|за|от|че)\s/.test(low) ? "bg" : "ru";
}

function arabic(text: string): string {
  if (/[ٹڈڑںے]/.test(text)) return "ur";
  if (/[پچژگ]/.test(text)) return /[ۆێڵڕە]/.test(text) ? "ckb" : /[ځڅښږ]/.test(text) ? "ps" : "fa";
  return "ar";
}
