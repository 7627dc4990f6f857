const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const EACH = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/g;
const ENDS = /[.!?…。！？؟۔।։።]["'”’“»)\]」』）】]{0,3}\s*$/u;

/** About how many words a text of single spaces has: where a script does not part them, two signs count as one. */
export function wordsIn(text: string): number {
  const spaced = text.split(" ").length;
  return UNSPACED.test(text) ? spaced + Math.floor((text.match(EACH)?.length ?? 0) / 2) : spaced;
}

/** Does a text end as sentences do in the scripts of the world, perhaps inside quotation marks or brackets? */
export function endsAsSentence(text: string): boolean {
  return ENDS.test(text.length > 40 ? text.slice(-40) : text);
}
