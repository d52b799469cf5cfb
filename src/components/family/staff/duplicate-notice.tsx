import Link from "next/link";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";
import { familyHref } from "./family-hrefs";

const reasons = {
  child: "même nom et même date de naissance",
  adult: "même nom",
  email: "même adresse e-mail",
  phone: "même téléphone",
};

export type DuplicateNoticeProps = {
  duplicates: readonly PossibleDuplicate[];
  /** What can be done about each, under it. */
  actionFor?: (duplicate: PossibleDuplicate) => ReactNode;
};

/** People who may be known already, each with why and where; nothing when there are none. */
export function DuplicateNotice({ duplicates, actionFor }: DuplicateNoticeProps) {
  if (duplicates.length === 0) return null;
  return (
    <Notice tone="warning" title="Ces personnes sont peut-être déjà connues" live>
      <ul className="grid gap-1">
        {duplicates.map((duplicate) => {
          const { row, familyId, familyNumber, familyName, person, because, closed } = duplicate;
          return (
            <li key={`${row} ${familyId} ${person} ${because}`}>
              <strong>{person}</strong> ({reasons[because]}), dans la{" "}
              <Link href={familyHref(familyId)} target="_blank" className="font-bold underline underline-offset-4">
                famille {familyName}, n°&nbsp;{familyNumber} (nouvel onglet)
              </Link>
              {closed && ", dossier fermé"}
              {actionFor?.(duplicate)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
