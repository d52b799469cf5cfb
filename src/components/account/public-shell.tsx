import type { ReactNode } from "react";
import { type Reader, ReaderProvider } from "@/components/form/reader";
import { Brand } from "@/components/layout/brand";
import { PublicFooter, type PublicFooterProps } from "@/components/layout/public-footer";
import { SkipLink } from "@/components/layout/skip-link";

const widths = { form: "max-w-md", text: "max-w-2xl" };

export type PublicShellProps = {
  office: (PublicFooterProps["office"] & { logoUrl: string | null; timeZone: string }) | null;
  /** A short form, or something to read. */
  width?: keyof typeof widths;
  /** Somebody who is half signed in; else whoever comes, by the clocks of the commune. */
  reader?: Reader;
  children: ReactNode;
};

/** What surrounds the pages open to everybody: whose portal it is, and how to reach the service scolaire. */
export function PublicShell({ office, width = "form", reader, children }: PublicShellProps) {
  const { timeZone, isStaff } = reader ?? { timeZone: office?.timeZone ?? null, isStaff: false };
  return (
    <div className={`mx-auto grid min-h-dvh w-full ${widths[width]} content-start gap-6 px-4 py-10`}>
      <SkipLink />
      <header>
        <Brand communeName={office?.name ?? "Préau"} subtitle="Portail famille" logoUrl={office?.logoUrl} />
      </header>
      <main id="contenu" className="grid min-w-0 gap-6">
        <ReaderProvider timeZone={timeZone} isStaff={isStaff}>
          {children}
        </ReaderProvider>
      </main>
      {office && <PublicFooter office={office} />}
    </div>
  );
}
