import { ChanceryError } from "../../world/errors.ts";
import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";
import { givenBy } from "./text.ts";

const MOST_PAGES = 400;
const LONGEST_MS = 20_000;

/** A PDF with text in it: lines put together to paragraphs by their place on the page, running heads left out. */
export async function* readPdf(source: Source, limits: Limits): AsyncIterable<Found> {
  const bytes = await source.bytes(limits.binary);
  if (bytes.length === 0) throw new ChanceryError("E_READ_EMPTY", "It is empty.", "Remove it, or fetch it again.");
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const until = Date.now() + LONGEST_MS;
  const timer = setTimeout(() => void task.destroy(), LONGEST_MS);
  try {
    const pdf = await task.promise;
    const pages: PageLine[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && Date.now() < until; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items.flatMap((item) => ("str" in item ? [item as PdfText] : []))));
      page.cleanup();
    }
    const text = paragraphsOf(withoutRunningHeads(pages)).join("\n\n");
    if (!/\S/.test(text))
      throw new ChanceryError(
        "E_READ_EMPTY",
        "The PDF has no text in it: it is made of pictures.",
        "Run it through text recognition first.",
      );
    if (text.length > limits.text)
      throw new ChanceryError(
        "E_READ_TOO_LONG",
        `Its text is ${(text.length / 1e6).toFixed(1)} million characters long.`,
        "Split it into reports.",
      );
    yield { name: source.name, input: { text, given: givenBy(source) } };
  } catch (error) {
    if (error instanceof ChanceryError) throw error;
    if (Date.now() >= until)
      throw new ChanceryError(
        "E_READ_SLOW",
        `Reading it took longer than ${LONGEST_MS / 1000} seconds.`,
        "Split it, or export it as text.",
      );
    const said =
      (error as Error).name === "PasswordException"
        ? "It asks for a password."
        : `It is no PDF, or damaged (${(error as Error).message.slice(0, 120)}).`;
    throw new ChanceryError("E_READ_PDF", said, "Open and save it again without a password, or export it as text.");
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}

interface PdfText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

interface PageLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly left: number;
}

function linesOf(items: readonly PdfText[]): PageLine[] {
  const lines: { text: string; y: number; size: number; left: number; right: number }[] = [];
  for (const item of items) {
    if (item.str === "") continue;
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    const size = item.height || Math.abs(item.transform[3] ?? 10) || 10;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < size * 0.4 && x >= last.right - size * 2) {
      const gap = x - last.right;
      last.text += gap > size * 0.15 && !last.text.endsWith(" ") && !item.str.startsWith(" ") ? ` ${item.str}` : item.str;
      last.right = x + item.width;
    } else lines.push({ text: item.str, y, size, left: x, right: x + item.width });
  }
  return lines
    .map(({ text, y, size, left }) => ({ text: text.replace(/\s+/g, " ").trim(), y, size, left }))
    .filter(({ text }) => text !== "");
}

/** Lines at the head or foot that stand on most pages, and page numbers. */
function withoutRunningHeads(pages: readonly PageLine[][]): PageLine[][] {
  const often = new Map<string, number>();
  const key = (line: PageLine) => line.text.replace(/\d+/g, "#");
  const edges = (page: readonly PageLine[]) => [...page.slice(0, 3), ...page.slice(-3)];
  for (const page of pages) for (const each of new Set(edges(page).map(key))) often.set(each, (often.get(each) ?? 0) + 1);
  return pages.map((page) => {
    const edge = new Set(edges(page));
    return page.filter(
      (line) =>
        !(
          edge.has(line) &&
          (/^(?:page )?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?$/i.test(line.text) ||
            (pages.length > 2 && often.get(key(line))! > pages.length * 0.6))
        ),
    );
  });
}

function paragraphsOf(pages: readonly PageLine[][]): string[] {
  const paragraphs: string[] = [];
  let text = "";
  let last: PageLine | null = null;
  const flush = () => {
    if (text.trim() !== "") paragraphs.push(text.trim());
    text = "";
  };
  for (const page of pages) {
    const gaps = page
      .slice(1)
      .map((line, i) => page[i]!.y - line.y)
      .filter((gap) => gap > 0)
      .sort((a, b) => a - b);
    const usual = gaps[Math.floor(gaps.length * 0.3)] ?? 14;
    for (const [i, line] of page.entries()) {
      const gap = i === 0 || last === null ? 0 : last.y - line.y;
      const ends = /[.!?:”"]$/.test(text);
      if (
        last !== null &&
        (gap > usual * 1.35 ||
          (i > 0 && gap < -usual * 2 && ends) ||
          (Math.abs(line.size - last.size) > 1.5 && ends) ||
          (i > 0 && line.left > last.left + line.size * 0.9 && ends))
      )
        flush();
      else if (i === 0 && ends) flush();
      text =
        /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)
          ? text.slice(0, -1) + line.text
          : text === ""
            ? line.text
            : `${text} ${line.text}`;
      last = line;
    }
  }
  flush();
  return paragraphs;
}
