import { likeActs } from "./acts.ts";
import { kilometres, samePlace } from "./distance.ts";
import { isState } from "./ends.ts";
import { type EventData, type EventUnit, isExact } from "./events.ts";
import { persons } from "./same-persons.ts";
import type { Comparison } from "./unit.ts";
import { soon } from "./when.ts";
import { likeness, shareCount } from "./words.ts";

/** How far two reports' places speak for one act: 1 the same, 0 unknown, -1 against. */
function places(a: EventData, b: EventData): number {
  const p = a.place;
  const q = b.place;
  if (p === null || q === null) return 0;
  if (p[1] === q[1]) return 1;
  if (p[3] && q[3] && p[3] !== q[3]) return -1;
  if (p[4] === undefined || p[5] === undefined || q[4] === undefined || q[5] === undefined) return 0;
  if (kilometres(p[4], p[5], q[4], q[5]) <= samePlace) return 1;
  return a.isVisit || b.isVisit || p[2].startsWith("state:") || q[2].startsWith("state:") ? 0 : -1;
}

const holding = new Set(["arrest", "restrict"]);

function modes(a: EventData, b: EventData): number {
  const m = a.mode;
  const n = b.mode;
  if (m === n) return m === null ? 0 : 1;
  // "put under house arrest", "kept confined to his home"
  if (a.act === "COERCE" && holding.has(m ?? "") && holding.has(n ?? "")) return 0;
  if (m === null || n === null || a.act === "ASSAULT" || a.act === "PROTEST" || a.act === "MOBILIZE") return 0;
  if (a.act === "CONSULT" && m !== "phone" && n !== "phone") return 0;
  return -1;
}

const opposed = (a: EventData, b: EventData): boolean =>
  !a.isMutual &&
  a.sort !== "accord" &&
  a.recipients.length > 0 &&
  b.recipients.length > 0 &&
  !a.actors.some((end) => b.actors.includes(end)) &&
  !a.recipients.some((end) => b.recipients.includes(end));

/**
 * Whether two reports name other states as those who do what one side does to another: two did so to the same. Whoever praises those who
 * signed has not signed.
 */
const doneByOthers = (a: EventData, b: EventData): boolean => {
  const [one, other] = isTogether(a) ? [b, a] : [a, b];
  if (isTogether(one)) return false;
  const doers = isTogether(other) ? other.ends : other.actors;
  return (
    one.actors.length > 0 &&
    doers.length > 0 &&
    one.actors.every(isState) &&
    doers.every(isState) &&
    !one.actors.some((end) => doers.includes(end))
  );
};
const isTogether = ({ isMutual, sort }: EventData): boolean => isMutual || sort === "accord";

/** States and others that both reports name, as sides or one of them as the place; at least one must be a side of both. */
export function sharedPoints(a: EventData, b: EventData): number {
  let sides = 0;
  for (const end of a.ends) if (b.ends.includes(end)) sides++;
  if (sides === 0) return 0;
  const p = scene(a);
  const q = scene(b);
  return (
    sides +
    ((p !== "" && !a.ends.includes(p) && b.ends.includes(p)) || (q !== "" && !b.ends.includes(q) && a.ends.includes(q)) ? 1 : 0)
  );
}
const scene = ({ place }: EventData): string => (place === null ? "" : place[3]);

/** A meeting of two within a meeting of more, each with its own day, is not that meeting. */
const isWithin = (a: EventData, b: EventData): boolean =>
  a.sort === "meeting" &&
  b.sort === "meeting" &&
  Math.min(a.ends.length, b.ends.length) === 2 &&
  Math.max(a.ends.length, b.ends.length) > 2;

/** What was agreed at talks, as told by reports of both: on the very day, and if on a visit, with a day that both say. */
function isAgreedThere(a: EventData, b: EventData, apart: number): boolean {
  const aTalks = a.act === "CONSULT";
  const talks = aTalks ? a : b;
  const agreed = aTalks ? b : a;
  if (talks.act !== "CONSULT" || (agreed.sort !== "accord" && agreed.sort !== "AGREE")) return true;
  return apart === 0 && (talks.sort !== "visit" || (a.tight && b.tight));
}

/** What happens often between two is one on one day: at one exact place, by the same persons on both sides, or among the same three and more. */
const isOneOfMany = (a: EventData, b: EventData, who: number, where: number, shared: number): boolean =>
  a.isFrequent &&
  ((where > 0 && isExact(a.place) && isExact(b.place) && isOutbreak(a) && isTimely(a, b)) ||
    who > 1 ||
    (shared > 2 && shared === a.ends.length && shared === b.ends.length) ||
    (sameWay(a, b) && a.sort !== "ACCUSE" && a.sort !== "PROTEST"));
