import type { Metadata } from "next";
import { CodesBoard } from "@/components/account/codes-board";
import { CodesFilter } from "@/components/account/codes-filter";
import { LetterWorks } from "@/components/account/letter-works";
import { PageLinks } from "@/components/messaging/page-links";
import { codesListInput } from "@/domain/account/codes-inputs";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Codes d’accès" };

type CodesPageProps = { searchParams: Promise<{ comptes?: string; classe?: string; q?: string; page?: string }> };

export default async function CodesPage({ searchParams }: CodesPageProps) {
  const { timeZone } = await requireStaff("accounts.manage");
  const { comptes, classe, q, page } = await searchParams;
  const asked = codesListInput.parse({ who: comptes, classId: classe || null, query: q, page: Number(page ?? 1) });
  const list = await api.admin.accounts.codes(asked);
  const works = await api.admin.accounts.letterWorks();
  const filter = new URLSearchParams({ comptes: asked.who, classe: asked.classId ?? "", q: asked.query });
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
      <CodesBoard key={filter.toString()} asked={asked} list={list} timeZone={timeZone} />
      <PageLinks
        page={list.page}
        pages={list.pages}
        hrefFor={(number) => `/admin/codes?${filter}&page=${number}`}
        words={{ previous: "Précédentes", next: "Suivantes" }}
      />
    </div>
  );
}
