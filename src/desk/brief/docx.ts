import type { Brief, Item } from "./brief.ts";

/** A brief as a Word file (Office Open XML), as bytes. */
export async function docxOf(brief: Brief): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import("docx");
  const paragraphs = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(brief.title)] }),
    new Paragraph({ children: [new TextRun({ text: brief.scope.join(" · "), italics: true })] }),
  ];
  const item = ({ when, text, quote, citations }: Item): void => {
    paragraphs.push(
      new Paragraph({
        bullet: { level: 0 },
        children: [
          ...(when ? [new TextRun({ text: `${when} `, bold: true })] : []),
          new TextRun(`${text} `),
          new TextRun({ text: citations.join(", "), superScript: true }),
        ],
      }),
    );
    if (quote)
      paragraphs.push(
        new Paragraph({ indent: { left: 900 }, children: [new TextRun({ text: quote, italics: true, color: "555555" })] }),
      );
  };
  for (const section of brief.sections) {
    if (section.heading)
      paragraphs.push(
        new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(section.heading)] }),
      );
    section.items.forEach(item);
  }
  if (brief.sections.length === 0)
    paragraphs.push(new Paragraph({ children: [new TextRun("The record holds nothing on this.")] }));
  if (brief.citations.length > 0)
    paragraphs.push(new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun("Sources")] }));
  for (const { n, title, source, published, start, end, text } of brief.citations)
    paragraphs.push(
      new Paragraph({
        children: [
          new TextRun({
            text: `${n}. ${[title, source, published].filter(Boolean).join(", ")}; characters ${start}–${end}: “${text}”`,
            size: 18,
          }),
        ],
      }),
    );
  return Packer.toBuffer(
    new Document({ title: brief.title, creator: "Chancery", styles: { default: look }, sections: [{ children: paragraphs }] }),
  );
}

/** Black on white, a serif that every office has; headings stand off from what is above them. */
const look = {
  document: { run: { font: "Georgia", size: 21 }, paragraph: { spacing: { after: 60, line: 264 } } },
  title: { run: { font: "Georgia", size: 38, color: "000000" }, paragraph: { spacing: { after: 60 } } },
  heading2: {
    run: { font: "Georgia", size: 22, bold: true, smallCaps: true, color: "000000" },
    paragraph: { spacing: { before: 300, after: 80 } },
  },
} as const;
