import type { DatabaseSync } from "node:sqlite";
import { ChanceryError } from "../../world/errors.ts";

/** What a version of the schema adds. */
interface Step {
  /** Tables, indexes and changes of rows, in SQL that both databases have, with SQLite's names of types. */
  readonly tables: string;
  /** What each has in its own way: full text, triggers, the order in which an index holds what is missing. */
  readonly sqlite: string;
  readonly postgres: string;
}

/**
 * The schema, a step a version. A step is never changed once released; a new one is added below it.
 *
 * - `finding`: what one document says, packed (pack.ts); `finding_key` is where merging looks for its like (keys.ts).
 * - `cluster`: what the record says: one event, statement, … of all its findings.
 * - `s`, `e`: days since 1970-01-01.
 * - `tally`: how many documents (kind 0), how many rows (and reports), how many a day, how many a topic, so that no page counts; what writes rows keeps it
 *   (cluster-index.ts; triggers did up to version 4).
 * - `differs`: the reports of a row disagree (1 after an upgrade of an older record: they may).
 * - `version`: what a page said before its document's words; `page` is the address that its versions share (page.ts).
 * - `note`: what the desk keeps with the record, for example the imported calendar.
 * - `feed`: the feeds that the record follows (in a file, feeds.ts makes it); `incoming`: what waits for `chancery work`, PostgreSQL only.
 */
