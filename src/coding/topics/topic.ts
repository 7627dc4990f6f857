import { readFileSync } from "node:fs";

/** An issue of international affairs. Dates are ISO 8601, null = open. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** Id of the wider issue, null at the top. */
  readonly parent: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Items of the Security Council's agenda under which it is discussed. */
  readonly agendaItems: readonly string[];
  readonly keywords: readonly Keyword[];
}

/** Words that show a topic; a topic is found in a span where the weights of its distinct keywords reach 1. */
export interface Keyword {
  readonly phrase: string;
  readonly weight: number;
}

const list = (cell: string | undefined): string[] => (cell ? cell.split("|").filter((part) => part !== "") : []);

const keyword = (cell: string): Keyword => {
  const [phrase = "", weight] = cell.split("^");
  return { phrase, weight: weight === undefined ? 1 : Number(weight) };
};

/** Reads the table of topics: tab-separated, `#` begins a comment. */
export const parseTopics = (table: string): Topic[] =>
  table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id = "", label = "", parent, from, to, agenda, keywords] = line.split("\t");
      return {
        id,
        label,
        parent: parent || null,
        from: from || null,
        to: to || null,
        agendaItems: list(agenda),
        keywords: list(keywords).map(keyword),
      };
    });

let loaded: readonly Topic[] | undefined;

/** The issues that Chancery knows, in the order of the table; read once. */
export const topics = (): readonly Topic[] => {
  loaded ??= parseTopics(readFileSync(new URL("./data/topics.tsv", import.meta.url), "utf8"));
  return loaded;
};

/** The topic an item of the Security Council's agenda stands under, by its name without regard to case; undefined if none. */
export const topicOfAgendaItem = (item: string): Topic | undefined => {
  const wanted = item.trim().toLowerCase();
  return topics().find((topic) => topic.agendaItems.some((name) => name.toLowerCase() === wanted));
};
