interface News {
  readonly version: number;
  readonly counts: { readonly documents: number; readonly events: number };
}

/** Says when the record has grown, at the edge of the page and without moving it; a click shows the page anew. */
export function live(): void {
  let known: News | undefined;
  let source: EventSource | undefined;
  const listen = (): void => {
    if (source || document.hidden) return;
    source = new EventSource("/api/live");
    source.addEventListener("record", (event) => {
      const news = JSON.parse((event as MessageEvent<string>).data) as News;
      if (known && news.version !== known.version) tell(news.counts.documents - known.counts.documents);
      known ??= news;
    });
  };
  const leave = (): void => {
    source?.close();
    source = undefined;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  listen();
}

function tell(more: number): void {
  const words = more > 0 ? `${more} new ${more === 1 ? "report" : "reports"}: show` : "The record has changed: show";
  let button = document.querySelector<HTMLButtonElement>("#news");
  if (!button) {
    button = document.createElement("button");
    button.id = "news";
    button.type = "button";
    button.addEventListener("click", () => location.reload());
    document.body.append(button);
  }
  button.textContent = words;
  const status = document.querySelector("#live");
  if (!status) return;
  status.textContent = words;
  status.classList.add("told");
}
