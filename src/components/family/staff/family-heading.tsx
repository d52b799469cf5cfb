import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FamilyPage } from "@/domain/family/family-page";
import { CloseFamilyDialog } from "./close-family-dialog";
import { FamilyDialog } from "./family-dialog";
import { familyHref } from "./family-hrefs";
import { ReopenFamilyButton } from "./reopen-family-button";

export type FamilyHeadingProps = { family: FamilyPage; canEdit: boolean };

export function FamilyHeading({ family, canEdit }: FamilyHeadingProps) {
  const { id, number, name, resident, closedAt, mergedInto, staffNote } = family;
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>Famille {name}</h1>
          <p className="flex flex-wrap items-center gap-2 text-ardoise">
            Numéro {number} · {resident ? "habite la commune" : "hors commune"}
            {closedAt && <Badge tone="red">Dossier fermé</Badge>}
          </p>
        </div>
        {canEdit && !mergedInto && (
          <div className="flex flex-wrap gap-2">
            <FamilyDialog family={family} />
            <ButtonLink href={`${familyHref(id)}/fusion`} prefetch={false}>
              Fusionner
            </ButtonLink>
            {closedAt ? <ReopenFamilyButton familyId={id} /> : <CloseFamilyDialog familyId={id} />}
          </div>
        )}
      </div>
      {mergedInto && (
        <Notice tone="info" title="Cette famille a été fusionnée">
          <p>
            Tout est maintenant dans la{" "}
            <Link href={familyHref(mergedInto.id)} prefetch={false} className="font-bold underline underline-offset-4">
              famille {mergedInto.name} (n°&nbsp;{mergedInto.number})
            </Link>
            , dont l’historique permet d’annuler la fusion.
          </p>
        </Notice>
      )}
      {staffNote && (
        <Notice tone="warning" title="Note du service">
          <p className="whitespace-pre-line">{staffNote}</p>
        </Notice>
      )}
    </header>
  );
}
