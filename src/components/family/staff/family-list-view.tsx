import { PageLinks } from "@/components/messaging/page-links";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FamilyList, FamilyListInput } from "@/domain/family/list-input";
import { counted } from "./counted";
import { FamilyFilter } from "./family-filter";
import { familyListHref } from "./family-hrefs";
import { FamilySearchBox } from "./family-search-box";
import { FamilyTable } from "./family-table";

export type FamilyListViewProps = { list: FamilyList; asked: FamilyListInput; canEdit: boolean };

/** Families, found by any of their words; what is shown is what is exported and printed. */
export function FamilyListView({ list, asked, canEdit }: FamilyListViewProps) {
  const { families, count, schools } = list;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Familles</h1>
          <p role="status" className="text-ardoise wrap-anywhere">
            {count === 0 ? "Aucune famille" : counted(count, "famille")}
            {asked.query !== "" && ` pour « ${asked.query} »`}
          </p>
        </div>
        {canEdit && (
          <ButtonLink href="/admin/familles/nouvelle" look="primary" prefetch={false}>
            Créer une famille
          </ButtonLink>
        )}
      </div>
      <FamilySearchBox query={asked.query} />
      <FamilyFilter asked={asked} schools={schools} />
      {count === 0 ? (
        <Notice tone="info" title="Rien ne correspond">
          <p>
            Essayez avec moins de mots, ou une partie du nom. Les dossiers fermés se cherchent aussi. Une famille
            inconnue se crée depuis cette page.
          </p>
        </Notice>
      ) : (
        <FamilyTable families={families} asked={asked} />
      )}
      <PageLinks {...list} hrefFor={(page) => familyListHref({ ...asked, page })} />
      {count > 0 && (
        <div className="flex flex-wrap gap-2 print:hidden">
          <ButtonLink href={familyListHref(asked, "/api/exports/familles")} prefetch={false} download>
            Exporter (CSV)
          </ButtonLink>
          <ButtonLink href={familyListHref(asked, "/admin/familles/impression")} prefetch={false}>
            Version à imprimer
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
