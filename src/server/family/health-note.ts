import type { SaveHealthNoteInput } from "@/domain/family/edit-inputs";
import type { Db } from "@/server/db/tenant";
import { decrypt, encrypt } from "@/server/encryption";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { requireChildOf } from "./require-family";
import { sameVersion, savedOnce } from "./versioned";

type OfChild = { familyId: string; childId: string };

/**
 * The health note of a child, in clear, with the version of the record to save it over; that it was read, by whom and
 * from where, is written down in the same act.
 */
export async function readHealthNote(
  db: Db,
  actor: FamilyActor,
  { familyId, childId }: OfChild,
): Promise<{ note: string; version: number }> {
  const { communeId } = actor;
  await requireChildOf(db, { communeId, familyId, childId });
  const { healthNote, version } = await db.child.findUniqueOrThrow({
    where: { id: childId, communeId },
    select: { healthNote: true, version: true },
  });
  await recordAct(db, actor, "health-note-read", familyId, { childId });
  return { note: healthNote === null ? "" : decrypt("health-note", childId, healthNote), version };
}

/** Keeps the note encrypted; an empty one is kept as nothing. Refuses CHANGED_MEANWHILE and NOT_FOUND. */
export async function saveHealthNote(
  db: Db,
  actor: FamilyActor,
  { familyId, childId, version, note }: SaveHealthNoteInput,
): Promise<void> {
  const { communeId } = actor;
  await requireChildOf(db, { communeId, familyId, childId });
  const where = { id: childId, communeId };
  const known = await db.child.findUnique({ where, select: { healthNote: true, version: true } });
  const before = sameVersion(known, version);
  const healthNote = note === "" ? null : encrypt("health-note", childId, note);
  savedOnce(
    await db.child.updateMany({ where: { ...where, version }, data: { healthNote, version: { increment: 1 } } }),
  );
  const action = before.healthNote === null ? "health-note-added" : "health-note-changed";
  await recordAct(db, actor, healthNote === null ? "health-note-removed" : action, familyId, { childId });
}
