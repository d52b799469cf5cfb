import type { ReactNode } from "react";
import { FamilyShell } from "@/components/layout/family-shell";
import { requireFamily } from "@/server/auth/session";

export default async function FamilyLayout({ children }: { children: ReactNode }) {
  const { communeName, displayName } = await requireFamily();
  return (
    <FamilyShell communeName={communeName} displayName={displayName}>
      {children}
    </FamilyShell>
  );
}
