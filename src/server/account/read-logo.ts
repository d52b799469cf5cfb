import { z } from "zod";
import { prisma } from "@/server/db/client";
import { findCommune } from "./find-commune";

/** The logo of the commune of this address (or of this id, where one address serves several), or null. */
export async function readLogo(host: string, communeId: string | null) {
  const commune = await findCommune(prisma, host, z.uuid().safeParse(communeId).data);
  const row =
    commune && (await prisma.commune.findUnique({ where: { id: commune.id }, select: { logo: true, logoType: true } }));
  return row?.logo && row.logoType ? { content: row.logo, type: row.logoType } : null;
}
