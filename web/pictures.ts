/** Pictures wider than the screen: the course of events opens at its newest end, the map on the chosen place. */
export function pictures(): void {
  for (const region of document.querySelectorAll(".timeline .scroll")) region.scrollLeft = region.scrollWidth;
  const spot = document.querySelector(".map .spot.chosen");
  const region = spot?.closest(".scroll");
  if (!spot || !region) return;
  const [at, seen] = [spot.getBoundingClientRect(), region.getBoundingClientRect()];
  region.scrollLeft += at.left + at.width / 2 - seen.left - seen.width / 2;
}
