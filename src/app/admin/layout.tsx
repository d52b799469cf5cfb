import type { ReactNode } from "react";
import { StaffShell } from "@/components/layout/staff-shell";
import { requireStaff } from "@/server/auth/session";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { communeName, displayName, role } = await requireStaff();
  return (
    <StaffShell communeName={communeName} displayName={displayName} role={role}>
      {children}
    </StaffShell>
  );
}
