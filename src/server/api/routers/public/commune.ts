import { findCommune } from "@/server/account/find-commune";
import { router } from "../../trpc";
import { publicProcedure } from "./procedure";

export const communeRouter = router({
  /**
   * The commune of this address, with how to reach its service scolaire; null when the visitor has to choose one in
   * `choices`, or when nothing is installed yet.
   */
  current: publicProcedure.query(async ({ ctx: { db, host } }) => {
    const found = await findCommune(db, host);
    if (!found) {
      const choices = await db.commune.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" } });
      return { commune: null, choices, isInstalled: choices.length > 0 };
    }
    const commune = await db.commune.findUnique({
      where: { id: found.id },
      select: { id: true, name: true, phone: true, email: true, openingHours: true, timeZone: true },
    });
    return { commune, choices: [], isInstalled: true };
  }),
});
