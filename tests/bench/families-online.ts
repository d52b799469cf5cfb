import { aLargeCommune, type LargeCommune } from "@tests/builders/large-commune";
import { encode } from "next-auth/jwt";
import { v7 as uuid } from "uuid";
import { env } from "@/env";
import { sessionCookieName } from "@/server/auth/token";
import { inCommune } from "@/server/db/tenant";

/** A family with its two children, signed in: `cookie` is what its browser sends. */
export type FamilyOnline = { id: string; accountId: string; sessionId: string; childIds: string[]; cookie: string };

export type CommuneOnline = LargeCommune & { online: FamilyOnline[] };

/** A commune of so many families with a year of bookings, all of them signed in. */
export async function aCommuneOnline(families: number): Promise<CommuneOnline> {
  const commune = await aLargeCommune({ families });
  const sessions = commune.families.map(({ accountId }) => ({
    id: uuid(),
    communeId: commune.communeId,
    accountId,
    version: 1,
    createdAt: new Date("2026-11-01T08:00:00Z"),
    expiresAt: new Date("2027-11-01T08:00:00Z"),
  }));
  await inCommune(commune.communeId, (db) => db.accountSession.createMany({ data: sessions }));
  const online = await Promise.all(
    commune.families.map(async ({ id, accountId, childIds }, index) => {
      const sessionId = sessions[index]?.id ?? "";
      const token = { communeId: commune.communeId, sessionId };
      return {
        id,
        accountId,
        sessionId,
        childIds,
        cookie: `${sessionCookieName}=${await encode({ token, secret: env.AUTH_SECRET })}`,
      };
    }),
  );
  return { ...commune, online };
}
