/** PLOVER's codes for actors of no one state; such an actor counts by its own id. */
const stateless = new Set(["IGO", "NGO", "MNC", "IMG", "ISM", "UNO", "EUR", "NON", "INT", "IGOUNO", "NAT", "UNK"]);

/** Whether a code is an ISO 3166-1 alpha-3 state rather than PLOVER's code for something international. */
export function isState(code: string): boolean {
  return code.length === 3 && !stateless.has(code);
}
