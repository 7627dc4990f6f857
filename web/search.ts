/** Search as one types: the results change under the field, the address with them. */
export function searchAsYouType(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-live-search]");
  const field = form?.querySelector<HTMLInputElement>("input[name=q]");
  const results = document.querySelector<HTMLElement>("#results");
  if (!form || !field || !results) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  let last = field.value.trim();
  field.setSelectionRange(field.value.length, field.value.length);

  const ask = async (): Promise<void> => {
    const words = field.value.trim();
    if (words === last) return;
    last = words;
    asked?.abort();
    asked = new AbortController();
    const address = new URL(location.href);
    address.searchParams.set("q", words);
    address.searchParams.delete("offset");
    try {
      const answer = await fetch(address, { headers: { "x-fragment": "1" }, signal: asked.signal });
      if (!answer.ok) return;
      results.innerHTML = await answer.text();
      history.replaceState(null, "", address);
      document.title = `${words ? `“${words}”` : "Search"} · Chancery`;
    } catch (error) {
      if ((error as Error).name !== "AbortError") throw error;
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 30);
  });
}
