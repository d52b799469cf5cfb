import type { ReactNode } from "react";
import { StaffShell } from "@/components/layout/staff-shell";
import { isAllowed } from "@/domain/account/permissions";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { communeName, displayName, role, timeZone } = await requireStaff();
  const requests = isAllowed(role, "requests.decide") ? await api.admin.request.waiting() : 0;
  return (
    <StaffShell
      communeName={communeName}
      displayName={displayName}
      role={role}
      timeZone={timeZone}
      waiting={{ "/admin/demandes": requests }}
    >
      {children}
    </StaffShell>
  );
}
