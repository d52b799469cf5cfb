import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { codeKey, readableCode } from "@/domain/account/one-time-code";
import { instantToColumn } from "@/server/db/dates";
import type { Db } from "@/server/db/tenant";
import { randomCode } from "./random-code";

const howMany = 10;

type Owner = { id: string; communeId: string };

/** Replaces an account's recovery codes and answers the new ones, which are shown once and never kept. */
export async function renewCodesOf(db: Db, { id: accountId, communeId }: Owner): Promise<string[]> {
  const codes = Array.from({ length: howMany }, randomCode);
  await db.recoveryCode.deleteMany({ where: { accountId } });
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ communeId, accountId, hash: hashOf(code) })) });
  return codes.map(readableCode);
}

/** Uses a recovery code up; false when it is none of theirs, or when it served already. */
export async function spendRecoveryCode(db: Db, accountId: string, typed: string, now: Temporal.Instant) {
  const { count } = await db.recoveryCode.updateMany({
    where: { accountId, hash: hashOf(codeKey(typed)), usedAt: null },
    data: { usedAt: instantToColumn(now) },
  });
  return count === 1;
}

/** Random signs worth 56 bits, tried five times a quarter of an hour: no slow hash is needed. */
function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
