import type { ReactNode } from "react";
import { Brand } from "./brand";
import { SkipLink } from "./skip-link";
import { StaffNav, type StaffNavProps } from "./staff-nav";

export type StaffShellProps = StaffNavProps & {
  communeName: string;
  /** "Service scolaire", "Cuisine"… */
  service: string;
  displayName: string;
  children: ReactNode;
};

export function StaffShell({ communeName, service, displayName, administration, children }: StaffShellProps) {
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[16rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <header className="bg-encre text-papier print:hidden">
        <div className="grid gap-3 p-4 lg:sticky lg:top-0 lg:gap-6 lg:pt-6">
          <Brand communeName={communeName} subtitle={`${service} · ${displayName}`} onDark />
          <StaffNav administration={administration} />
        </div>
      </header>
      <main
        id="contenu"
        className="mx-auto w-full max-w-7xl px-4 pt-5 pb-12 lg:px-10 lg:pt-8 print:max-w-none print:p-0"
      >
        {children}
      </main>
    </div>
  );
}
