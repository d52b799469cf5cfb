import type { ReactNode } from "react";
import { PlanningSession } from "@/components/booking/planning-session";
import { UnsavedElsewhere } from "@/components/booking/unsaved-elsewhere";
import { FamilyShell } from "@/components/layout/family-shell";
import { requireFamily } from "@/server/auth/session";
import { api } from "@/trpc/server";

export default async function FamilyLayout({ children }: { children: ReactNode }) {
  const { communeName, displayName, communeId, timeZone } = await requireFamily();
  const office = await api.public.commune.office({ communeId });
  return (
    <FamilyShell communeName={communeName} displayName={displayName} timeZone={timeZone} office={office}>
      <PlanningSession>
        {children}
        <UnsavedElsewhere />
      </PlanningSession>
    </FamilyShell>
  );
}