/** Whether one gives its day, or the two are of one day or the next: a town at war is hit every few days. */
const isTimely = (a: EventData, b: EventData): boolean =>
  a.tight || b.tight || (a.published !== null && b.published !== null && Math.abs(a.published.s - b.published.s) < 2);
const sameWay = (a: EventData, b: EventData): boolean =>
  (a.tight || b.tight) &&
  a.mode === b.mode &&
  a.actors.length > 0 &&
  a.recipients.length > 0 &&
  sameList(a.actors, b.actors) &&
  sameList(a.recipients, b.recipients);
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((end, i) => end === b[i]);

/** Whether what the two share is no host; of an attack it is whose town it is, of an accord one side. */
const isGuest = (a: EventData, b: EventData): boolean =>
  a.sort === "accord" ||
  a.sort === "ASSAULT" ||
  a.ends.some((end) => b.ends.includes(end) && end !== scene(a) && end !== scene(b));

/** "They talked", without a day and a place, may have been on the telephone. */
const mayBeCall = (a: EventData, b: EventData): boolean => {
  if (a.sort !== "call" && b.sort !== "call") return true;
  const talk = a.sort === "call" ? b : a;
  return talk.mode === null && talk.place === null && !talk.tight && talk.persons.length > 1 && persons(a, b) > 1;
};

/**
 * One side says little, since a state does the same to many in a week: reports that share no more are of one act in like words, where a
 * person does it to somebody or in the same way, or at one place: that of an attack or a protest, or one away from home.
 */
const isToldAlone = (a: EventData, b: EventData, like: number, who: number, where: number, words: number): boolean =>
  words >= 0.15 ||
  (like === 1 &&
    ((who > 0 &&
      !a.isFrequent &&
      ((hasBoth(a) && hasBoth(b) && words >= 0.05) || (a.mode !== null && a.mode === b.mode && !a.isVisit))) ||
      (where > 0 && isExact(a.place) && isExact(b.place) && ((isOutbreak(a) && isTimely(a, b)) || (isAway(a) && isAway(b))))));
const isOutbreak = ({ sort }: EventData): boolean => sort === "ASSAULT" || sort === "PROTEST";
const isAway = (event: EventData): boolean => !event.ends.includes(scene(event));
const hasBoth = ({ actors, recipients }: EventData): boolean => actors.length > 0 && recipients.length > 0;

/**
 * Two sides alone do not tell which of their talks or measures two reports mean of which neither gives a day, or one a month or something
 * to come for no day, or one names a third: they say with which persons, where, or share words.
 */
function isSpecific(one: EventUnit, other: EventUnit, who: number, where: number, words: number): boolean {
  const [a, b] = [one.data, other.data];
  const isDated = a.tight || b.tight;
  if (words >= (isDated ? 0.08 : 0.1) || (where > 0 && (isExact(a.place) || isAway(a)))) return true;
  const isAkin = likeActs(a.sort, b.sort) >= 0.6;
  // A person visits a state less often than he does anything else to it.
  const few = isAkin && (isDated || (a.isVisit && b.isVisit)) ? 0 : 1;
  if (who > few && (a.act === "CONSULT" || !(one.wide || other.wide))) return true;
  if (!isDated || isVague(one) || isVague(other)) return false;
  return (isAkin || (a.tight && b.tight)) && (a.sort !== "meeting" || b.sort !== "meeting" || sameList(a.ends, b.ends));
}
const isVague = ({ wide, data }: EventUnit): boolean => wide || isOpen(data) || (data.status === "cancelled" && !data.tight);

const isEncounter = ({ sort }: EventData): boolean =>
  sort === "meeting" || sort === "visit" || sort === "call" || sort === "accord";

/** What is to come on a day that the report does not say. */
const isOpen = ({ status, tight }: EventData): boolean => status === "planned" && !tight;

const within = (some: readonly string[], others: readonly string[]): boolean => some.every((end) => others.includes(end));

