import type { Mark, Paragraph, Piece } from "../../desk/marked-text.ts";
import { address } from "./address.ts";
import { type Content, type Html, html } from "./html.ts";

/** Marked paragraphs. A finding's number links to its note in the margin; the words at `at` carry the target of a citation. */
export function markedParagraphs(
  paragraphs: readonly Paragraph[],
  document: string,
  {
    numbers = true,
    at,
  }: { readonly numbers?: boolean; readonly at?: { readonly start: number; readonly end: number } | undefined } = {},
): Html {
  let anchored = false;
  const piece = (one: Piece): Content => {
    const cited = at !== undefined && one.start < at.end && one.end > at.start;
    const target = cited && !anchored;
    if (cited) anchored = true;
    const numbered = numbers
      ? one.begins
          .toSorted((a, b) => (a.finding ?? 0) - (b.finding ?? 0))
          .map(
            (mark) =>
              html`<a class="ref" id="r${mark.finding}" href="#f${mark.finding}" aria-label="${mark.finding}: ${mark.label}">${mark.finding}</a>`,
          )
      : "";
    const findings = one.marks.filter((mark) => mark.finding !== undefined);
    if (one.marks.length === 0 && !cited) return one.text;
    const layers = [...new Set(one.marks.map((mark) => mark.layer))];
    const name = one.marks.findLast((mark) => mark.layer === "name");
    const inner: Content =
      name?.actor && numbers
        ? html`<a class="named" href="${address.actor(name.actor)}" title="${name.label}">${one.text}</a>`
        : one.text;
    const label = one.marks.filter((mark) => mark.layer !== "name").map((mark) => mark.label);
    return html`${numbered}<span class="m ${layers.map((layer) => `m-${layer}`).join(" ")}${cited ? " cited" : ""}"${target ? html` id="at"` : ""}${findings.length > 0 && numbers ? html` data-findings="${findings.map((mark) => mark.finding).join(" ")}"` : ""} title="${label.join("; ")}">${inner}</span>`;
  };
  return html`${paragraphs.map((paragraph) => html`<p data-start="${paragraph.start}" data-document="${document}">${paragraph.pieces.map(piece)}</p>`)}`;
}

/** The layers that a text's marks are of, as a key beside it. */
export function marksKey(marks: readonly Mark[]): Html {
  const words: Readonly<Record<string, string>> = {
    event: "event",
    statement: "statement",
    agreement: "agreement",
    assessment: "judgement",
    office: "office",
    seat: "seat",
    name: "name",
    date: "date",
    quotation: "quotation",
  };
  const present = Object.keys(words).filter((layer) => marks.some((mark) => mark.layer === layer));
  return html`<ul class="key marks-key">${present.map((layer) => html`<li><span class="m m-${layer}">${words[layer]}</span></li>`)}</ul>`;
}
