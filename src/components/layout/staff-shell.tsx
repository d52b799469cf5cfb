import type { ReactNode } from "react";
import { FamilySearchBox } from "@/components/family/staff/family-search-box";
import { ReaderProvider } from "@/components/form/reader";
import { isAllowed, type Role, roleLabels } from "@/domain/account/permissions";
import { Brand } from "./brand";
import { SkipLink } from "./skip-link";
import { StaffNav, type StaffNavProps } from "./staff-nav";
import { StaffShortcuts } from "./staff-shortcuts";

export type StaffShellProps = {
  communeName: string;
  role: Role;
  displayName: string;
  timeZone: string;
  waiting?: StaffNavProps["waiting"];
  children: ReactNode;
};

export function StaffShell({ communeName, role, displayName, timeZone, waiting, children }: StaffShellProps) {
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[16rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <StaffShortcuts />
      <header className="bg-encre text-papier print:hidden">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 p-4 lg:sticky lg:top-0 lg:gap-6 lg:pt-6">
          <Brand communeName={communeName} subtitle={`${roleLabels[role]} · ${displayName}`} onDark />
          {isAllowed(role, "families.read") && <FamilySearchBox inShell />}
          <StaffNav role={role} waiting={waiting} />
        </div>
      </header>
      <main
        id="contenu"
        className="mx-auto w-full max-w-7xl px-4 pt-5 pb-12 lg:px-10 lg:pt-8 print:max-w-none print:p-0"
      >
        <ReaderProvider timeZone={timeZone} isStaff>
          {children}
        </ReaderProvider>
      </main>
    </div>
  );
}
