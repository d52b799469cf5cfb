import { type CodesOrder, type CodesSelection, mostCodes } from "@/domain/account/codes-inputs";
import { recordAudits } from "@/server/audit";
import type { Db } from "@/server/db/tenant";
import { startLongWork } from "@/server/jobs/long-work";
import { RefusedError } from "@/server/refused-error";
import type { Acting } from "./acting-account";
import { type CodeTarget, findCodeTargets, isReachable } from "./code-targets";
import { openAccounts } from "./open-accounts";
import { sendActivations } from "./send-activations";

/**
 * Opens the accounts that are missing and has the worker print a letter with a one-time code for each. The codes are
 * made there: nothing changes for a family until its letter exists. The same order again answers its first work.
 * Refuses NOBODY_CHOSEN.
 */
export async function orderLetters(acting: Acting, { orderId, ...selection }: CodesOrder): Promise<{ workId: string }> {
  const { db, viewer, now } = acting;
  const { communeId, accountId } = viewer;
  await handOutOneByOne(db, communeId);
  const known = orderId && (await db.longWork.findFirst({ where: { id: orderId, communeId }, select: { id: true } }));
  if (known) return { workId: known.id };
  const targets = await chosenTargets(acting, selection);
  // On paper the address is not asked for: the family gives its own, once it has signed in.
  const withoutEmails = targets.map((target) => (target.accountId ? target : { ...target, email: null }));
  const accountIds = await withAccounts(acting, withoutEmails);
  const total = accountIds.length;
  const work = { id: orderId, kind: "letters", step: "En attente", total, request: { accountIds } } as const;
  return { workId: await startLongWork(db, { communeId, accountId, now, ...work }) };
}

/**
 * Sends those who have an e-mail a link to choose their password, opening the accounts that are missing; answers how
 * many left. The same order again sends nothing more. Refuses NOBODY_CHOSEN.
 */
export async function emailActivations(
  acting: Acting,
  { orderId, ...selection }: CodesOrder,
): Promise<{ sent: number }> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId } = viewer;
  await handOutOneByOne(db, communeId);
  const already = orderId === undefined ? 0 : await sentForOrder(db, communeId, orderId);
  if (already > 0) return { sent: already };
  const targets = await chosenTargets(acting, selection);
  const reached = targets.filter(isReachable);
  if (reached.length === 0) throw new RefusedError({ code: "NOBODY_CHOSEN" });
  const accountIds = await withAccounts(acting, reached);
  const sent = await sendActivations(db, { communeId, now, accountIds });
  const facts = orderId === undefined ? undefined : { order: orderId };
  await recordAudits(db, { communeId, now, address, accountId, action: "activation-sent", facts }, sent);
  return { sent: sent.length };
}

/**
 * Two agents (or tabs) who hand out at once: the second sees the accounts that the first opened, and opens no other one
 * for the same family.
 */
async function handOutOneByOne(db: Db, communeId: string): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('hand-out-codes'), hashtext(${communeId}))::text`;
}

/** How many links an order has sent: the trace of each names it. */
function sentForOrder(db: Db, communeId: string, orderId: string): Promise<number> {
  return db.auditEntry.count({
    where: { communeId, action: "activation-sent", facts: { path: ["order"], equals: orderId } },
  });
}

async function chosenTargets({ db, viewer, now }: Acting, selection: CodesSelection): Promise<CodeTarget[]> {
  const { communeId, timeZone } = viewer;
  const targets = await findCodeTargets(db, { communeId, timeZone, now }, selection);
  if (targets.length === 0) throw new RefusedError({ code: "NOBODY_CHOSEN" });
  return targets.slice(0, mostCodes);
}

/** The account of each target, in their order; those that had to be opened are written down. */
async function withAccounts(acting: Acting, targets: readonly CodeTarget[]): Promise<string[]> {
  const { db, viewer, now, address } = acting;
  const { communeId, accountId } = viewer;
  const missing = targets.filter(({ accountId }) => accountId === null);
  const opened = await openAccounts(
    db,
    communeId,
    missing.map(({ familyId, guardianId, displayName, lastName, email }) => {
      return { role: "FAMILY", familyId, guardianId, displayName, name: lastName, email };
    }),
  );
  const entry = { communeId, now, address, accountId, action: "account-opened" } as const;
  await recordAudits(
    db,
    entry,
    opened.map(({ id }) => id),
  );
  const openedFor = new Map(missing.map((target, index) => [target, opened[index]?.id]));
  return targets.map((target) => target.accountId ?? openedFor.get(target)).filter((id) => id !== undefined);
}
