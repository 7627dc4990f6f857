import type { World } from "../world/world.ts";
import type { Document } from "./document.ts";
import { documentFromText } from "./document-from-text.ts";
import type { DocumentInput } from "./input.ts";

/** Makes the document of an input, text or page. Throws ChanceryError where nothing readable is in it. */
export async function documentOf(input: DocumentInput, world?: World): Promise<Document> {
  if (input.html !== undefined && input.text === undefined) {
    const { documentFromHtml } = await import("./extract.ts");
    return documentFromHtml(input.html, input.given, world === undefined ? {} : { world });
  }
  return documentFromText(input.text ?? "", input.given, {
    ...(world === undefined ? {} : { world }),
    ...(input.layout === undefined ? {} : { layout: input.layout }),
  });
}
