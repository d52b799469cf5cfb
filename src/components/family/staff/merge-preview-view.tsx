import Link from "next/link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { frenchDay } from "@/domain/calendar/french-days";
import type { MergePreview } from "@/domain/family/merge-inputs";
import { counted } from "./counted";
import { familyHref } from "./family-hrefs";
import { MergeButton } from "./merge-button";

export type MergePreviewViewProps = { preview: MergePreview };

/** What merging moves, in numbers and names, before it is done. */
export function MergePreviewView({ preview }: MergePreviewViewProps) {
  const { from, into, adults, accounts, contacts, bookings, children, sameChildren, conflicts } = preview;
  return (
    <div className="grid max-w-3xl gap-5">
      <div>
        <h1>
          Fusionner {from.name} (n°&nbsp;{from.number}) dans {into.name} (n°&nbsp;{into.number})
        </h1>
        <p className="text-ardoise">L’historique de la famille {into.name} permettra d’annuler cette fusion.</p>
      </div>
      <Card className="grid gap-3">
        <h2>Ce qui rejoint la famille {into.name}</h2>
        <ul className="list-disc pl-5">
          <li>{counted(adults, "responsable")}</li>
          <li>{counted(accounts, "compte")}</li>
          <li>
            {counted(children.length, "enfant")}
            {children.length > 0 && ` : ${children.join(", ")}`}
          </li>
          <li>{counted(contacts, "contact")}</li>
          <li>{counted(bookings, "inscription")}, passées comprises</li>
        </ul>
        {sameChildren.length > 0 && (
          <p>
            Connus deux fois, ils ne feront plus qu’un&nbsp;: <strong>{sameChildren.join(", ")}</strong>. Les allergies
            et les notes des deux fiches sont réunies.
          </p>
        )}
      </Card>
      {conflicts.length > 0 && (
        <Notice
          tone="warning"
          title={`${counted(conflicts.length, "inscription faite", "inscriptions faites")} deux fois`}
        >
          <p>
            Une seule reste, une place plutôt qu’une attente. L’autre est annulée, et la place qu’elle libère va à qui
            attend&nbsp;:
          </p>
          <ul className="list-disc pl-5">
            {conflicts.map(({ childName, serviceName, day }) => (
              <li key={`${childName} ${serviceName} ${day}`}>
                {serviceName}, {childName}, {frenchDay(day)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <MergeButton fromId={from.id} intoId={into.id} />
        <Link href={familyHref(into.id)} prefetch={false} className="py-2 font-bold underline underline-offset-4">
          Ne rien changer
        </Link>
      </div>
    </div>
  );
}
