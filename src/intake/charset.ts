/** Text out of bytes, and how it was decided which characters the bytes stand for. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  /** What a reader should know ("invalid UTF-8: 3 places replaced"); absent when all was clear. */
  readonly note?: string;
}

const SNIFF = 64 * 1024;

/**
 * Decodes bytes by their byte order mark, the charset `declared` from outside (HTTP, MIME), one declared inside
 * (`<meta charset>`, XML), then as UTF-8 if they are that, else as the legacy encoding that they look like.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return { text: decoder(mark)!.decode(bytes), charset: mark };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return { text: decoder(wide)!.decode(bytes), charset: wide, note: `no byte order mark; read as ${wide}` };
  const strict = utf8(bytes);
  if (strict !== null) return { text: strict, charset: "utf-8" };
  for (const label of [declared, declaredInside(bytes)]) {
    const named = label === undefined ? null : decoder(label);
    if (named === null || named.encoding === "utf-8") continue;
    return { text: named.decode(bytes), charset: named.encoding };
  }
  const broken = new TextDecoder("utf-8").decode(bytes);
  const bad = count(broken, "\ufffd");
  if (multibyteRuns(bytes) * 4 >= bad)
    return { text: broken, charset: "utf-8", note: `invalid UTF-8: ${bad} ${bad === 1 ? "place" : "places"} replaced` };
  const legacy = guessLegacy(bytes);
  return { text: new TextDecoder(legacy).decode(bytes), charset: legacy, note: `not UTF-8; read as ${legacy}` };
}

/** Do these bytes look like something other than text (pictures, programs, archives)? Judged on the first 64 KB. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) !== null || unmarkedUtf16(bytes) !== null) return false;
  const head = bytes.subarray(0, SNIFF);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls += 1;
  }
  return controls > head.length * 0.02;
}

function byteOrderMark(b: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return "utf-8";
  if (b[0] === 0xff && b[1] === 0xfe) return "utf-16le";
  if (b[0] === 0xfe && b[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every other byte of a Latin text is zero. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.8 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.8 && odd < half * 0.05) return "utf-16be";
  return null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim().toLowerCase());
  } catch {
    return null;
  }
}

function declaredInside(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (/<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1];
}

/** Well-formed UTF-8 sequences of two bytes and more. */
function multibyteRuns(bytes: Uint8Array): number {
  let runs = 0;
  for (let i = 0; i < bytes.length - 1; i += 1) {
    const lead = bytes[i]!;
    const need = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    if (need === 0) continue;
    let ok = true;
    for (let k = 1; k <= need; k += 1) if ((bytes[i + k]! & 0xc0) !== 0x80) ok = false;
    if (!ok) continue;
    runs += 1;
    i += need;
  }
  return runs;
}

/** Cyrillic single-byte text is nearly all high letters; what else arrives in single bytes is Windows-1252. */
function guessLegacy(bytes: Uint8Array): string {
  const head = bytes.subarray(0, SNIFF);
  let high = 0;
  let letters = 0;
  let lower1251 = 0;
  let lowerKoi = 0;
  for (const byte of head) {
    if (byte >= 0x80) high += 1;
    if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters += 1;
    if (byte >= 0xe0) lower1251 += 1;
    if (byte >= 0xc0 && byte <= 0xdf) lowerKoi += 1;
  }
  if (high <= letters) return "windows-1252";
  return lowerKoi > lower1251 ? "koi8-r" : "windows-1251";
}

function count(text: string, char: string): number {
  let n = 0;
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) n += 1;
  return n;
}
