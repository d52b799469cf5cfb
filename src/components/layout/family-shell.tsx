import Link from "next/link";
import type { ReactNode } from "react";
import { ReaderProvider } from "@/components/form/reader";
import { initialsOf } from "@/domain/account/initials";
import { Brand } from "./brand";
import { FamilyNav } from "./family-nav";
import { NoScript } from "./no-script";
import { PublicFooter, type PublicFooterProps } from "./public-footer";
import { SkipLink } from "./skip-link";

export type FamilyShellProps = {
  communeName: string;
  displayName: string;
  timeZone: string;
  office: (PublicFooterProps["office"] & { logoUrl: string | null }) | null;
  children: ReactNode;
};

export function FamilyShell({ communeName, displayName, timeZone, office, children }: FamilyShellProps) {
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="border-b border-trait bg-papier lg:border-r lg:border-b-0">
        <div className="flex items-center justify-between gap-3 px-4 py-3 lg:sticky lg:top-0 lg:flex-col lg:items-stretch lg:gap-7 lg:p-4 lg:pt-6">
          <Brand communeName={communeName} subtitle="Portail famille" logoUrl={office?.logoUrl} />
          <FamilyNav />
          <Link
            href="/famille/compte"
            prefetch={false}
            className="flex items-center gap-3 rounded-champ print:hidden lg:px-2 lg:py-1 lg:hover:bg-craie"
          >
            <span
              aria-hidden
              className="grid size-11 shrink-0 place-items-center rounded-pastille bg-preau-pale font-bold text-preau-fort"
            >
              {initialsOf(displayName)}
            </span>
            <span className="sr-only truncate lg:not-sr-only">
              <span className="sr-only">Mon compte : </span>
              {displayName}
            </span>
          </Link>
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-6xl flex-col px-4 pt-5 pb-28 lg:px-8 lg:pt-8 lg:pb-12">
        <main id="contenu" className="min-w-0 flex-1">
          <NoScript />
          <ReaderProvider timeZone={timeZone} isStaff={false}>
            {children}
          </ReaderProvider>
        </main>
        {office && (
          <div className="mt-10">
            <PublicFooter office={office} />
          </div>
        )}
      </div>
    </div>
  );
}
