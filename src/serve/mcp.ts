import { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { expectedKnown } from "../desk/as-known.ts";
import { markdownOf } from "../desk/brief/markdown.ts";
import { subjectOf } from "../desk/brief/subject.ts";
import { realDay } from "../desk/day-words.ts";
import { lookUp } from "../desk/look-up.ts";
import { relation } from "../desk/relation.ts";
import { councilOn } from "../world/council/rows.ts";
import { ChanceryError } from "../world/errors.ts";
import type { Desk } from "./desk.ts";
import { briefOf } from "./pages/brief.ts";
import { outlookDay } from "./pages/relation.ts";

const day = z.string().refine((text) => realDay(text) !== undefined, "a day as 2018-01-16");
const actor = z.string().min(1).max(200);
/** Every tool only reads what is on this machine. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

interface Answer {
  content: { type: "text"; text: string }[];
  isError?: boolean;
  [key: string]: unknown;
}

/**
 * The record for an assistant (Model Context Protocol), read-only. Every answer carries the document and the offsets of the exact
 * words, so that whoever uses it can cite; `evidence` gives the words with what stands around them.
 */
export function mcpServer(desk: Desk, version: string): McpServer {
  const { record, world } = desk;
  const server = new McpServer(
    { name: "chancery", version },
    {
      instructions:
        "A record of reporting on international affairs: who did what to whom, when, where, and who says so. Each row has a status (planned, proposed, happened, denied …): never report what is planned or claimed as done. Cite document and offsets; check the exact words with `evidence`.",
    },
  );

  server.registerTool(
    "search",
    {
      title: "Search the record",
      description: "Full text over documents, events, statements, agreements and judgements. Matches stand between [ and ].",
      inputSchema: z.object({
        words: z.string().min(1).max(200),
        kind: z.enum(["document", "event", "statement", "agreement", "assessment"]).optional(),
        limit: z.number().int().min(1).max(50).default(10),
      }),
      annotations,
    },
    ({ words, kind, limit }) =>
      answer(async () => ({
        hits: (await record.search(words, { limit, ...(kind ? { kinds: [kind] } : {}) })).map((hit) => ({
          ...hit,
          snippet: hit.snippet.replaceAll("\u0002", "[").replaceAll("\u0003", "]"),
        })),
      })),
  );
  server.registerTool(
    "relation",
    {
      title: "Relation of two actors",
      description: "Events, agreements with honest totals, positions side by side, outlook and judgements between two actors.",
      inputSchema: z.object({
        a: actor.describe("A name, an alpha-3 code or an id"),
        b: actor,
        since: day.optional(),
        until: day.optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
      annotations,
    },
    ({ a, b, since, until, limit }) =>
      answer(async () => {
        const found = await relation(record, await known(desk, a), await known(desk, b), {
          asOf: await outlookDay(desk),
          limit,
          ...(since ? { since } : {}),
          ...(until ? { until } : {}),
        });
        return {
          ...found,
          visits: found.visits.map((event) => event.id),
          positions: found.positions.map((line) => ({ topic: line.topic, a: line.a.slice(0, 5), b: line.b.slice(0, 5) })),
          judgements: found.judgements.slice(0, 20),
        };
      }),
  );
  server.registerTool(
    "brief",
    {
      title: "Cited brief",
      description:
        "A brief in Markdown with numbered citations on a relation (two actors), an actor or a matter; for a side, since a day.",
      inputSchema: z.object({
        subject: z.array(actor).min(1).max(2).describe('["KAZ","USA"], ["Nursultan Nazarbayev"] or ["non-proliferation"]'),
        for: actor.optional(),
        since: day.optional(),
      }),
      annotations,
    },
    ({ subject, for: side, since }) =>
      answer(async () => {
        if (!world) throw new ChanceryError("E_WORLD", "The facts are not loaded.");
        const { brief } = await briefOf(desk, await subjectOf(record, world, subject), {
          ...(side ? { for: side } : {}),
          ...(since ? { since } : {}),
        });
        return markdownOf(brief);
      }),
  );
  server.registerTool(
    "outlook",
    {
      title: "Outlook",
      description: "What is still to come, what was announced and never reported, what was called off, as known on a day.",
      inputSchema: z.object({ on: day.optional(), actor: actor.optional(), limit: z.number().int().min(1).max(100).default(30) }),
      annotations,
    },
    ({ on, actor: asked, limit }) =>
      answer(async () => {
        const asOf = on ?? (await outlookDay(desk));
        return expectedKnown(
          await record.expected(asOf, { limit, ...(asked ? { actor: (await known(desk, asked)).id } : {}) }),
          asOf,
        );
      }),
  );
  server.registerTool(
    "council",
    {
      title: "UN Security Council",
      description: "Who sits on the Security Council on a day (1946 to 2027), who presides, who is next.",
      inputSchema: z.object({ on: day.optional() }),
      annotations,
    },
    ({ on }) => answer(async () => councilOn(on ?? desk.today())),
  );
  server.registerTool(
    "evidence",
    {
      title: "The exact words",
      description: "The words at a place of a document, what stands before and after them, and where the document is from.",
      inputSchema: z.object({
        document: z.string().min(1).max(300),
        start: z.number().int().min(0),
        end: z.number().int().min(1),
        around: z.number().int().min(0).max(2000).default(240),
      }),
      annotations,
    },
    ({ document, start, end, around }) =>
      answer(async () => {
        const row = await record.row("document", document);
        if (!row)
          throw new ChanceryError("E_NOT_FOUND", `There is no document ${document}.`, "Take its id from a row's evidence.");
        if (end > row.text.length || start >= end)
          throw new ChanceryError(
            "E_USAGE_SPAN",
            `The document has ${row.text.length} characters; ${start} to ${end} is no part of it.`,
            "Take the offsets from a row's evidence.",
          );
        const { id, title, source, byline, url, published } = row;
        return {
          document: { id, title, source, byline, url, published },
          before: row.text.slice(Math.max(0, start - around), start),
          words: row.text.slice(start, end),
          after: row.text.slice(end, end + around),
        };
      }),
  );
  return server;
}

async function known(desk: Desk, name: string) {
  const found = await lookUp(desk.record, desk.world, name);
  if (!found)
    throw new ChanceryError(
      "E_USAGE_ACTOR",
      `“${name}” is neither on record nor among the facts.`,
      "Give a name, an ISO 3166-1 alpha-3 code or an id.",
    );
  return found;
}

/** An answer as text; an error for a person becomes one the assistant can act on. */
async function answer(work: () => Promise<object | string>): Promise<Answer> {
  try {
    const found = await work();
    return { content: [{ type: "text", text: typeof found === "string" ? found : JSON.stringify(found) }] };
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error;
    return { isError: true, content: [{ type: "text", text: `${error.code}: ${error.message} ${error.hint}`.trim() }] };
  }
}
