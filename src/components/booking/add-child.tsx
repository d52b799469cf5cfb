import Link from "next/link";
import { BackLink } from "@/components/calendar/back-link";
import { FoundFamilies } from "@/components/family/staff/found-families";
import { ButtonLink } from "@/components/ui/button";
import type { IsoDate } from "@/domain/calendar/day";
import { frenchDay } from "@/domain/calendar/french-days";
import type { ListedFamily } from "@/domain/family/list-input";
import { dayHref } from "./day-hrefs";
import { planningOf, weekHref } from "./planning-hrefs";

export type AddChildProps = {
  day: IsoDate;
  query: string;
  /** Null: nothing was looked for yet. */
  found: ListedFamily[] | null;
};

/** A child who is on no list: its family is found, and booked for on the planning it has already. */
export function AddChild({ day, query, found }: AddChildProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <BackLink href={dayHref({ day, schoolId: null, serviceId: null, classId: null, sort: "class" })}>
          Retour à la journée
        </BackLink>
        <h1>Ajouter un enfant le {frenchDay(day)}</h1>
        <p className="text-ardoise">
          Cherchez l’enfant ou sa famille&nbsp;: l’inscription se fait sur le planning de la famille, à cette semaine.
        </p>
      </div>
      <FoundFamilies
        query={query}
        found={found}
        exceptIds={[]}
        label="Nom de l’enfant ou de la famille"
        kept={{ jour: day }}
        action={({ id, name, number }) => (
          <ButtonLink
            href={weekHref(day, planningOf(id))}
            prefetch={false}
            aria-label={`Planning de la famille ${name}, numéro ${number}`}
          >
            Planning
          </ButtonLink>
        )}
      />
      {found?.length === 0 && (
        <p>
          La famille n’est pas encore connue&nbsp;?{" "}
          <Link
            href="/admin/familles/nouvelle"
            prefetch={false}
            className="inline-block py-1 text-preau underline underline-offset-4"
          >
            Créer une famille
          </Link>
        </p>
      )}
    </div>
  );
}
