/** Addresses of the desk's pages. Ids keep their colon, so that an address can be read: /actor/state:KAZ. */
const part = (text: string): string => encodeURIComponent(text).replaceAll("%3A", ":");

/** A state goes by its code, other actors by their id. */
const actorPart = (id: string): string => part(id.startsWith("state:") ? id.slice(6) : id);

export const address = {
  actor: (id: string): string => `/actor/${actorPart(id)}`,
  relation: (a: string, b: string): string => `/relation/${actorPart(a)}/${actorPart(b)}`,
  matter: (topic: string): string => `/matter/${part(topic)}`,
  document: (id: string, start?: number, end?: number): string =>
    `/document/${part(id)}${start === undefined ? "" : `?at=${start}-${end ?? start}#at`}`,
  why: (id: string, kind: string, start: number, end: number): string => `/document/${part(id)}/why/${kind}/${start}-${end}`,
  row: (kind: string, id: string): string => `/${kind}/${part(id)}`,
};
