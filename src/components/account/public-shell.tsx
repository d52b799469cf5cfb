import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";
import { SkipLink } from "@/components/layout/skip-link";
import { SchoolOffice, type SchoolOfficeProps } from "./school-office";

export type PublicShellProps = { office: SchoolOfficeProps["office"]; children: ReactNode };

/** What surrounds the pages open to everybody: whose portal it is, and how to reach the service scolaire. */
export function PublicShell({ office, children }: PublicShellProps) {
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-6 px-4 py-10">
      <SkipLink />
      <header>
        <Brand communeName={office?.name ?? "Préau"} subtitle="Portail famille" />
      </header>
      <main id="contenu" className="grid gap-6">
        {children}
      </main>
      {office && (
        <footer className="text-sm text-ardoise">
          <SchoolOffice office={office} />
        </footer>
      )}
    </div>
  );
}
