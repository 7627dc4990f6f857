/** For people: the kinds of files that are read. */
export const EXTENSIONS = ".txt .md .html .json .jsonl .xml (feeds) .warc .warc.gz .zip .eml .pdf .docx";

const KNOWN = new Set(
  "txt text md markdown json jsonl ndjson html htm xhtml mhtml xml rss atom rdf warc warc.gz gz jsonl.gz ndjson.gz json.gz xml.gz txt.gz html.gz zip eml pdf docx".split(
    " ",
  ),
);

/** Is a file with this extension (lower case, without the dot) read? */
export function isKnownExtension(extension: string): boolean {
  return KNOWN.has(extension);
}
