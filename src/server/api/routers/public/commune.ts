import { z } from "zod";
import { textKinds } from "@/domain/account/commune-texts";
import { findCommune } from "@/server/account/find-commune";
import { readPublicText } from "@/server/account/read-texts";
import { prisma } from "@/server/db/client";
import { bindToCommune } from "@/server/db/tenant";
import { anyProcedure, router } from "../../trpc";
import { publicProcedure } from "./procedure";

const office = {
  id: true,
  name: true,
  address: true,
  phone: true,
  email: true,
  openingHours: true,
  timeZone: true,
  accessibilityState: true,
  logoType: true,
} as const;

/** Where the logo is, or null; what kind of image it is matters to nobody. */
function withLogo<Row extends { id: string; logoType: string | null }>({ logoType, ...row }: Row) {
  return { ...row, logoUrl: logoType ? `/api/logo?commune=${row.id}` : null };
}

export const communeRouter = router({
  /**
   * The commune of this address, with how to reach its service scolaire; null when the visitor has to choose one in
   * `choices`, each with whom to call, or when nothing is installed yet.
   */
  current: publicProcedure.query(async ({ ctx: { db, host } }) => {
    const found = await findCommune(db, host);
    if (!found) {
      const select = { id: true, name: true, phone: true, openingHours: true };
      const choices = await db.commune.findMany({ select, orderBy: { name: "asc" } });
      return { commune: null, choices, isInstalled: choices.length > 0 };
    }
    const commune = await db.commune.findUniqueOrThrow({ where: { id: found.id }, select: office });
    return { commune: withLogo(commune), choices: [], isInstalled: true };
  }),

  /** The same of one commune: what the foot of a family's pages says. One statement, and nothing that is not public. */
  office: anyProcedure.input(z.object({ communeId: z.uuid() })).query(async ({ input }) => {
    const commune = await prisma.commune.findUnique({ where: { id: input.communeId }, select: office });
    return commune && withLogo(commune);
  }),

  /** A public text of the commune of this address, or of the one that was chosen; null: there is no such commune. */
  text: publicProcedure
    .input(z.object({ kind: z.enum(textKinds).exclude(["ACKNOWLEDGEMENT"]), communeId: z.uuid().optional() }))
    .query(async ({ ctx: { db, host }, input }) => {
      const found = await findCommune(db, host, input.communeId);
      if (!found) return null;
      await bindToCommune(db, found.id);
      const commune = await db.commune.findUniqueOrThrow({ where: { id: found.id }, select: office });
      return { commune: withLogo(commune), text: await readPublicText(db, found.id, input.kind) };
    }),
});
