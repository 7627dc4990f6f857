import { internal } from "../../language/internal.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { Alternative, Condition, Entry, EntryKind } from "./entry.ts";
import { type Slot, slotOf } from "./slot.ts";

/** A line of a lexicon file with the words it is about. */
export interface Line {
  readonly entry: Entry;
  readonly words: readonly string[];
}

const split = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(internal);

const known = new Map<string, Condition>();

/** The condition of a text; the same text gives the same object, so that its answer can be kept. */
function conditionOf(text: string): Condition {
  let condition = known.get(text);
  if (!condition) {
    condition = readCondition(text);
    known.set(text, condition);
  }
  return condition;
}

/** A lemma of two words is written with "_"; classes, in capitals, keep theirs. */
const spaced = (value: string): string => (value === value.toUpperCase() ? value : value.replaceAll("_", " "));

/** A condition such as `obj=SANCTION/ban`, `with/to=PARTY`, `obj=house_arrest`, `xcomp:CONFLICT`, `!obj`. */
export function readCondition(text: string): Condition {
  const negated = text.startsWith("!");
  const alternatives: { slots: Slot[]; values: string[]; act: string }[] = [];
  let open: { slots: Slot[]; values: string[]; act: string } | undefined;
  for (const piece of (negated ? text.slice(1) : text).split("/")) {
    const [left, right] = piece.includes(":") ? [piece.slice(0, piece.indexOf(":")), undefined] : piece.split("=");
    if (right === undefined && !piece.includes(":") && open && open.values.length > 0) {
      open.values.push(spaced(left!));
      continue;
    }
    if (!open || open.values.length > 0 || open.act !== "") {
      open = { slots: [], values: [], act: "" };
      alternatives.push(open);
    }
    open.slots.push(slotOf(left!));
    if (right !== undefined) open.values.push(spaced(right));
    if (piece.includes(":")) open.act = piece.slice(piece.indexOf(":") + 1);
  }
  return { id: known.size, negated, alternatives };
}

const weightOf = (condition: Condition): number => {
  const heaviest = ({ act, values, slots }: Alternative) =>
    act !== "" || values.length > 0 || slots.some(({ name }) => name === "orelse") ? 3 : 1;
  return Math.max(...condition.alternatives.map(heaviest));
};

/** What is asked of words before what is asked of parties, and that before what a complement tells, so that most frames fail cheaply. */
const costOf = ({ alternatives }: Condition): number =>
  Math.max(
    ...alternatives.map(({ act, values }) => (act !== "" ? 3 : values.some((value) => value === value.toUpperCase()) ? 2 : 1)),
  );

/** The lines of one file: kind, words, when, mode, actor, recipient, flags; parted by tabs, `#` comments. */
export function readEntries(file: string, type: string, text: string): readonly Line[] {
  const lines: Line[] = [];
  text.split("\n").forEach((raw, index) => {
    if (raw === "" || raw.startsWith("#")) return;
    const [kind, words, when, mode, actor, recipient, flags] = raw.split("\t");
    if (!kind || !"vnalm".includes(kind) || !words)
      throw new ChanceryError(
        "lexicon-line",
        `${file}.tsv line ${index + 1} is not a lexicon entry`,
        "Give kind (v n a l m), words, when, mode, actor, recipient, flags, parted by tabs.",
      );
    const conditions = (when ?? "")
      .split(" ")
      .filter((part) => part !== "")
      .map(conditionOf)
      .sort((a, b) => costOf(a) - costOf(b));
    const [verbs, nouns] = kind === "l" ? words.split(" + ") : [undefined, words];
    const marks = new Set((flags ?? "").split(" ").filter((flag) => flag !== ""));
    lines.push({
      words: split(nouns),
      entry: {
        id: `${file}.${index + 1}`,
        kind: kind as EntryKind,
        type,
        mode: mode ?? "",
        when: conditions,
        actor: split(actor),
        recipient: split(recipient),
        flags: marks,
        weight: conditions.reduce((sum, condition) => sum + weightOf(condition), 0) + (kind === "l" ? 4 : kind === "m" ? 5 : 0),
        ...(verbs === undefined ? {} : { verbs: new Set(split(verbs)) }),
      },
    });
  });
  return lines;
}
