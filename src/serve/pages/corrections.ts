import type { Finding } from "../../coding/finding.ts";
import { lookUp } from "../../desk/look-up.ts";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { address } from "../parts/address.ts";
import { type Content, html } from "../parts/html.ts";
import { empty, type Page, part } from "../parts/shell.ts";

export interface CorrectionsAsked {
  readonly actor?: string | undefined;
  readonly reject?: string | undefined;
  readonly document?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** Forms that mend the record by hand, and the log of what was mended. */
export async function correctionsPage(
  desk: Desk,
  ask: CorrectionsAsked,
  said?: { readonly good: boolean; readonly text: string },
): Promise<Page> {
  const [log, actor] = await Promise.all([
    desk.record.corrections(),
    ask.actor ? lookUp(desk.record, desk.world, ask.actor) : undefined,
  ]);
  const document = ask.document ? await desk.record.row("document", ask.document) : undefined;
  const words = document && ask.start && ask.end ? document.text.slice(Number(ask.start), Number(ask.end)) : undefined;
  const name = actor?.id ?? "";
  const locked = desk.record.readOnly;
  const forms: Content = html`
${
  words
    ? part(
        "reject",
        "Reject a finding",
        html`<form method="post" action="/corrections" class="mend"><p>Take this ${ask.reject} out of the record, now and whenever its document is read again:</p><blockquote class="words"><p>${words}</p></blockquote><input type="hidden" name="action" value="reject"><input type="hidden" name="kind" value="${ask.reject ?? ""}"><input type="hidden" name="document" value="${ask.document ?? ""}"><input type="hidden" name="start" value="${ask.start ?? ""}"><input type="hidden" name="end" value="${ask.end ?? ""}"><button>Reject</button></form>`,
      )
    : ""
}
<div class="sides">
${part("rename", "Rename an actor", html`<form method="post" action="/corrections" class="mend"><input type="hidden" name="action" value="rename"><label>Actor <input name="subject" value="${name}" required maxlength="200" placeholder="name or id"></label><label>New name <input name="object" required maxlength="200"></label><button>Rename</button></form>`)}
${part("merge", "Merge two actors", html`<form method="post" action="/corrections" class="mend"><input type="hidden" name="action" value="merge"><label>This one <input name="subject" value="${name}" required maxlength="200" placeholder="name or id"></label><label>is the same as <input name="object" required maxlength="200" placeholder="name or id"></label><button>Merge</button></form>`)}
${part("split", "Split a merged actor", html`<form method="post" action="/corrections" class="mend"><input type="hidden" name="action" value="split"><label>Id that stands alone <input name="subject" required maxlength="200" placeholder="person:…"></label><button>Split</button></form>`)}
</div>`;
  return {
    title: "Corrections",
    section: "/corrections",
    body: html`<h1>Corrections</h1>
${said ? html`<p class="${said.good ? "done" : "trouble"}" role="${said.good ? "status" : "alert"}">${said.text}</p>` : ""}
${locked ? empty("This record is open for reading only.", "Corrections need a record that may be written: check the file’s rights.") : forms}
${part(
  "log",
  "Log",
  log.length === 0
    ? empty("Nothing was corrected yet.", "What is mended here stays mended when documents are read again, and can be undone.")
    : html`${log.some((one) => !one.undone) && !locked ? html`<form method="post" action="/corrections"><input type="hidden" name="action" value="undo"><button>Undo the last</button></form>` : ""}
<div class="scroll" role="region" aria-label="Table: log of corrections" tabindex="0"><table class="plain"><thead><tr><th scope="col" class="num">No.</th><th scope="col">When</th><th scope="col">What</th><th scope="col">Of</th><th scope="col">To</th><th scope="col">State</th></tr></thead><tbody>${log
        .toReversed()
        .slice(0, 500)
        .map(
          (one) =>
            html`<tr data-item><td class="num">${one.n}</td><td class="date">${one.at.slice(0, 16).replace("T", " ")}</td><td>${one.action}</td><td>${subject(one.subject)}</td><td>${subject(one.object)}</td><td>${one.undone ? "undone" : "in force"}</td></tr>`,
        )}</tbody></table></div>`,
)}`,
  };
}

const subject = (id: string): Content =>
  /^(state|person|org|group|place):./.test(id) ? html`<a href="${address.actor(id)}">${id}</a>` : id;

const kinds: readonly Finding["kind"][] = ["event", "statement", "agreement", "office", "seat", "assessment"];

/** Carries out a correction asked for by a form or by the interface; says what was done. Throws a ChanceryError where it cannot. */
export async function mend(desk: Desk, form: Readonly<Record<string, unknown>>): Promise<string> {
  const text = (name: string): string => (typeof form[name] === "string" ? (form[name] as string).trim().slice(0, 300) : "");
  const actor = async (name: string): Promise<{ id: string; name: string }> => {
    const asked = text(name);
    const found = await lookUp(desk.record, desk.world, asked);
    if (found) return found;
    if (/^(state|person|org|group|place):./.test(asked)) return { id: asked, name: asked };
    throw new ChanceryError(
      "E_USAGE_ACTOR",
      `Nobody on record is called “${asked}”.`,
      "Give the id that stands in the address of the actor’s page.",
    );
  };
  const { record } = desk;
  desk.sources.clear();
  desk.kept.clear();
  switch (text("action")) {
    case "rename": {
      const name = text("object");
      if (name === "")
        throw new ChanceryError("E_USAGE_NAME", "The new name is empty.", "Write the name that should be printed.");
      const one = await actor("subject");
      await record.renameActor(one.id, name);
      return `${one.name} is now called ${name}.`;
    }
    case "merge": {
      const [from, into] = [await actor("subject"), await actor("object")];
      if (from.id === into.id)
        throw new ChanceryError("E_USAGE_SAME", `${from.name} and ${into.name} are one already.`, "Name two different actors.");
      await record.mergeActors(from.id, into.id);
      return `${from.name} is now part of ${into.name}.`;
    }
    case "split": {
      const id = text("subject");
      await record.splitActor(id);
      return `${id} stands alone again.`;
    }
    case "reject": {
      const kind = kinds.find((one) => one === text("kind"));
      const start = Number(text("start") || form.start);
      const end = Number(text("end") || form.end);
      if (!kind || !Number.isInteger(start) || !Number.isInteger(end) || text("document") === "")
        throw new ChanceryError("E_USAGE_FINDING", "The finding is not named fully.", "Give kind, document, start and end.");
      const placed = await record.findingsOf(text("document"));
      if (!placed.some((one) => one.kind === kind && one.start === start && one.end === end))
        throw new ChanceryError(
          "E_USAGE_FINDING",
          `There is no ${kind} at these words.`,
          "It may have been rejected already; the report’s page has what there is.",
        );
      await record.reject(kind, text("document"), start, end);
      return `The ${kind} was taken out of the record.`;
    }
    case "undo": {
      const undone = await record.undo();
      if (!undone)
        throw new ChanceryError("E_USAGE_UNDO", "There is nothing to undo.", "Only corrections in force can be undone.");
      return `Undone: ${undone.action} of ${undone.subject}.`;
    }
    default:
      throw new ChanceryError(
        "E_USAGE_ACTION",
        "This correction is not known.",
        "It is one of rename, merge, split, reject, undo.",
      );
  }
}
