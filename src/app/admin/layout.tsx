import type { ReactNode } from "react";
import { StaffShell } from "@/components/layout/staff-shell";
import { requireStaff } from "@/server/auth/session";

const services = {
  FAMILY: "Famille",
  ADMINISTRATOR: "Administration",
  AGENT: "Service scolaire",
  KITCHEN: "Cuisine",
  REGISSEUR: "Régie",
};

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const { communeName, displayName, role } = await requireStaff();
  return (
    <StaffShell
      communeName={communeName}
      displayName={displayName}
      service={services[role]}
      administration={role === "ADMINISTRATOR" || role === "AGENT"}
    >
      {children}
    </StaffShell>
  );
}
