import { fold } from "../../world/fold.ts";
import type { DocumentRow } from "../rows/document.ts";
import { contentId } from "../store/hash.ts";

interface Day {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

function dayOf(document: DocumentRow): Day | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(document.published.date ?? "");
  if (!parts) return null;
  return { year: parts[1]!, ...(parts[2] ? { month: parts[2] } : {}), ...(parts[3] ? { day: parts[3] } : {}) };
}

const title = (document: DocumentRow): string => document.title ?? document.id;

/** A key to cite by: the byline's last name or the source, the year, and a few characters that tell it from others. */
function citeKey(document: DocumentRow): string {
  const name =
    fold(document.byline?.trim().split(/\s+/).at(-1) ?? document.source ?? "report").replaceAll(/[^a-z]/g, "") || "report";
  return `${name}${dayOf(document)?.year ?? ""}-${contentId(document.id).slice(0, 5)}`;
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const latex = (text: string): string => text.replaceAll(/[\\{}#$%&_~^]/g, (sign) => special[sign]!).replaceAll(/\s+/g, " ");

/** Documents as BibTeX entries (`@article` with a journal, the source; else `@misc`). */
export async function* bibtex(documents: AsyncIterable<DocumentRow>): AsyncIterable<string> {
  for await (const document of documents) {
    const date = dayOf(document);
    const fields: [string, string | null | undefined][] = [
      ["title", `{${latex(title(document))}}`],
      ["author", document.byline && `{${latex(document.byline)}}`],
      ["journal", document.source && latex(document.source)],
      ["year", date?.year],
      ["month", date?.month && String(Number(date.month))],
      ["day", date?.day && String(Number(date.day))],
      ["url", document.url],
      ["note", document.url ? null : latex(document.id)],
    ];
    const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
    yield `@${document.source ? "article" : "misc"}{${citeKey(document)},\n${lines.join(",\n")}\n}\n\n`;
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

/** Documents as RIS records (type NEWS). */
export async function* ris(documents: AsyncIterable<DocumentRow>): AsyncIterable<string> {
  for await (const document of documents) {
    const date = dayOf(document);
    const lines: [string, string | null | undefined][] = [
      ["TY", "NEWS"],
      ["ID", citeKey(document)],
      ["TI", title(document)],
      ["AU", document.byline],
      ["T2", document.source],
      ["PY", date?.year],
      ["DA", date && [date.year, date.month ?? "", date.day ?? "", ""].join("/")],
      ["LA", document.language],
      ["UR", document.url],
    ];
    yield `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : [])).join("")}ER  - \r\n\r\n`;
  }
}

/** Documents as CSL-JSON, one array. */
export async function* cslJson(documents: AsyncIterable<DocumentRow>): AsyncIterable<string> {
  let first = true;
  yield "[";
  for await (const document of documents) {
    const date = dayOf(document);
    const item = {
      id: citeKey(document),
      type: "article-newspaper",
      title: title(document),
      ...(document.byline ? { author: [{ literal: document.byline }] } : {}),
      ...(document.source ? { "container-title": document.source } : {}),
      ...(date
        ? { issued: { "date-parts": [[date.year, date.month, date.day].flatMap((part) => (part ? [Number(part)] : []))] } }
        : {}),
      ...(document.url ? { URL: document.url } : {}),
      ...(document.language === "und" ? {} : { language: document.language }),
    };
    yield `${first ? "\n" : ",\n"}${JSON.stringify(item)}`;
    first = false;
  }
  yield "\n]\n";
}
