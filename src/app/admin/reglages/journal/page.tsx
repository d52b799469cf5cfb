import type { Metadata } from "next";
import { JournalFilter } from "@/components/account/journal-filter";
import { type JournalAddress, journalFromAddress, journalHref } from "@/components/account/journal-hrefs";
import { JournalTable } from "@/components/account/journal-table";
import { ButtonLink } from "@/components/ui/button";
import { ListTools } from "@/components/ui/list-tools";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Journal" };

export default async function JournalPage({ searchParams }: { searchParams: Promise<JournalAddress> }) {
  const { timeZone, today } = await requireStaff("audit.read");
  const asked = journalFromAddress(await searchParams);
  const { entries, next } = await api.admin.journal.list(asked);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Journal</h1>
          <p className="text-ardoise">
            Tout ce qui a été fait sur le portail, par qui et quand. Rien ne s’y efface. L’export compte au plus
            50&nbsp;000 lignes, dans cet ordre.
          </p>
        </div>
        <ListTools exportHref={journalHref({ ...asked, after: null }, "/api/exports/journal")} />
      </div>
      <JournalFilter asked={asked} />
      <JournalTable entries={entries} asked={asked} timeZone={timeZone} today={today} />
      <nav aria-label="Pages" className="flex flex-wrap justify-between gap-3 print:hidden">
        {asked.after ? (
          <ButtonLink href={journalHref({ ...asked, after: null })}>Revenir au début</ButtonLink>
        ) : (
          <span />
        )}
        {next && <ButtonLink href={journalHref({ ...asked, after: next })}>Page suivante</ButtonLink>}
      </nav>
    </div>
  );
}
