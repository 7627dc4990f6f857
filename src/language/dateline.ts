/** A despatch's dateline: a place in capitals, or with its agency in brackets, the date perhaps, and a dash with spaces around it. */
const dateline =
  /^(?!(?:NATO|ASEAN|OPEC|APEC|BRICS|EU|UN|US|UK|USA|UAE|DPRK)\b[^(]{0,30}-)(?:[A-Z][A-Z.'’]{2,20}(?:[ /-][A-Z][A-Z.'’]{1,20}){0,3}(?:, [A-Z][A-Za-z. ]{1,24})?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?(?: ?[(/][A-Za-z ,.&-]{2,40}[)/])?|[A-Z][a-z.'’]{1,20}(?:[ -][A-Z][a-z.'’]{1,20}){0,3}(?:, [A-Z][A-Za-z. ]{1,24})?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)? ?\((?:AP|AFP|Reuters|UPI|Xinhua|TASS|dpa|ANSA|Interfax|Kyodo|Anadolu|IRNA|RIA|Yonhap|PTI|ANI|EFE|BBC|CNN)[A-Za-z ,.&-]{0,20}\))\s?(?:--|[–—-])\s(?=["“'‘A-Z0-9])/;

/** Longest dateline that is looked for, in characters. */
const longest = 120;

/** How many characters the dateline takes that a block of text opens with at an offset, the dash included; 0 where there is none. */
export const datelineAt = (text: string, start: number): number =>
  dateline.exec(text.slice(start, start + longest))?.[0].trimEnd().length ?? 0;
