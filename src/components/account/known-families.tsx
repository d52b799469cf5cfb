import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { StaffRequest } from "./request-facts-card";
import { likenessWords } from "./request-words";

export type KnownFamiliesProps = { known: StaffRequest["known"] };

/** The families this request may be of: the certain ones first. */
export function KnownFamilies({ known }: KnownFamiliesProps) {
  return (
    <Card labelledBy="ressemblances">
      <h2 id="ressemblances">Familles qui se ressemblent</h2>
      {known.length === 0 && <p className="mt-1 text-ardoise">Aucune : cette famille semble nouvelle.</p>}
      <ul className="mt-1 divide-y divide-trait">
        {known.map(({ familyId, familyNumber, familyName, closed, isCertain, likenesses }) => (
          <li key={familyId} className="py-3">
            <p className="flex flex-wrap items-center gap-2">
              <Link
                href={`/admin/familles/${familyId}`}
                prefetch={false}
                className="inline-block py-1 font-bold text-preau underline underline-offset-4"
              >
                {familyName}, n° {familyNumber}
              </Link>
              {isCertain && <Badge tone="red">Déjà connue</Badge>}
              {closed && <Badge tone="grey">Dossier fermé</Badge>}
            </p>
            <ul className="text-sm">
              {likenesses.map(({ asked, known: person, because }) => (
                <li key={`${asked} ${person} ${because}`}>
                  {likenessWords[because]} : {asked} ↔ {person}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
