/** Kilometres between two points given in degrees, on a sphere; exact enough to tell cities apart. */
export function kilometres(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const rad = Math.PI / 180;
  const east = (((bLon - aLon + 540) % 360) - 180) * rad * Math.cos(((aLat + bLat) / 2) * rad);
  return 6371 * Math.hypot(east, (bLat - aLat) * rad);
}

/** Within so many kilometres two places are one for a report: a palace and its city. */
export const samePlace = 60;
