/** Keys: / search, j and k next and previous, Enter open, e explain, ? help, g and a letter to a section, Escape close. */
export function keyboard(): void {
  let going = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at: HTMLElement | undefined;

  const items = (): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>("[data-item]")].filter((item) => item.offsetParent !== null);
  const move = (step: 1 | -1): void => {
    const all = items();
    if (all.length === 0) return;
    const known = at?.isConnected ? all.indexOf(at) : -1;
    const from = known >= 0 ? known + step : all.findIndex((item) => item.getBoundingClientRect().top >= 0);
    const next = all[Math.max(0, Math.min(all.length - 1, from < 0 ? 0 : from))]!;
    at?.classList.remove("at");
    at = next;
    next.classList.add("at");
    // What the line tells, before whom it names.
    const link =
      next.querySelector<HTMLElement>("a.what, a:has(> time)") ?? next.querySelector<HTMLElement>("a[href], button, summary");
    link?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  const go = (key: string): boolean => {
    const link = document.querySelector<HTMLAnchorElement>(`.sections a[data-key="${CSS.escape(key)}"]`);
    link?.click();
    return link !== null;
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (event.key === "Escape" && target.matches("input, textarea, select")) {
      target.blur();
      return;
    }
    if (target.matches("input, textarea, select, [contenteditable]")) return;
    if (going) {
      going = false;
      clearTimeout(timer);
      if (go(event.key)) event.preventDefault();
      return;
    }
    switch (event.key) {
      case "/": {
        const field = document.querySelector<HTMLInputElement>("#q") ?? document.querySelector<HTMLInputElement>("#find");
        field?.focus();
        field?.select();
        break;
      }
      case "j":
        move(1);
        break;
      case "k":
        move(-1);
        break;
      case "e": {
        const near = at ?? (document.activeElement?.closest("[data-item]") as HTMLElement | null);
        near?.querySelector<HTMLElement>("a.why")?.click();
        break;
      }
      case "?":
        location.assign("/help");
        break;
      case "g":
        going = true;
        timer = setTimeout(() => {
          going = false;
        }, 1500);
        break;
      default:
        return;
    }
    event.preventDefault();
  });
}
