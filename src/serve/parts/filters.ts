import { actTypes, actWord, statusWord } from "../../desk/acts.ts";
import { isPartialDate } from "../../world/partial-date.ts";
import { type Content, type Html, html, raw } from "./html.ts";

/** The filters of CONTRACT that a page takes from its address. */
export interface Asked {
  readonly since?: string;
  readonly until?: string;
  readonly type?: string;
  readonly status?: string;
  readonly topic?: string;
}

const word = /^[A-Za-z][A-Za-z -]{0,40}$/;

/** Takes the filters from an address; what is malformed is left out. */
export function asked(param: (name: string) => string | undefined): Asked {
  const take = (name: string, shape: RegExp): string | undefined => {
    const value = param(name)?.trim();
    return value && shape.test(value) ? value : undefined;
  };
  const day = (name: string): string | undefined => {
    const value = param(name)?.trim();
    return value && isPartialDate(value) ? value : undefined;
  };
  const since = day("since");
  const until = day("until");
  const type = take("type", word);
  const status = take("status", word);
  const topic = take("topic", /^[a-z0-9][a-z0-9-]{0,60}$/);
  return {
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(type ? { type } : {}),
    ...(status ? { status } : {}),
    ...(topic ? { topic } : {}),
  };
}

const statuses = ["happened", "ongoing", "planned", "proposed", "called-for", "hypothetical", "denied", "cancelled"];

const select = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string | undefined,
): Html =>
  html`<label>${label} <select name="${name}"><option value="">all</option>${options.map(([value, text]) => html`<option value="${value}" ${raw(value === chosen ? "selected" : "")}>${text}</option>`)}</select></label>`;

const day = (name: string, label: string, value: string | undefined): Html =>
  html`<label>${label} <input type="date" name="${name}" value="${value && value.length === 10 ? value : ""}"></label>`;

/** A form of filters; with scripts it applies itself. */
export function filterForm(
  now: Asked,
  { types = true, statuses: withStatus = true, extra }: { types?: boolean; statuses?: boolean; extra?: Content } = {},
): Html {
  return html`<form class="filters" method="get" data-apply>
${extra ?? ""}
${
  types
    ? select(
        "type",
        "Kind",
        actTypes.map((type) => [type, actWord(type)] as const),
        now.type,
      )
    : ""
}
${
  withStatus
    ? select(
        "status",
        "Status",
        statuses.map((status) => [status, statusWord(status)] as const),
        now.status,
      )
    : ""
}
${day("since", "From", now.since)}${day("until", "To", now.until)}
<button>Apply</button>
</form>`;
}
