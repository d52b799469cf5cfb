import type { Metadata } from "next";
import { CodesBoard } from "@/components/account/codes-board";
import { CodesFilter } from "@/components/account/codes-filter";
import { LetterWorks } from "@/components/account/letter-works";
import { PageLinks } from "@/components/messaging/page-links";
import { ListTools } from "@/components/ui/list-tools";
import { type CodesListAddress, codesListFromAddress } from "@/domain/account/codes-inputs";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Codes d’accès" };

export default async function CodesPage({ searchParams }: { searchParams: Promise<CodesListAddress> }) {
  const { timeZone, today } = await requireStaff("accounts.manage");
  const asked = codesListFromAddress(await searchParams);
  const list = await api.admin.accounts.codes(asked);
  const works = await api.admin.accounts.letterWorks();
  const { who: comptes, classId, query: q } = asked;
  const ordre = asked.sort === "number" ? "numero" : "nom";
  const filter = new URLSearchParams({ comptes, classe: classId ?? "", q, ordre });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <h1>Codes d’accès</h1>
        <p className="text-ardoise">
          Un identifiant et un code à usage unique pour chaque famille, par courrier ou par e-mail. Personne à la mairie
          ne voit ni ne choisit un mot de passe.
        </p>
      </div>
      <LetterWorks works={works} timeZone={timeZone} />
      <CodesFilter asked={asked} classes={list.classes} />
      <ListTools
        exportHref={`/api/exports/comptes?${filter}`}
        printLabel={list.pages > 1 ? `Imprimer cette page (${list.page} sur ${list.pages})` : undefined}
      />
      <CodesBoard key={filter.toString()} asked={asked} list={list} timeZone={timeZone} today={today} />
      <PageLinks page={list.page} pages={list.pages} hrefFor={(number) => `/admin/codes?${filter}&page=${number}`} />
    </div>
  );
}
