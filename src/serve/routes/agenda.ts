import type { Hono } from "hono";
import { ChanceryError } from "../../world/errors.ts";
import type { Desk } from "../desk.ts";
import { type Agenda, agendaPage, meetingPage } from "../pages/agenda.ts";
import { download } from "./download.ts";
import type { Show } from "./show.ts";

/** The imported calendar and the briefs for its meetings. */
export function agendaRoutes(app: Hono, desk: Desk, agenda: Agenda, show: Show): void {
  app.use("/agenda/*", async (_, next) => {
    await agenda.open(desk);
    await next();
  });
  app.get("/agenda", async (c) => show(c, await agendaPage(desk, agenda)));
  app.post("/agenda/remove", async (c) => {
    await agenda.remove(desk);
    return c.redirect("/agenda", 303);
  });
  app.post("/agenda", async (c) => {
    const form = await c.req.parseBody();
    const { calendar } = form;
    try {
      if (!(calendar instanceof File))
        throw new ChanceryError("E_AGENDA_FILE", "No calendar file came with the form.", "Choose an .ics file.");
      await agenda.take(desk, await calendar.text(), typeof form.for === "string" ? form.for : "");
      return c.redirect("/agenda", 303);
    } catch (error) {
      if (!(error instanceof ChanceryError)) throw error;
      return show(c, await agendaPage(desk, agenda, `${error.message} ${error.hint}`), 400);
    }
  });
  app.get("/agenda/:n", async (c) => {
    const [, number = "", format] = /^(\d{1,4})(?:\.(md|docx))?$/.exec(c.req.param("n")) ?? [];
    if (!number) return show(c, undefined);
    const n = Number(number) - 1;
    if (!format) return show(c, await meetingPage(desk, agenda, n));
    const made = await agenda.brief(desk, n);
    return made ? download(c, made.brief, format, `meeting-${number}`) : show(c, undefined);
  });
}
