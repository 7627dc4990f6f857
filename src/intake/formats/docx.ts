import { unzipSync } from "fflate";
import { ChanceryError } from "../../world/errors.ts";
import type { Given } from "../document-from-text.ts";
import type { Limits } from "../limits.ts";
import type { Found, Source } from "./source.ts";
import { readXml } from "./xml.ts";

/** A Word document (ECMA-376): its paragraphs; title, author and date from its properties. */
export async function* readDocx(source: Source, limits: Limits): AsyncIterable<Found> {
  const bytes = await source.bytes(limits.binary);
  let parts: Record<string, Uint8Array>;
  let tooLarge = false;
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        const wanted = file.name === "word/document.xml" || file.name === "docProps/core.xml";
        if (wanted && file.originalSize > limits.entry) tooLarge = true;
        return wanted && !tooLarge;
      },
    });
  } catch {
    throw new ChanceryError(
      "E_READ_DOCX",
      "It is no Word document, or damaged.",
      "Open and save it again, or export it as text.",
    );
  }
  if (tooLarge)
    throw new ChanceryError(
      "E_READ_BOMB",
      `Unpacked it is larger than ${Math.round(limits.entry / 1e6)} MB.`,
      "Split the document.",
    );
  const body = parts["word/document.xml"];
  if (body === undefined)
    throw new ChanceryError(
      "E_READ_DOCX",
      "It is no Word document: it has no word/document.xml.",
      "Open and save it again, or export it as text.",
    );
  const text = paragraphsOf(new TextDecoder().decode(body)).join("\n\n");
  if (!/\S/.test(text))
    throw new ChanceryError(
      "E_READ_EMPTY",
      "The document has no text.",
      "If it is scanned, run it through text recognition first.",
    );
  const core = parts["docProps/core.xml"];
  yield { name: source.name, input: { text, given: core === undefined ? {} : propertiesOf(new TextDecoder().decode(core)) } };
}

function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let text = "";
  let inText = false;
  let deleted = 0;
  readXml(xml, {
    open(name) {
      if (name === "w:t") inText = true;
      else if (name === "w:tab") text += " ";
      else if (name === "w:br" || name === "w:cr") text += "\n";
      else if (name === "w:del" || name === "w:instrtext" || name === "mc:fallback") deleted += 1;
    },
    text(said) {
      if (inText && deleted === 0) text += said;
    },
    close(name) {
      if (name === "w:t") inText = false;
      else if (name === "w:del" || name === "w:instrtext" || name === "mc:fallback") deleted = Math.max(0, deleted - 1);
      else if (name === "w:p") {
        if (text.trim() !== "") paragraphs.push(text.trim());
        text = "";
      }
    },
  });
  return paragraphs;
}

function propertiesOf(xml: string): Given {
  const given: { -readonly [K in keyof Given]: Given[K] } = {};
  let name = "";
  readXml(xml, {
    open: (opened) => {
      name = opened;
    },
    text: (said) => {
      if (said.trim() === "") return;
      if (name === "dc:title" && !/^(?:microsoft word|document|untitled)/i.test(said)) given.title ??= said.trim();
      if (name === "dc:creator") given.byline ??= said.trim();
    },
    close: () => {
      name = "";
    },
  });
  return given;
}
