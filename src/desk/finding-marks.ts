import type { Finding } from "../coding/finding.ts";
import type { Analysis } from "../language/analysis.ts";
import type { Placed } from "../record/store/record.ts";
import { actWord, statusWord } from "./acts.ts";
import type { Mark } from "./marked-text.ts";

/** The record's findings in a document as marks, numbered from 1 in the order of the text. */
export function findingMarks(placed: readonly Placed[]): Mark[] {
  return placed
    .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1))
    .map((one, i) => ({ start: one.start, end: one.end, layer: one.kind, label: placedLabel(one), finding: i + 1 }));
}

/** A finding in a few words: "Visit, happened"; "Statement"; "Agreement, signed". */
export function placedLabel(one: Pick<Placed, "kind" | "type" | "status">): string {
  const what = one.kind === "event" && one.type ? actWord(one.type) : one.kind[0]!.toUpperCase() + one.kind.slice(1);
  return one.status ? `${what}, ${statusWord(one.status)}` : what;
}

/** Who acts, speaks, agrees, holds or judges in a finding: "Peru → Chile"; "" where nobody is named. */
export function whoIn(finding: Finding): string {
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(", ");
  switch (finding.kind) {
    case "event":
      return [names(finding.actors), names(finding.recipients)].filter(Boolean).join(" → ");
    case "statement":
      return finding.speaker.name;
    case "agreement":
      return names(finding.parties);
    case "office":
      return `${finding.actor.name}, ${finding.title}`;
    case "seat":
      return `${finding.state.name}, ${finding.seat}`;
    case "assessment":
      return [finding.by?.name ?? "", "id" in finding.of ? finding.of.name : `“${finding.of.text}”`].filter(Boolean).join(" → ");
  }
}

/** Who is named, which times and whose words stand in a text: marks below the findings. */
export function languageMarks(analysis: Analysis, findings: readonly Finding[]): Mark[] {
  const marks: Mark[] = [];
  const named = new Map<string, Mark>();
  for (const finding of findings)
    for (const party of partiesOf(finding))
      named.set(`${party.start} ${party.end}`, {
        start: party.start,
        end: party.end,
        layer: "name",
        label: party.name,
        actor: party.id,
      });
  for (const mention of analysis.mentions) {
    if (mention.kind !== "name") continue;
    const key = `${mention.start} ${mention.end}`;
    if (!named.has(key)) named.set(key, { start: mention.start, end: mention.end, layer: "name", label: mention.type });
  }
  marks.push(...named.values());
  for (const time of analysis.times) {
    const value = time.value?.start
      ? time.value.start === time.value.end
        ? time.value.start
        : `${time.value.start} to ${time.value.end ?? "?"}`
      : time.kind;
    marks.push({ start: time.start, end: time.end, layer: "date", label: value });
  }
  for (const quotation of analysis.quotations)
    for (const piece of quotation.content)
      marks.push({ start: piece.start, end: piece.end, layer: "quotation", label: `${quotation.form} quotation` });
  return marks;
}

function partiesOf(finding: Finding): { start: number; end: number; name: string; id: string }[] {
  switch (finding.kind) {
    case "event":
      return [...finding.actors, ...finding.recipients];
    case "statement":
      return [finding.speaker, ...finding.about, ...(finding.addressee ? [finding.addressee] : [])];
    case "agreement":
      return [...finding.parties];
    case "office":
      return [finding.actor, ...(finding.of ? [finding.of] : [])];
    case "seat":
      return [finding.state, finding.body];
    case "assessment":
      return [...(finding.by ? [finding.by] : []), ...("id" in finding.of ? [finding.of] : [])];
  }
}
