import { anAccount } from "@tests/builders/account";
import { callerFor } from "@tests/builders/caller";
import { aVillage } from "@tests/builders/village";
import { day } from "@/domain/calendar/day";
import type { NewFamilyInput } from "@/domain/family/inputs";
import { inCommune } from "@/server/db/tenant";

export const now = "2026-09-03T10:00+02:00";

/** A village, its secretary, and what is written down of her acts. */
export async function aDesk() {
  const village = await aVillage();
  const { communeId } = village;
  const agent = await anAccount(communeId, { role: "AGENT", displayName: "Odile Bureau" });
  const desk = await callerFor(agent, { now });
  const auditOf = (subjectId: string) =>
    inCommune(communeId, (db) =>
      db.auditEntry.findMany({
        where: { subjectId },
        orderBy: { id: "asc" },
        select: { id: true, action: true, facts: true, accountId: true },
      }),
    );
  return { ...village, agent, desk, auditOf };
}

export const anAdult = {
  civility: null,
  birthName: "Petit",
  usageName: null,
  firstNames: "Odette",
  email: null,
  phone: null,
  secondPhone: null,
  address: null,
  cityInseeCode: null,
  legalAuthority: true,
  payer: true,
};

export function aNewFamily(values: Partial<NewFamilyInput> = {}): NewFamilyInput {
  return {
    name: "de La Tour-Lefèvre",
    resident: true,
    staffNote: null,
    adults: [{ ...anAdult, birthName: "de La Tour", firstNames: "Éléonore", phone: "06 39 98 12 34" }],
    children: [
      { birthName: "Lefèvre", usageName: null, firstNames: "Zoé-Line", birthDay: day("2019-02-03"), enrolment: null },
    ],
    ...values,
  };
}
