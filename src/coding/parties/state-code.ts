/** Whether a party's code is that of one state, or of a body coded like one: three capitals (ISO 3166-1 alpha-3, CAMEO's bodies). */
export const isStateCode = (code: string): boolean => /^[A-Z]{3}$/.test(code);
