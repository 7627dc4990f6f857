/** Filters apply themselves when something is chosen; the year's slider shows its year; a print button appears. */
export function forms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-apply]")) {
    form.addEventListener("change", (event) => {
      const changed = event.target as HTMLInputElement;
      if (
        changed.type === "search" ||
        changed.type === "text" ||
        (changed.type === "date" && changed.value !== "" && changed.value < "1900")
      )
        return;
      form.requestSubmit();
    });
    form.addEventListener("submit", () => {
      for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select"))
        if (field.value === "") field.disabled = true;
    });
  }
  for (const slider of document.querySelectorAll<HTMLInputElement>("input[type=range]")) {
    const shown = slider.form?.querySelector("output");
    slider.addEventListener("input", () => {
      if (shown) shown.textContent = slider.value;
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  addEventListener("pageshow", () => {
    for (const field of document.querySelectorAll<HTMLInputElement>("form[data-apply] :disabled")) field.disabled = false;
  });
}
