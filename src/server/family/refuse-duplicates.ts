import type { Db } from "@/server/db/tenant";
import { RefusedError } from "@/server/refused-error";
import { type AskedPerson, findDuplicates } from "./find-duplicates";

/**
 * Refuses POSSIBLE_DUPLICATES when somebody about to be added to a family may be known already, in that family too. That
 * adults of one family share a phone or an e-mail says nothing.
 */
export async function refuseDuplicates(
  db: Db,
  { communeId, familyId }: { communeId: string; familyId: string },
  person: AskedPerson,
): Promise<void> {
  const found = await findDuplicates(db, communeId, [person]);
  const duplicates = found.filter((one) => {
    return one.familyId !== familyId || one.because === "child" || one.because === "adult";
  });
  if (duplicates.length > 0) throw new RefusedError({ code: "POSSIBLE_DUPLICATES", duplicates });
}
