import { presidenciesOf } from "../../world/council/presidency.ts";
import { firstYear, lastYear, membersOn } from "../../world/council/seats.ts";
import { addDays } from "../../world/partial-date.ts";
import type { NameMatch, World } from "../../world/world.ts";
import { type Days, during, type Evidence, isoDay, type Outside } from "./evidence.ts";
import { MONTHS } from "./months.ts";
import type { RoughSentence } from "./sentences.ts";

const CHAIR =
  /\b(?:presidency|presides?|presiding|chairs|chaired|chairman(?:ship)?|chairwoman|chairing|president of the (?:UN |United Nations )?(?:Security )?Council|in the chair)\b/i;
/** The presidency or chairmanship of another body: "the AU chairmanship", "presidency of the European Union". */
const OTHER_CHAIR =
  /\b(?!UN\b|UNSC\b)\p{Lu}{2,}(?:[’']s)? (?:presidency|chair)|\b(?:presidency|chairman(?:ship)?) of (?!(?:the )?(?:UN |United Nations |U\.N\. )?(?:Security )?Council\b|the (?:body|month))/u;
const COUNCIL = /\bSecurity Council\b/;
const SEAT =
  /\b(?:non-permanent (?:member|seat)|elected member|member of the (?:UN |United Nations |U\.N\. )?Security Council|seat (?:on|in|at) the (?:UN |United Nations |U\.N\. )?Security Council|(?:its|their|our) (?:membership|term)\b)/i;
const ELECTION = /\b(?:election|elected|elects|won|wins?|winning|defeated|voted (?:in|onto))\b/i;

/** What is said of the Council in other months and years than it is true of. */
const unlikely: Outside = { before: (days) => (days < 60 ? 0.005 : 0.0005), after: (days) => (days < 60 ? 0.005 : 0.0005) };
/** What cannot be told as news before it has happened. */
const notYet: Outside = { before: () => 0.0005, after: unlikely.after };

/** Who presides over the Security Council, and who holds an elected seat in it: known by the month and by the year since 1946. */
export function councilEvidence(sentences: readonly RoughSentence[], names: readonly NameMatch[], world: World): Evidence[] {
  if (!sentences.some((sentence) => COUNCIL.test(sentence.text))) return [];
  const states = statesBySentence(sentences, names, world);
  const often = new Map<string, number>();
  for (const each of states) for (const { iso3 } of each) often.set(iso3, (often.get(iso3) ?? 0) + 1);
  const found: Evidence[] = [];
  let chair: Evidence | undefined;
  let seat: Evidence | undefined;
  let vote: Evidence | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const cue = CHAIR.exec(sentence.text);
    if (
      cue !== null &&
      chair === undefined &&
      !OTHER_CHAIR.test(sentence.text) &&
      (COUNCIL.test(sentence.text) || /\bchairman(?:ship)?\b|\bpresidency\b|\bthe Council\b(?! of)/.test(sentence.text))
    ) {
      const state = likeliest(states[index]!, cue.index) ?? rarest(often);
      if (state !== undefined) chair = chairEvidence(state, sentence);
    }
    const elected = ELECTION.exec(sentence.text);
    if (elected !== null && vote === undefined && COUNCIL.test(sentence.text) && !sentence.future && !sentence.dated) {
      const state = likeliest(states[index]!, elected.index);
      if (state !== undefined) vote = voteEvidence(state);
    }
    const member = SEAT.exec(sentence.text);
    if (
      member !== null &&
      seat === undefined &&
      !sentence.future &&
      !/\b(?:elect|won|win|vote|ballot|candida)/i.test(sentence.text)
    ) {
      const state = likeliest(states[index]!, member.index) ?? rarest(often);
      if (state !== undefined) seat = seatEvidence(state);
    }
  }
  if (vote !== undefined) found.push(vote);
  if (chair !== undefined) found.push(chair);
  if (seat !== undefined) found.push(seat);
  return found;
}

function chairEvidence(state: { iso3: string; name: string }, sentence: RoughSentence): Evidence | undefined {
  const month = MONTHS.findIndex((name) => new RegExp(`\\b(?:in|for|of|this) ${name}\\b`).test(sentence.text)) + 1;
  const months = presidenciesOf(state.iso3).filter((each) => month === 0 || +each.from.slice(5, 7) === month);
  if (months.length === 0) return undefined;
  const ahead = sentence.future && /\b(?:will|expect\w*|due|is to|going to|next|would|later)\b/i.test(sentence.text);
  const named = `${state.name}${month > 0 ? ` in ${MONTHS[month - 1]}` : ""}`;
  const when = months.length <= 6 ? ` (${months.map((each) => each.from.slice(0, 7)).join(", ")})` : "";
  if (ahead)
    return during(
      months.map((each): Days => ({ from: addDays(each.from, -500), to: addDays(each.from, -1) })),
      unlikely,
      `The presidency of the Security Council by ${named}${when} is still to come.`,
    );
  return during(
    months.map(({ from, to }): Days => ({ from, to })),
    unlikely,
    `It speaks of the presidency of the Security Council by ${named}${when} as present.`,
  );
}

/** The Assembly elects members in June (in October before 2016) of the year before their term: rule 142 of its rules, resolution 68/307. */
function voteEvidence(state: { iso3: string; name: string }): Evidence | undefined {
  const days: Days[] = [];
  for (let year = 1990; year <= lastYear; year += 1) {
    const sits = (when: number) =>
      when >= firstYear && membersOn(`${when}-06-01`).some((member) => member.iso3 === state.iso3 && !member.permanent);
    if (sits(year) && !sits(year - 1))
      days.push({ from: isoDay(year - 1, year > 2016 ? 6 : 10, 1), to: isoDay(year - 1, 12, 31) });
  }
  if (days.length === 0) return undefined;
  return during(
    days,
    notYet,
    `It speaks of the election of ${state.name} to the Security Council as news (for terms from ${days.map((each) => String(+each.to.slice(0, 4) + 1)).join(", ")}).`,
  );
}

function seatEvidence(state: { iso3: string; name: string }): Evidence | undefined {
  const days: Days[] = [];
  for (let year = Math.max(firstYear, 1985); year <= lastYear; year += 1) {
    if (membersOn(`${year}-06-01`).some((member) => member.iso3 === state.iso3 && !member.permanent))
      days.push({ from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) });
  }
  if (days.length === 0) return undefined;
  return during(
    days,
    unlikely,
    `It calls ${state.name} a member of the Security Council (elected for ${days.map((each) => each.from.slice(0, 4)).join(", ")}).`,
  );
}

