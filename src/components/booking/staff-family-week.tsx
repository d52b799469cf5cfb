import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { RouterOutputs } from "@/trpc/types";
import { planningOf } from "./planning-hrefs";
import { WeekPlanning } from "./week-planning";

export type StaffFamilyWeekProps = RouterOutputs["admin"]["booking"]["week"];

/** A family's planning in the hands of staff: the same grid, under the family's name. */
export function StaffFamilyWeek({ family, canEdit, view }: StaffFamilyWeekProps) {
  return (
    <>
      <p className="mb-2">
        <Link
          href={`/admin/familles/${family.id}`}
          prefetch={false}
          className="inline-block max-w-full py-1 font-bold wrap-anywhere text-preau underline underline-offset-4 print:text-encre print:no-underline"
        >
          Famille {family.name}
        </Link>{" "}
        <span className="text-ardoise">
          · n°&nbsp;{family.number}
          {!canEdit && " · consultation"}
        </span>
      </p>
      {view.services.length === 0 ? (
        <>
          <h1 className="mb-4">Planning</h1>
          <Notice tone="info" title="Aucun enfant de cette famille n’est inscrit à un service">
            Le planning s’ouvre dès qu’un enfant est dans une classe d’une école qui a des services.
          </Notice>
        </>
      ) : (
        <WeekPlanning view={view} staff={{ planning: planningOf(family.id), canEdit }} />
      )}
    </>
  );
}
