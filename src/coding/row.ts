import type { Evidence, Finding, FindingDate, Party } from "./finding.ts";

/** A line of `code`: CONTRACT.md's event row, and its siblings under `--kinds all`. */
export type CodeRow = Readonly<Record<string, unknown>> & { readonly kind: Finding["kind"]; readonly id: string };

/**
 * The rows of one document's findings, in the order of the findings. `id` is the document's id; each finding's own id
 * (`event_id` for an event) is the document's id, an underscore and the finding's place among its kind, so that it stays the
 * same however often the document is read (POLECAT's Event ID is made this way).
 */
export function codeRows(document: string, findings: readonly Finding[]): CodeRow[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const n = (counts.get(finding.kind) ?? 0) + 1;
    counts.set(finding.kind, n);
    const letter = finding.kind === "event" ? "" : finding.kind[0];
    return row(document, `${document}_${letter}${n}`, finding);
  });
}

function row(id: string, own: string, finding: Finding): CodeRow {
  const attribution = finding.attributedTo ? { text: finding.attributedTo.text, id: finding.attributedTo.id } : null;
  const evidence = span(finding.evidence);
  switch (finding.kind) {
    case "event":
      return {
        kind: "event",
        id,
        event_id: own,
        event_type: finding.eventType,
        event_mode: finding.eventMode,
        act: finding.act,
        act_mode: finding.actMode,
        contexts: finding.contexts,
        topics: finding.topics,
        status: finding.status,
        quad: finding.quad,
        intensity: finding.intensity,
        actor: finding.actors.map(party),
        recipient: finding.recipients.map(party),
        location: finding.place,
        date: date(finding.date),
        ...(finding.size ? { size: finding.size } : {}),
        attributed_to: attribution,
        evidence,
      };
    case "statement":
      return {
        kind: "statement",
        id,
        statement_id: own,
        speaker: party(finding.speaker),
        form: finding.form,
        quote: finding.quote,
        topics: finding.topics,
        about: finding.about.map(party),
        stance: finding.stance,
        addressee: finding.addressee ? party(finding.addressee) : null,
        date: date(finding.date),
        evidence,
      };
    case "agreement":
      return {
        kind: "agreement",
        id,
        agreement_id: own,
        name: finding.name,
        form: finding.form,
        parties: finding.parties.map(party),
        status: finding.status,
        date: date(finding.date),
        count: finding.count,
        value: finding.value,
        sectors: finding.sectors,
        attributed_to: attribution,
        evidence,
      };
    case "office":
      return {
        kind: "office",
        id,
        office_id: own,
        actor: party(finding.actor),
        title: finding.title,
        of: finding.of ? party(finding.of) : null,
        from: finding.from,
        to: finding.to,
        basis: "report",
        evidence,
      };
    case "seat":
      return {
        kind: "seat",
        id,
        seat_id: own,
        state: party(finding.state),
        body: party(finding.body),
        seat: finding.seat,
        from: finding.from,
        to: finding.to,
        basis: "report",
        evidence,
      };
    case "assessment":
      return {
        kind: "assessment",
        id,
        assessment_id: own,
        by: finding.by ? party(finding.by) : null,
        of: "id" in finding.of ? party(finding.of) : finding.of,
        polarity: finding.polarity,
        text: finding.text,
        evidence,
      };
  }
}

const span = ({ start, end, text }: Evidence) => ({ start, end, text });

const party = ({ text, id, name, code, sector, type }: Party) => ({ text, id, name, code, ...(sector ? { sector } : {}), type });

const date = ({ start, end, precision, text }: FindingDate) => ({
  start,
  end,
  precision,
  ...(text === undefined ? {} : { text }),
});
