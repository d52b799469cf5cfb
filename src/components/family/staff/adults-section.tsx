import type { FamilyPage } from "@/domain/family/family-page";
import { AdultDialog } from "./adult-dialog";
import { StaffAdultCard } from "./staff-adult-card";

export type AdultsSectionProps = { family: FamilyPage; canEdit: boolean };

export function AdultsSection({ family: { id, adults }, canEdit }: AdultsSectionProps) {
  return (
    <section aria-labelledby="responsables" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="responsables">Responsables</h2>
        {canEdit && <AdultDialog familyId={id} adult={null} />}
      </div>
      {adults.length === 0 && <p className="text-ardoise">Aucun responsable enregistré.</p>}
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-1">
        {adults.map((adult) => (
          <li key={adult.id}>
            <StaffAdultCard familyId={id} adult={adult} canEdit={canEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}
