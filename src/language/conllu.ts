import type { Sentence, Token } from "./analysis.ts";

/**
 * Sentences of `text` as CoNLL-U: `# newdoc id` where `id` is given, `# sent_id` (`id`-1, …), `# text`, multi-word tokens as ranges,
 * SpaceAfter=No in MISC, `_` for what is empty. Ends with a blank line after every sentence, as the format demands.
 */
export function conllu(text: string, sentences: readonly Sentence[], id?: string): string {
  const lines: string[] = [];
  if (id !== undefined) lines.push(`# newdoc id = ${plain(id)}`);
  for (const s of sentences) {
    lines.push(`# sent_id = ${id === undefined ? "" : `${plain(id)}-`}${s.index + 1}`);
    lines.push(`# text = ${plain(text.slice(s.start, s.end))}`);
    for (let i = 0; i < s.tokens.length; i++) {
      const t = s.tokens[i] as Token;
      const whole = t.multiword;
      if (whole && s.tokens[i - 1]?.multiword?.start !== whole.start) {
        let last = i;
        while (s.tokens[last + 1]?.multiword?.start === whole.start) last++;
        lines.push(
          `${i + 1}-${last + 1}\t${plain(text.slice(whole.start, whole.end))}\t_\t_\t_\t_\t_\t_\t_\t${space(text, whole.end)}`,
        );
      }
      const misc = whole ? "_" : space(text, t.end);
      lines.push(
        [i + 1, plain(t.form), plain(t.lemma), t.upos, t.xpos, t.feats || "_", t.head + 1, t.deprel, "_", misc].join("\t"),
      );
    }
    lines.push("");
  }
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}

function space(text: string, end: number): string {
  return end < text.length && !/[\s\p{C}]/u.test(text[end] as string) ? "SpaceAfter=No" : "_";
}

/** Line breaks and tabs would end a field. */
function plain(s: string): string {
  return s.replace(/\s+/g, " ").trim() || "_";
}