interface StateAt {
  readonly iso3: string;
  readonly name: string;
  readonly at: number;
}

function statesBySentence(sentences: readonly RoughSentence[], names: readonly NameMatch[], world: World): StateAt[][] {
  let at = 0;
  return sentences.map((sentence) => {
    const end = sentence.start + sentence.text.length;
    const found: StateAt[] = [];
    while (at < names.length && names[at]!.start < end) {
      const match = names[at]!;
      at += 1;
      const person = match.senses[0]?.actor;
      const state =
        person?.type === "person"
          ? world.offices(person.id).find(({ of }) => of.type === "state")?.of
          : match.senses.find(({ actor }) => actor.type === "state")?.actor;
      if (state !== undefined && match.start >= sentence.start)
        found.push({ iso3: state.id.slice("state:".length), name: state.name, at: match.start - sentence.start });
    }
    return found;
  });
}

/** Of the states spoken of in a sentence, the one that presides most seldom; of those, the one nearest to what is said. */
function likeliest(states: readonly StateAt[], at: number): StateAt | undefined {
  const seated = states.filter((state) => presidenciesOf(state.iso3).length > 0);
  const seldom = Math.min(...seated.map((state) => presidenciesOf(state.iso3).length));
  return seated
    .filter((state) => presidenciesOf(state.iso3).length === seldom)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

/** Of the states that are spoken of most, the one that presides most seldom: the permanent members are in every report. */
function rarest(often: ReadonlyMap<string, number>): { iso3: string; name: string } | undefined {
  const most = Math.max(0, ...often.values());
  const candidates = [...often].filter(([iso3, n]) => n * 3 >= most && presidenciesOf(iso3).length > 0);
  candidates.sort((a, b) => presidenciesOf(a[0]).length - presidenciesOf(b[0]).length || b[1] - a[1]);
  const iso3 = candidates[0]?.[0];
  return iso3 === undefined ? undefined : { iso3, name: presidenciesOf(iso3).at(-1)!.name };
}
