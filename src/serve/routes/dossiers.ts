import type { Hono } from "hono";
import { lookUp } from "../../desk/look-up.ts";
import type { Desk } from "../desk.ts";
import { actorPage, actorsPage } from "../pages/actors.ts";
import { councilPage } from "../pages/council.ts";
import { differencesPage } from "../pages/differences.ts";
import { mapPage } from "../pages/map.ts";
import { matterPage, mattersPage } from "../pages/matters.ts";
import { relationPage, relationsPage } from "../pages/relation.ts";
import { address } from "../parts/address.ts";
import { filters, offset, type Show } from "./show.ts";

/** What the record holds of a relation, an actor, a matter, the Council, a place; where sources differ. */
export function dossierRoutes(app: Hono, desk: Desk, show: Show): void {
  app.get("/relation", async (c) => {
    const [a = "", b = ""] = [c.req.query("a"), c.req.query("b")];
    if (!a || !b) return show(c, await relationsPage(desk, a, b));
    const page = await relationPage(desk, a, b, {});
    if (!page)
      return show(
        c,
        await relationsPage(
          desk,
          a,
          b,
          "One of the two is neither on record nor among the facts. Write a name, an alpha-3 code or an id.",
        ),
        404,
      );
    return c.redirect(address.relation(await idOf(desk, a), await idOf(desk, b)), 303);
  });
  app.get("/relation/:a/:b", async (c) => show(c, await relationPage(desk, c.req.param("a"), c.req.param("b"), filters(c))));
  app.get("/actors", async (c) =>
    show(
      c,
      await actorsPage(desk, {
        type: c.req.query("type"),
        text: c.req.query("q")?.trim().slice(0, 120) || undefined,
        offset: offset(c),
      }),
    ),
  );
  app.get("/actor/:id", async (c) => show(c, await actorPage(desk, c.req.param("id"), filters(c))));
  app.get("/matters", async (c) => show(c, await mattersPage(desk)));
  app.get("/matter/:topic", async (c) => show(c, await matterPage(desk, c.req.param("topic"), filters(c))));
  app.get("/council", async (c) => show(c, await councilPage(desk, c.req.query("on"), c.req.query())));
  app.get("/map", async (c) => show(c, await mapPage(desk, c.req.query("year"), c.req.query("at"))));
  app.get("/differences", async (c) => show(c, await differencesPage(desk, filters(c))));
}

async function idOf(desk: Desk, word: string): Promise<string> {
  return (await lookUp(desk.record, desk.world, word))?.id ?? word;
}
