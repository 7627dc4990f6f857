/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

/** Keeps the answers to questions asked again and again; forgets them all when there are too many. */
export function remembering<T>(most: number, answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const found = answer(key);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
