import { closureReason, type DeclaredClosure } from "@/domain/calendar/closures";
import { alreadyDeclared, type SchoolOfClass } from "@/domain/calendar/overlapping-closures";
import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";

/** Refuses ALREADY_DECLARED for days that one of these closures (or extra days) covers entirely. */
export async function refuseDeclaredTwice(
  db: Db,
  communeId: string,
  closures: readonly DeclaredClosure[],
  asked: DeclaredClosure,
): Promise<void> {
  const known = alreadyDeclared(closures, asked, await schoolsOfClasses(db, communeId));
  if (!known) return;
  const { kind, from, to } = asked;
  const facts = { kind, from, to, reason: closureReason(known), closureId: known.id };
  throw new RefusedError({ code: "ALREADY_DECLARED", ...facts });
}

export async function schoolsOfClasses(db: Db, communeId: string): Promise<SchoolOfClass> {
  const classes = await db.schoolClass.findMany({ where: { communeId }, select: { id: true, schoolId: true } });
  return new Map(classes.map(({ id, schoolId }) => [id, schoolId]));
}
