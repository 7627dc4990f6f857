/** Whether a party's code is that of one state, or of a body coded like one: three capitals (ISO 3166-1 alpha-3, CAMEO's bodies). */
export const isStateCode = (code: string): boolean => /^[A-Z]{3}$/.test(code);

const bodies = new Set(["IGO", "UNO", "EUR", "IMG", "NGO", "MNC", "ISM"]);

/** Whether it is that of one state, and not of bodies, bands or companies. */
export const isOneState = (code: string): boolean => isStateCode(code) && !bodies.has(code);
