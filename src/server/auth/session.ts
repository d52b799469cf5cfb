import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { isAllowed, type Permission } from "@/domain/account/permissions";
import { currentInstant } from "@/server/clock";
import { prisma } from "@/server/db/client";
import { firstPage, landingPage } from "./landing-page";
import { openSession, type Viewer } from "./open-session";
import { readSessionToken, sessionCookieName } from "./token";

/** Who looks at this page, or null. Read once per request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const token = await readSessionToken((await cookies()).get(sessionCookieName)?.value);
  return token && openSession(prisma, token, currentInstant());
});

async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/connexion");
  if (viewer.step) redirect(firstPage(viewer));
  return viewer;
}

/** Sends away whoever is not a family. A convenience: the lock is in the procedures. */
export async function requireFamily(): Promise<Viewer> {
  const viewer = await requireViewer();
  if (viewer.role !== "FAMILY") redirect(landingPage(viewer.role));
  return viewer;
}

/** Sends away whoever is not staff, or may not do this. A convenience: the lock is in the procedures. */
export async function requireStaff(permission?: Permission): Promise<Viewer> {
  const viewer = await requireViewer();
  const isWelcome = viewer.role !== "FAMILY" && (!permission || isAllowed(viewer.role, permission));
  if (!isWelcome) redirect(landingPage(viewer.role));
  return viewer;
}
