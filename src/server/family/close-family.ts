import { maxCellsPerSave } from "@/domain/booking/inputs";
import type { IsoDate } from "@/domain/calendar/day";
import { saveForFamily } from "@/server/booking/save-for-family";
import { dayFromColumn, dayToColumn, instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { type EmailToQueue, queueEmails } from "@/server/queue-emails";
import { RefusedError } from "@/server/refused-error";
import { todayOf } from "@/server/today-of";
import type { FamilyActor } from "./family-actor";
import { addresseesOf } from "./family-addresses";
import { recordAct } from "./record-act";
import { requireFamilyOf } from "./require-family";

type OfFamily = { familyId: string };

/** What closing would end, in numbers. */
export async function previewClosing(db: Db, actor: FamilyActor, { familyId }: OfFamily) {
  await requireFamilyOf(db, actor.communeId, familyId);
  const accounts = await db.account.count({ where: { communeId: actor.communeId, familyId, disabledAt: null } });
  return { bookings: (await bookingsToCome(db, actor, familyId)).length, accounts };
}

/**
 * The family moved away: what it booked after today is cancelled as staff cancel (a freed place goes to who waits), its
 * accounts are disabled and their sessions end at once, and its adults are told. Everything else is kept.
 */
export async function closeFamily(db: Db, actor: FamilyActor, { familyId }: OfFamily): Promise<void> {
  const { communeId } = actor;
  const { closedAt } = await requireFamilyOf(db, communeId, familyId);
  if (closedAt) throw new RefusedError({ code: "FAMILY_CLOSED" });
  const cells = await bookingsToCome(db, actor, familyId);
  const reason = { cause: "other", detail: "Départ de la commune : dossier fermé" } as const;
  for (let first = 0; first < cells.length; first += maxCellsPerSave) {
    const changes = cells
      .slice(first, first + maxCellsPerSave)
      .map((cell) => ({ ...cell, to: "free" as const, reason, overbook: false }));
    await saveForFamily(db, actor, { familyId, changes });
  }
  // A booking nobody could end, or made while this one looked: better no closing than a meal cooked for who left.
  if ((await bookingsToCome(db, actor, familyId)).length > 0) throw new RefusedError({ code: "CHANGED_MEANWHILE" });
  await tellAdults(db, actor, familyId, cells);
  const at = instantToColumn(actor.now);
  const open = { communeId, familyId, disabledAt: null };
  const accounts = await db.account.findMany({ where: open, select: { id: true } });
  await db.account.updateMany({ where: open, data: { disabledAt: at } });
  await db.family.updateMany({ where: { id: familyId, communeId }, data: { closedAt: at, version: { increment: 1 } } });
  await recordAct(db, actor, "family-closed", familyId, {
    bookings: cells.length,
    accountIds: accounts.map(({ id }) => id),
  });
}

/** Before their accounts end: afterwards no receipt reaches them. */
async function tellAdults(db: Db, { communeId, now }: FamilyActor, familyId: string, cells: { day: IsoDate }[]) {
  const addressees = await addresseesOf(db, [familyId]);
  const period = { firstDay: cells.at(0)?.day ?? null, lastDay: cells.at(-1)?.day ?? null };
  const emails = addressees.map(({ to, displayName }): EmailToQueue => {
    const data = { displayName, bookings: cells.length, ...period };
    return { communeId, familyId, to, template: "family-closed", data };
  });
  await queueEmails(db, now, emails);
}

/**
 * The family is back: the accounts that closing disabled work again, but those of adults who were taken out meanwhile;
 * bookings are made anew.
 */
export async function reopenFamily(db: Db, actor: FamilyActor, { familyId }: OfFamily): Promise<void> {
  const { communeId } = actor;
  const { closedAt } = await requireFamilyOf(db, communeId, familyId);
  if (!closedAt) throw new RefusedError({ code: "NOTHING_TO_CHANGE" });
  await db.$executeRaw`
    UPDATE account SET disabled_at = NULL
    WHERE commune_id = ${communeId}::uuid AND family_id = ${familyId}::uuid AND id::text IN (
      SELECT jsonb_array_elements_text(closing.facts -> 'accountIds')
      FROM (SELECT facts FROM audit_entry
            WHERE commune_id = ${communeId}::uuid AND subject_id = ${familyId}::uuid AND action = 'family-closed'
            ORDER BY at DESC, id DESC LIMIT 1) AS closing)
      AND NOT EXISTS (
        SELECT FROM audit_entry gone
        WHERE gone.commune_id = ${communeId}::uuid AND gone.subject_id = ${familyId}::uuid
          AND gone.action = 'adult-removed' AND gone.facts ->> 'accountId' = account.id::text)`;
  await db.family.updateMany({
    where: { id: familyId, communeId },
    data: { closedAt: null, version: { increment: 1 } },
  });
  await recordAct(db, actor, "family-reopened", familyId);
}

async function bookingsToCome(db: Db, actor: FamilyActor, familyId: string) {
  const rows = await db.booking.findMany({
    where: {
      communeId: actor.communeId,
      familyId,
      day: { gt: dayToColumn(todayOf(actor)) },
      status: { not: "CANCELLED" },
    },
    orderBy: { day: "asc" },
    select: { childId: true, serviceId: true, day: true },
  });
  return rows.map(({ day, ...cell }) => ({ ...cell, day: dayFromColumn(day) }));
}
