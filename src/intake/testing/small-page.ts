/** A page of two paragraphs, to put things around. */
export const ARTICLE =
  "The foreign ministers of Peru and Chile met in Lima on Tuesday to discuss trade across their border, officials said.";
export const SECOND =
  "They agreed to open two more crossings before the end of the year, the Peruvian minister told reporters after the talks.";
export const BODY = `<p>${ARTICLE}</p><p>${SECOND}</p>`;
export const TEXT = `${ARTICLE}\n\n${SECOND}`;
export const page = (body: string, head = "") =>
  `<html lang="en"><head><title>Two crossings to open | Valley Herald</title>${head}</head><body>${body}</body></html>`;
