const raw = String.raw;

const day = raw`(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8})(?:,? \d{4})?`;
const capitals = raw`[A-Z][A-Z.'’]{2,20}`;
const word = raw`[A-Z][a-z.'’]{1,20}`;
const land = raw`(?:, [A-Z][A-Za-z. ]{1,24})?`;
const dash = raw`(?:--|[–—-])`;
/** What a text may open with behind its dateline. */
const behind = raw`\s(?=["“'‘A-Z0-9])`;

/** Short names of bodies, with which no dateline opens ("EU - China summit"). */
const bodies = "NATO|ASEAN|OPEC|APEC|BRICS|EU|UN|US|UK|USA|UAE|DPRK";

/** Agencies in brackets behind a place in small letters. */
const agencies =
  "AP|AFP|Reuters|UPI|Xinhua|TASS|dpa|ANSA|Interfax|Kyodo|Anadolu|IRNA|RIA|Yonhap|PTI|ANI|EFE|BBC|CNN|QNA|SPA|WAM|KUNA|BNA|ONA|MENA|Petra|NAN|GNA|Bernama|Antara|Lusa|BelTA|Agencia|Agency";

/** A despatch's dateline: a place in capitals, or with its agency in brackets, the date perhaps, and a dash with spaces around it. */
const dateline = new RegExp(
  raw`^(?!(?:${bodies})\b[^(]{0,30}-)` +
    raw`(?:(?:(?:LA|EL|AL|ST\.?) )?${capitals}(?:[ /-][A-Z][A-Z.'’]{1,20}){0,3}${land}(?:,? ${day})?(?: ?[(/][A-Za-z ,.&-]{2,40}[)/])?` +
    raw`|${word}(?:[ -]${word}){0,3}${land}(?:,? ${day})? ?\((?:${agencies})[A-Za-z ,.&-]{0,20}\))\s?${dash}${behind}`,
);

/** "Dhaka, Bangladesh - Police …": a place in small letters behind which its land stands, before a dash with spaces around it. */
const inSmallLetters = new RegExp(
  raw`^${word}(?:[ -]${word}){0,2}, (?:Occupied )?${word}(?:-administered)?(?:[ -]${word}){0,2} ?${dash}${behind}`,
);

/** "NAIROBI: Police …", of a place in capitals; not whose words follow ("SECRETARY DOE: We …", "MR ROE: Well, …"). */
const withColon =
  /^(?!MRS?\b|MS\b|DR\b|SIR\b|LORD\b|SEN\b|REP\b|GEN\b|PRESIDENT\b|SECRETARY\b|MINISTER\b|AMBASSADOR\b|QUESTION\b|ANSWER\b)[A-Z][A-Z.'’]{2,20}(?:[ -][A-Z][A-Z.'’]{1,20}){0,2}: (?!(?:I|We|You|My|Our|Well|Yes|No|Thank|Thanks|So|And|But|Look|Let|It|What|Why|How|Okay|OK)\b)(?=[A-Z0-9])/;

/** Agencies behind a date, in brackets without a dash, and bare before one. */
const inBrackets = "PTI|ANI|UNI|IANS|APP|UNB|BSS";
const bare = "Kyodo|Jiji|Reuters|AP|UPI|AFP|SPA|QNA|KUNA|BNA|MENA|SANA|IRNA|Yonhap|Xinhua";

/** "NEW DELHI, Mar 17 (PTI) India …" without a dash, "OSAKA, Japan, Nov. 5 Kyodo - …", "DAMASCUS, (SANA) - …": a place in capitals. */
const withAgency = new RegExp(
  raw`^(?:${capitals}(?:[ -][A-Z][A-Z.'’]{1,20}){0,3}|[A-Z][a-z]{2,20}(?= ?, (?:[A-Z][a-z]{2,8} \d|\d)))(?:, [A-Z][A-Za-z ]{1,24})?,` +
    raw`(?: ${day},?(?: \((?:${inBrackets})\)| (?:${bare})(?: News)? ?${dash})| \([A-Z]{2,6}\) ?${dash})${behind}`,
);

/** Longest dateline that is looked for, in characters. */
const longest = 120;

/** How many characters the dateline takes that a block of text opens with at an offset, the dash included; 0 where there is none. */
export const datelineAt = (text: string, start: number): number => lengthIn(text.slice(start, start + longest));

const lengthIn = (opening: string): number =>
  (dateline.exec(opening) ?? withAgency.exec(opening) ?? withColon.exec(opening) ?? inSmallLetters.exec(opening))?.[0].trimEnd()
    .length ?? 0;
