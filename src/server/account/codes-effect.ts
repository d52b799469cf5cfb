import { v7 as uuid } from "uuid";
import { type CodesSelection, mostCodes } from "@/domain/account/codes-inputs";
import type { Db } from "@/server/db/tenant";
import { type Asking, findCodeTargets, isReachable } from "./code-targets";

/** What handing codes out would do, in numbers, before anything is done. */
export type CodesEffect = {
  /** Given back with the order, which is then done once. */
  orderId: string;
  letters: number;
  families: number;
  /** Accounts that do not exist yet. */
  opened: number;
  /** Codes on their way that would end. */
  replacedCodes: number;
  /** Passwords in use that would end. */
  replacedPasswords: number;
  withoutAddress: number;
  /** Whom an activation link can be sent to. */
  withEmail: number;
  /** There are more than one batch holds: the rest waits for the next. */
  isCut: boolean;
};

export async function codesEffect(db: Db, asking: Asking, selection: CodesSelection): Promise<CodesEffect> {
  const found = await findCodeTargets(db, asking, selection);
  const targets = found.slice(0, mostCodes);
  const count = (is: (target: (typeof targets)[number]) => boolean) => targets.filter(is).length;
  return {
    orderId: uuid(),
    letters: targets.length,
    families: new Set(targets.map(({ familyId }) => familyId)).size,
    opened: count(({ accountId }) => accountId === null),
    replacedCodes: count(({ hasLiveCode }) => hasLiveCode),
    replacedPasswords: count(({ hasPassword }) => hasPassword),
    withoutAddress: count(({ hasAddress }) => !hasAddress),
    withEmail: count(isReachable),
    isCut: found.length > mostCodes,
  };
}