const steps: readonly Step[] = [
  {
    tables: `
  create table document (
    n integer primary key, id text not null unique, title text, byline text, section text, source text, url text,
    dateline text, published text not null, day integer, until integer, language text not null,
    fingerprint text not null, findings text not null, signature blob not null, story integer not null, body text not null
  );
  create index document_story on document (story);
  create table band (band integer not null, day integer not null, document integer not null, primary key (band, day, document)) without rowid;
  create table actor (n integer primary key, id text not null unique, type text not null, base text not null, name text not null, code text not null, sector text, given text, same integer, surname text, mentions integer not null default 0);
  create index actor_mentions on actor (mentions, n);
  create index actor_same on actor (same) where same is not null;
  create index actor_surname on actor (surname) where surname is not null;
  create index actor_code on actor (code, type);
  create table actor_fact (actor integer not null, field text not null, value text not null, n integer not null, primary key (actor, field, value)) without rowid;
  create table finding (
    n integer primary key, document integer not null, kind integer not null, start integer not null, stop integer not null,
    cluster integer, body text not null
  );
  create index finding_document on finding (document, start);
  create table finding_key (key integer not null, s integer not null, finding integer not null, primary key (key, s, finding)) without rowid;
  create index finding_cluster on finding (cluster);
  create table cluster (
    n integer primary key, kind integer not null, id text not null unique, type text, status text, s integer, e integer,
    reports integer not null
  );
  create index cluster_day on cluster (kind, s, n);
  create index cluster_type on cluster (kind, type, s, n);
  create index cluster_status on cluster (kind, status, s, n);
  create table cluster_actor (actor integer not null, kind integer not null, s integer not null, cluster integer not null, role integer not null, primary key (actor, kind, s, cluster)) without rowid;
  create index cluster_actor_cluster on cluster_actor (cluster);
  create table cluster_pair (a integer not null, b integer not null, kind integer not null, s integer not null, cluster integer not null, primary key (a, b, kind, s, cluster)) without rowid;
  create index cluster_pair_cluster on cluster_pair (cluster);
  create table cluster_topic (topic text not null, kind integer not null, s integer not null, cluster integer not null, primary key (topic, kind, s, cluster)) without rowid;
  create index cluster_topic_cluster on cluster_topic (cluster);
  create table correction (n integer primary key, action text not null, subject text not null, object text not null, at text not null, undone integer not null default 0);
  create table refusal (n integer primary key, input text not null, code text not null, reason text not null, at text not null);
  `,
    sqlite: `
  create index document_day on document (day, n);
  create virtual table document_text using fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
  create virtual table finding_text using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'porter unicode61 remove_diacritics 2');
  `,
    postgres: `
  create index document_day on document (day nulls first, n);
  create text search dictionary stem (template = snowball, language = porter);
  create text search configuration words (parser = pg_catalog."default");
  alter text search configuration words add mapping for asciiword, word, numword, int, uint, float, sfloat, version, hword, asciihword, numhword with stem;
  create table document_text (n bigint primary key, words tsvector not null);
  create index document_text_words on document_text using gin (words);
  create table finding_text (n bigint primary key, words tsvector not null);
  create index finding_text_words on finding_text using gin (words);
  create table feed (url text collate "C" primary key, state text not null);
  create table incoming (n bigint generated by default as identity primary key, documents bigint not null, inputs text not null);
  `,
  },
  {
    tables: `
  create table tally (kind integer not null, field text not null, value text not null, n integer not null, primary key (kind, field, value)) without rowid;
  insert into tally select kind, 'rows', '', count(*) from cluster group by kind;
  insert into tally select kind, 'reports', '', sum(reports) from cluster group by kind;
  insert into tally select kind, 'day', cast(s as text), count(*) from cluster where s is not null group by kind, s;
  insert into tally select kind, 'topic', topic, count(*) from cluster_topic group by kind, topic;
  alter table cluster add column differs integer not null default 0;
  update cluster set differs = 1 where reports > 1;
  create index cluster_differs on cluster (kind, s, n) where differs = 1;
  create table note (name text primary key, body text not null) without rowid;
  `,
    sqlite: `
  create trigger cluster_came after insert on cluster begin
    insert into tally values (new.kind, 'rows', '', 1) on conflict do update set n = n + 1;
    insert into tally values (new.kind, 'reports', '', new.reports) on conflict do update set n = n + excluded.n;
    insert into tally select new.kind, 'day', cast(new.s as text), 1 where new.s is not null on conflict do update set n = n + 1;
  end;
  create trigger cluster_went after delete on cluster begin
    update tally set n = n - 1 where kind = old.kind and field = 'rows';
    update tally set n = n - old.reports where kind = old.kind and field = 'reports';
    update tally set n = n - 1 where kind = old.kind and field = 'day' and value = cast(old.s as text);
  end;
  create trigger cluster_reports after update of reports on cluster when new.reports <> old.reports begin
    update tally set n = n + new.reports - old.reports where kind = new.kind and field = 'reports';
  end;
  create trigger cluster_moved after update of s on cluster when new.s is not old.s begin
    update tally set n = n - 1 where kind = old.kind and field = 'day' and value = cast(old.s as text);
    insert into tally select new.kind, 'day', cast(new.s as text), 1 where new.s is not null on conflict do update set n = n + 1;
  end;
  create trigger topic_came after insert on cluster_topic begin
    insert into tally values (new.kind, 'topic', new.topic, 1) on conflict do update set n = n + 1;
  end;
  create trigger topic_went after delete on cluster_topic begin
    update tally set n = n - 1 where kind = old.kind and field = 'topic' and value = old.topic;
  end;
  `,
    postgres: `
  create function cluster_tally() returns trigger language plpgsql set search_path from current as $$
  begin
    if tg_op <> 'INSERT' then
      update tally set n = n - 1 where kind = old.kind and field = 'rows';
      update tally set n = n - old.reports where kind = old.kind and field = 'reports';
      update tally set n = n - 1 where kind = old.kind and field = 'day' and value = cast(old.s as text);
    end if;
    if tg_op <> 'DELETE' then
      insert into tally values (new.kind, 'rows', '', 1) on conflict (kind, field, value) do update set n = tally.n + 1;
      insert into tally values (new.kind, 'reports', '', new.reports) on conflict (kind, field, value) do update set n = tally.n + excluded.n;
      insert into tally select new.kind, 'day', cast(new.s as text), 1 where new.s is not null on conflict (kind, field, value) do update set n = tally.n + 1;
    end if;
    return null;
  end $$;
  create trigger cluster_came after insert or delete on cluster for each row execute function cluster_tally();
  create trigger cluster_changed after update of s, reports on cluster for each row when (new.s is distinct from old.s or new.reports <> old.reports) execute function cluster_tally();
  create function topic_tally() returns trigger language plpgsql set search_path from current as $$
  begin
    if tg_op = 'DELETE' then update tally set n = n - 1 where kind = old.kind and field = 'topic' and value = old.topic;
    else insert into tally values (new.kind, 'topic', new.topic, 1) on conflict (kind, field, value) do update set n = tally.n + 1;
    end if;
    return null;
  end $$;
  create trigger topic_came after insert or delete on cluster_topic for each row execute function topic_tally();
  `,
  },
  {
    tables: "create index actor_fact_value on actor_fact (lower(value), actor);",
    sqlite: "",
    postgres: "",
  },
  {
    tables: `
  alter table document add column page text;
  alter table document add column modified text;
  create index document_page on document (page) where page is not null;
  create table version (document text not null, fingerprint text not null, id text not null, stamp text not null, published text not null, title text, body text not null, primary key (document, stamp)) without rowid;
  create index version_id on version (id);
  `,
    sqlite: "",
    postgres: "",
  },
  {
    tables: `
  create table finding_near (block integer not null, key integer not null, finding integer not null, primary key (block, key, finding)) without rowid;
  insert into finding_near select distinct s >> 4, key, finding from finding_key;
  drop table finding_key;
  alter table finding_near rename to finding_key;
  `,
    sqlite: `
  drop trigger if exists cluster_came; drop trigger if exists cluster_went; drop trigger if exists cluster_reports; drop trigger if exists cluster_moved;
  drop trigger if exists topic_came; drop trigger if exists topic_went;
  `,
    postgres: `
  drop trigger cluster_came on cluster; drop trigger cluster_changed on cluster; drop function cluster_tally();
  drop trigger topic_came on cluster_topic; drop function topic_tally();
  `,
  },
  {
    tables: `
  drop index finding_cluster;
  create index finding_cluster on finding (cluster, document);
  drop index finding_document;
  create index finding_document on finding (document, start, cluster);
  create index cluster_long on cluster (kind, type, s, e) where e - s > 31;
  create index cluster_years on cluster (kind, status, e) where e - s > 366;
  `,
    sqlite: "",
    postgres: "",
  },
  {
    tables: `
  drop index cluster_status;
  create index cluster_status on cluster (kind, status, s, n, e);
  `,
    sqlite: "",
    postgres: "",
  },
  {
    tables: "insert into tally select 0, 'rows', '', count(*) from document;",
    sqlite: "",
    postgres: "",
  },
  {
    tables: `
  create table band_late (band integer not null, day integer not null, document integer not null, primary key (band, day, document)) without rowid;
  `,
    sqlite: "",
    postgres: "",
  },
];