/** How well two reports fit as reports of one act; 0 = not enough, -1 = they contradict. */
function fit(one: EventUnit, other: EventUnit): number {
  const a = one.data;
  const b = other.data;
  const apart = Math.max(0, one.s - other.e, other.s - one.e);
  const tight = a.tight && b.tight;
  if (apart > 0 && !tight) return 0;
  if (apart > 1 && apart > Math.max(a.late, b.late)) return -1;
  const like = likeActs(a.sort, b.sort);
  if (tight && apart > 0 && isWithin(a, b)) return -1;
  // A visit put off is not the next chance meeting of its parties.
  if ((one.ties || other.ties) && like < 1 && Math.abs(one.s - other.s) > soon) return 0;
  if (like < 1 && !isAgreedThere(a, b, apart)) return 0;
  if (like < 1 && !mayBeCall(a, b)) return 0;
  // What one report tells as two acts is two.
  if (like < 1 && one.documents.meets(other.documents)) return -1;
  // Whoever tells what has been and, for no day, what is to come, tells of two.
  if ((isOpen(a) || isOpen(b)) && a.status !== b.status && one.documents.meets(other.documents)) return -1;
  if (like === 0) return 0;
  const who = persons(a, b);
  const how = like === 1 ? modes(a, b) : 0;
  if (who < 0 || how < 0 || (like === 1 && opposed(a, b)) || doneByOthers(a, b)) return -1;
  if ((a.wished || b.wished) && a.status !== b.status && !tight) return 0;
  const words = likeness(a.words, b.words);
  const where = places(a, b);
  // A place may be wrong in one report; without the same people or words it is another act.
  if (where < 0 && who < 1 && words < 0.2) return -1;
  // Whoever met one side in one city and another side in another met twice, as on a tour.
  if (where < 0 && like === 1 && a.isMutual && !within(a.ends, b.ends) && !within(b.ends, a.ends)) return -1;
  const shared = sharedPoints(a, b);
  if (shared === 0) return 0;
  // Within one report only what has the same sides is told again, and an accord only in like words.
  const retells = words >= 0.25 || (a.sort !== "accord" && shared >= Math.max(a.ends.length, b.ends.length));
  if (like === 1 && !retells && one.documents.meets(other.documents)) return 0;
  // "expelled 18 Russian diplomats", "told 18 of the embassy to go"
  const counted = like === 1 && shareCount(a.words, b.words);
  const told = where > 0 || who > 0 || words >= 0.2 || counted;
  if (apart > 0 && !told && !(like === 1 && a.sort === "accord" && shared > 1)) return 0;
  // That one side was there, where it is at home or others are, is little.
  if (shared < 2 && a.ends.length !== b.ends.length && who === 0 && words < 0.2 && !(where > 0 && isGuest(a, b))) return 0;
  if (shared < 2 && !(Math.min(a.ends.length, b.ends.length) === 1 && isToldAlone(a, b, like, who, where, words))) return 0;
  const inWords =
    words >= 0.2 || (counted && shared > 1) || (who > 1 && words >= 0.12) || (like === 1 && where > 0 && words >= 0.08);
  const enough =
    like === 1
      ? inWords ||
        (apart === 0 && isOneOfMany(a, b, who, where, shared)) ||
        (isSpecific(one, other, who, where, words) && ((!a.isFrequent && a.mode === b.mode) || isEncounter(a)))
      : inWords ||
        (shared > 1 &&
          isSpecific(one, other, who, where, words) &&
          (told || words >= 0.12 || like >= 0.6 || (tight && apart === 0 && a.isEncounter))) ||
        (like >= 0.6 && told);
  if (!enough) return 0;
  const others = a.ends.length + b.ends.length - 2 * Math.min(shared, a.ends.length, b.ends.length);
  return like * Math.max(0.1, 1 + who + 0.7 * where + 0.3 * how + 0.3 * shared - 0.2 * others + 2 * words - 0.2 * apart);
}

/** What is told as planned is the next such act, what is told as past is the last: of several that fit, the nearest in time. */
function prefer(unit: EventUnit, parent: EventUnit, value: number): number {
  if (parent.ties && !unit.ties) return value - 3;
  const { published } = unit.data;
  if (!unit.wide || !published) return value;
  return value - 0.1 * Math.max(0, published.s - parent.e, parent.s - published.e);
}

/** What was put off is planned for one day and made on another. */
function tied({ data: root }: EventUnit, a: EventUnit, b: EventUnit): boolean {
  const isPlan = ({ status, published }: EventData): boolean =>
    status === "planned" && published !== null && root.published !== null && published.s <= root.published.e;
  return isPlan(a.data) !== isPlan(b.data) && persons(a.data, b.data) >= 0;
}

/** How reports of events are compared. */
export const eventComparison: Comparison<EventData> = {
  reach: 5,
  late: 2,
  wide: true,
  fit,
  akin: (a, b) => a.data.sort === b.data.sort,
  tied,
  prefer,
};
