import { type Content, type Html, html } from "../parts/html.ts";
import { type Look, part, shell } from "../parts/shell.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** The interface for people to read, made from the same document that programs read. */
export function referencePage(look: Look, document: object): Html {
  const { paths = {}, components = {} } = document as {
    paths?: Record<string, Record<string, Operation>>;
    components?: { schemas?: Record<string, Schema> };
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))];
  return shell(look, {
    title: "Interface for programs",
    body: html`<h1>Interface for programs</h1>
<p class="standfirst">HTTP and JSON; the same questions as the pages. The machine-readable description is <a href="/api/openapi.json">OpenAPI 3.1</a>. Pages of rows come with <code>next</code>, to be given back as <code>cursor</code>; answers carry an ETag; <code>/api/live</code> sends an event <code>record</code> whenever the record has changed. Errors are <code>{"error":{"code","message","hint"}}</code>.</p>
<p><code>curl '${"http://127.0.0.1:8423"}/api/events?between=KAZ,USA&amp;status=happened&amp;limit=5'</code></p>
${tags.map((tag) =>
  part(
    tag.toLowerCase(),
    tag,
    operations
      .filter(({ operation }) => operation.tags?.includes(tag))
      .map(({ path, method, operation }) => one(path, method, operation)),
  ),
)}
${part(
  "shapes",
  "Shapes",
  Object.entries(components.schemas ?? {}).map(
    ([name, schema]) => html`<section class="shape" id="shape-${name}"><h3>${name}</h3>${fields(schema)}</section>`,
  ),
)}`,
  });
}

function one(path: string, method: string, operation: Operation): Html {
  const answer = operation.responses?.["200"]?.content?.["application/json"]?.schema;
  const body = operation.requestBody?.content?.["application/json"]?.schema;
  return html`<details class="operation" data-item><summary><code><b>${method.toUpperCase()}</b> /api${path}</code> <span>${operation.summary ?? ""}</span></summary>
${operation.parameters && operation.parameters.length > 0 ? html`<dl class="facts">${operation.parameters.map((parameter) => html`<div><dt><code>${parameter.name}</code></dt><dd>${shapeWords(parameter.schema)}${parameter.required ? ", required" : ""}${(parameter.description ?? parameter.schema?.description) ? `: ${parameter.description ?? parameter.schema?.description}` : ""}</dd></div>`)}</dl>` : ""}
${body ? html`<p>Takes ${shapeWords(body)}.</p>` : ""}${answer ? html`<p>Gives ${shapeWords(answer)}.</p>` : ""}</details>`;
}

const refName = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1);

function shapeWords(schema: Schema | undefined): Content {
  if (!schema) return "anything";
  if (schema.$ref) return html`<a href="#shape-${refName(schema.$ref)}">${refName(schema.$ref)}</a>`;
  if (schema.enum) return schema.enum.map(String).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return html`${either.map((one, i) => html`${i > 0 ? " or " : ""}${shapeWords(one)}`)}`;
  if (schema.allOf) return html`${schema.allOf.map((one, i) => html`${i > 0 ? " and " : ""}${shapeWords(one)}`)}`;
  if (schema.items) return html`list of ${shapeWords(schema.items)}`;
  if (schema.properties)
    return html`{ ${Object.entries(schema.properties).map(([name, one], i) => html`${i > 0 ? ", " : ""}${name}: ${shapeWords(one)}`)} }`;
  return Array.isArray(schema.type) ? schema.type.join(" or ") : String(schema.type ?? "anything");
}

function fields(schema: Schema): Content {
  if (!schema.properties) return html`<p>${shapeWords(schema)}</p>`;
  return html`<dl class="facts">${Object.entries(schema.properties).map(([name, one]) => html`<div><dt><code>${name}</code></dt><dd>${shapeWords(one)}${schema.required?.includes(name) ? "" : ", optional"}${one.description ? `: ${one.description}` : ""}</dd></div>`)}</dl>`;
}
