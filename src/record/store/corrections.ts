import { ChanceryError } from "../../world/errors.ts";
import { surnameOf } from "../identity/variants.ts";
import type { ActorKeys } from "./actors.ts";
import { putIn, settleIdentities, takeOut } from "./identities.ts";
import { type StoredFinding, storedFinding } from "./load-findings.ts";
import { type FindingKind, kindName, kindNumber } from "./pack.ts";
import type { Correction } from "./record.ts";
import type { Sql } from "./sql.ts";
import type { TouchedFindings } from "./touched.ts";

interface Entry {
  readonly n: number;
  readonly action: Correction["action"];
  readonly subject: string;
  readonly object: string;
  readonly at: string;
  readonly undone: number;
}

const correctionOf = (entry: Entry): Correction => ({ ...entry, undone: entry.undone !== 0 });

/** The log, oldest first, numbered from 1: the keys of a server's rows have gaps. */
export async function listCorrections(sql: Sql): Promise<Correction[]> {
  const entries = await sql.all<Entry>("select n, action, subject, object, at, undone from correction order by n");
  return entries.map((entry, i) => ({ ...correctionOf(entry), n: i + 1 }));
}

/** Writes a correction down and brings the record up to it. */
export async function correct(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedFindings,
  entry: Pick<Correction, "action" | "subject" | "object" | "at">,
): Promise<Correction> {
  // Later ones overrule earlier ones, so the key is the next, not one that this process has kept in advance.
  const n = (await sql.get<{ n: number }>("select coalesce(max(n), 0) as n from correction"))!.n + 1;
  await sql.run(
    "insert into correction (n, action, subject, object, at) values (?, ?, ?, ?, ?)",
    n,
    entry.action,
    entry.subject,
    entry.object,
    entry.at,
  );
  await apply(sql, actors, touched, entry);
  return { n, ...entry, undone: false };
}

/** Undoes the last correction in force; undefined if there is none. */
export async function undoLast(sql: Sql, actors: ActorKeys, touched: TouchedFindings): Promise<Correction | undefined> {
  const last = await sql.get<Entry>(
    "select n, action, subject, object, at, undone from correction where undone = 0 order by n desc limit 1",
  );
  if (!last) return undefined;
  await sql.send("update correction set undone = 1 where n = ?", last.n);
  await apply(sql, actors, touched, last);
  return { ...correctionOf(last), undone: true };
}

async function apply(
  sql: Sql,
  actors: ActorKeys,
  touched: TouchedFindings,
  { action, subject, object }: Pick<Correction, "action" | "subject" | "object">,
): Promise<void> {
  if (action === "reject") return applyReject(sql, actors, touched, subject);
  if (action === "rename") {
    const name = (
      await sql.get<{ object: string }>(
        "select object from correction where action = 'rename' and subject = ? and undone = 0 order by n desc limit 1",
        subject,
      )
    )?.object;
    await sql.send("update actor set given = ? where id = ?", name ?? null, subject);
    return;
  }
  for (const id of [subject, object]) if (id) await actors.key(sql, id, id.slice(id.indexOf(":") + 1), "");
  const surnames = new Set([subject, object].filter((id) => id.startsWith("person:")).map(surnameOf));
  await settleIdentities(sql, actors, touched, surnames, [subject, object]);
}

/** How a correction names the findings at one place. */
export const placeName = (kind: FindingKind, document: string, start: number, end: number): string =>
  `${kind} ${document} ${start} ${end}`;

async function applyReject(sql: Sql, actors: ActorKeys, touched: TouchedFindings, subject: string): Promise<void> {
  const parts = /^(\w+) (.*) (\d+) (\d+)$/s.exec(subject);
  if (!parts) return;
  const kind = kindNumber[parts[1] as FindingKind];
  const rejected = await sql.get("select 1 from correction where action = 'reject' and subject = ? and undone = 0", subject);
  const findings = await sql.all<StoredFinding>(
    `select ${storedFinding} where d.id = ? and f.kind = ? and f.start = ? and f.stop = ?`,
    parts[2]!,
    kind,
    Number(parts[3]),
    Number(parts[4]),
  );
  for (const finding of findings) {
    if (rejected) {
      await takeOut(sql, actors, touched, finding);
      await sql.send("update finding set cluster = null where n = ?", finding.n);
    } else await putIn(sql, actors, touched, finding);
  }
}

/** The finding kinds by name, for messages. */
export function knownKind(kind: string): FindingKind {
  if (!(kindName as readonly string[]).includes(kind) || kind === "")
    throw new ChanceryError("E_KIND", `“${kind}” is not a kind of finding.`, `It is one of ${kindName.slice(1).join(", ")}.`);
  return kind as FindingKind;
}
