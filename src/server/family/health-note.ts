import type { Db } from "@/server/db/tenant";
import { decrypt, encrypt } from "@/server/encryption";
import type { FamilyActor } from "./family-actor";
import { recordAct } from "./record-act";
import { requireChildOf } from "./require-family";

type OfChild = { familyId: string; childId: string };

/** The health note of a child, in clear; that it was read, by whom and from where, is written down in the same act. */
export async function readHealthNote(db: Db, actor: FamilyActor, { familyId, childId }: OfChild): Promise<string> {
  const { communeId } = actor;
  await requireChildOf(db, { communeId, familyId, childId });
  const { healthNote } = await db.child.findUniqueOrThrow({
    where: { id: childId, communeId },
    select: { healthNote: true },
  });
  await recordAct(db, actor, "health-note-read", familyId, { childId });
  return healthNote === null ? "" : decrypt("health-note", childId, healthNote);
}

/** Keeps the note encrypted; an empty one is kept as nothing. */
export async function saveHealthNote(
  db: Db,
  actor: FamilyActor,
  { familyId, childId, note }: OfChild & { note: string },
): Promise<void> {
  const { communeId } = actor;
  await requireChildOf(db, { communeId, familyId, childId });
  const before = await db.child.findUniqueOrThrow({
    where: { id: childId, communeId },
    select: { healthNote: true },
  });
  const healthNote = note === "" ? null : encrypt("health-note", childId, note);
  await db.child.updateMany({ where: { id: childId, communeId }, data: { healthNote } });
  const action = before.healthNote === null ? "health-note-added" : "health-note-changed";
  await recordAct(db, actor, healthNote === null ? "health-note-removed" : action, familyId, { childId });
}
