import type { FamilyPage } from "@/domain/family/family-page";
import { ChildDialog } from "./child-dialog";
import { StaffChildCard } from "./staff-child-card";

export type ChildrenSectionProps = { family: FamilyPage; canEdit: boolean };

export function ChildrenSection({ family: { id, children, schoolYears, classes }, canEdit }: ChildrenSectionProps) {
  const choices = { schoolYears, classes };
  return (
    <section aria-labelledby="enfants" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="enfants">Enfants</h2>
        {canEdit && <ChildDialog familyId={id} child={null} choices={choices} />}
      </div>
      {children.length === 0 && <p className="text-ardoise">Aucun enfant rattaché à cette famille.</p>}
      <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-1">
        {children.map((child) => (
          <li key={child.id}>
            <StaffChildCard familyId={id} child={child} choices={choices} canEdit={canEdit} />
          </li>
        ))}
      </ul>
    </section>
  );
}