/** The schema version this Chancery writes. */
export const newest = steps.length;

/**
 * A step for PostgreSQL: numbers of 64 bits, keys that count by themselves, text that is compared byte by byte as SQLite does,
 * so that every order is the same in both.
 */
export function postgresStep(at: number): string {
  const { tables, postgres } = steps[at]!;
  const typed = tables
    .replaceAll(/\binteger primary key\b/g, "bigint generated by default as identity primary key")
    .replaceAll(/\binteger\b/g, "bigint")
    .replaceAll(/(?<!\bas )\btext\b/g, 'text collate "C"')
    .replaceAll(/\bblob\b/g, "bytea")
    .replaceAll(/\) without rowid\b/g, ")");
  return typed + postgres;
}

/** The version of the record in a file; 0 for an empty file. */
export function schemaVersion(database: DatabaseSync, path: string): number {
  const version = (database.prepare("pragma user_version").get() as { user_version: number }).user_version;
  const mark = (database.prepare("pragma application_id").get() as { application_id: number }).application_id;
  const tables = (database.prepare("select count(*) as n from sqlite_master").get() as { n: number }).n;
  if (tables > 0 && mark !== applicationId)
    throw new ChanceryError("E_RECORD_FOREIGN", `${path} is a database of another program.`, "Name another file with --record.");
  return version;
}

/** "Chny": says in the file's header whose it is. */
const applicationId = 0x43686e79;

/** Brings the schema up to `newest`, each step in a transaction of its own. */
export function prepareSchema(database: DatabaseSync): void {
  const version = (): number => (database.prepare("pragma user_version").get() as { user_version: number }).user_version;
  while (version() < newest) {
    database.exec("begin immediate");
    try {
      const at = version();
      if (at < newest) {
        database.exec(steps[at]!.tables + steps[at]!.sqlite);
        database.exec(`pragma application_id = ${applicationId}; pragma user_version = ${at + 1}`);
      }
      database.exec("commit");
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  }
}
