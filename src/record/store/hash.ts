import { hash } from "node:crypto";

const digits = "0123456789abcdefghjkmnpqrstvwxyz";

/** A name for content: 12 characters (60 bits) of its SHA-256 in Crockford's base 32. */
export function contentId(content: string): string {
  const bytes = hash("sha256", content, "buffer");
  let id = "";
  let bits = 0;
  let held = 0;
  for (let i = 0; id.length < 12; i++) {
    held = (held << 8) | bytes[i]!;
    bits += 8;
    while (bits >= 5 && id.length < 12) {
      id += digits[(held >>> (bits - 5)) & 31]!;
      bits -= 5;
    }
    held &= (1 << bits) - 1;
  }
  return id;
}

/** A 53-bit number of a string (and another behind it), for index keys; collisions are possible and must do no harm. */
export function keyNumber(text: string, behind = ""): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b);
    b ^= b >>> 13;
  }
  for (let i = 0; i < behind.length; i++) {
    const c = behind.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}
