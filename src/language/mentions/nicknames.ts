import type { Sentence } from "../analysis.ts";
import type { NameSpan } from "./read-mentions.ts";

const opening = /^(?:["“”'‘(]|``|'')$/;
const closing = /^(?:["”“'’)]|''|``)$/;

/** Most words of a nickname. */
const most = 2;

/** A person's name that a nickname in marks cuts in two is one name: "John “J.D.” Dorrian", "Richard (Tex) Coe". */
export function withNicknames(sentences: readonly Sentence[], names: readonly NameSpan[]): readonly NameSpan[] {
  const found: NameSpan[] = [];
  let taken = 0;
  for (const [i, name] of names.entries()) {
    if (name.start < taken) continue;
    const end = name.type === "person" ? endBehindNickname(sentences[name.sentence]!, names.slice(i + 1, i + 4), name) : null;
    if (end !== null) taken = sentences[name.sentence]!.tokens[end - 1]!.end;
    found.push(end === null ? name : { ...name, to: end, end: taken });
  }
  return found;
}

/** The token after the surname behind a nickname; null where none follows. */
function endBehindNickname({ tokens, index }: Sentence, names: readonly NameSpan[], { to }: NameSpan): number | null {
  if (!opening.test(tokens[to]?.form ?? "")) return null;
  for (let close = to + 2; close <= to + 1 + most; close++) {
    const surname = tokens[close + 1];
    if (!closing.test(tokens[close]?.form ?? "")) {
      if (!/^\p{Lu}/u.test(tokens[close - 1]?.form ?? "")) return null;
      continue;
    }
    const named = /^\p{Lu}/u.test(tokens[close - 1]?.form ?? "") && surname?.upos === "PROPN" && /^\p{Lu}/u.test(surname.form);
    if (!named) return null;
    const next = names.find((each) => each.sentence === index && each.from === close + 1);
    return next && next.type !== "place" ? next.to : close + 2;
  }
  return null;
}
