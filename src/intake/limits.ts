/** How much of one input is read before it is refused, so that no file can exhaust the machine. Bytes unless said otherwise. */
export interface Limits {
  /** A single document file (text, HTML, JSON, mail, PDF, DOCX). */
  readonly file: number;
  /** The text of one document, UTF-16 units: beyond it a text is no article. */
  readonly text: number;
  /** One line of a JSONL file. */
  readonly line: number;
  /** A PDF or DOCX, which is larger than its text. */
  readonly binary: number;
  /** One entry of an archive, unpacked. */
  readonly entry: number;
  /** All entries of a ZIP archive together, unpacked. */
  readonly archive: number;
  /** Unpacked to packed size above which an archive is taken for a bomb. */
  readonly ratio: number;
  /** Entries of one ZIP archive. */
  readonly entries: number;
  /** Folders below the one given. */
  readonly depth: number;
  /** Archives inside archives. */
  readonly nesting: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  file: 16 * MB,
  text: 2 * MB,
  line: 16 * MB,
  binary: 128 * MB,
  entry: 16 * MB,
  archive: 2048 * MB,
  ratio: 250,
  entries: 200_000,
  depth: 64,
  nesting: 2,
};
