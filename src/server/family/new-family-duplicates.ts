import type { NewFamilyInput } from "@/domain/family/inputs";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import type { Db } from "@/server/db/tenant";
import { e164 } from "./e164";
import { findDuplicates } from "./find-duplicates";

/** Who of a family about to be created may be known already; `row`: children first, then adults. */
export async function newFamilyDuplicates(
  db: Db,
  communeId: string,
  { adults, children }: NewFamilyInput,
): Promise<PossibleDuplicate[]> {
  const { inseeCode } = await db.commune.findUniqueOrThrow({ where: { id: communeId }, select: { inseeCode: true } });
  const people = adults.map(({ phone, ...adult }) => ({ ...adult, phone: phone && e164(phone, inseeCode) }));
  return findDuplicates(db, communeId, [...children, ...people]);
}
