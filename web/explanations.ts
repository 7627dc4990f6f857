/** A click on marked words, or on "Why?", shows the finding with its explanation without leaving the page. */
export function explanations(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#explanation");
  const place = dialog?.querySelector<HTMLElement>(".explained");
  if (!dialog || !place) return;

  const show = async (address: string): Promise<void> => {
    place.textContent = "Reading the report again…";
    if (!dialog.open) dialog.showModal();
    const answer = await fetch(address, { headers: { "x-fragment": "1" } });
    if (!answer.ok) {
      location.assign(address);
      return;
    }
    place.innerHTML = await answer.text();
  };
  const near = (numbers: readonly string[]): void => {
    for (const marked of document.querySelectorAll(".near")) marked.classList.remove("near");
    for (const number of numbers) document.querySelector(`#f${number}`)?.classList.add("near");
    for (const piece of document.querySelectorAll<HTMLElement>("[data-findings]"))
      if (numbers.some((number) => piece.dataset.findings?.split(" ").includes(number))) piece.classList.add("near");
  };

  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const why = target.closest<HTMLAnchorElement>("a.why");
    if (why) {
      event.preventDefault();
      void show(why.href);
      return;
    }
    if (target === dialog) dialog.close();
    if (target.closest("a, button, dialog")) return;
    const piece = target.closest<HTMLElement>("[data-findings]");
    const numbers = piece?.dataset.findings?.split(" ") ?? [];
    const first = numbers.at(-1);
    if (!first || getSelection()?.toString()) return;
    near(numbers);
    const note = document.querySelector<HTMLElement>(`#f${first}`);
    note?.scrollIntoView({ block: "nearest" });
    if (note?.dataset.why) void show(note.dataset.why);
  });
  document.addEventListener("mouseover", (event) => {
    const target = event.target as HTMLElement;
    const note = target.closest<HTMLElement>(".notes > li");
    if (note) near([note.id.slice(1)]);
  });
}
