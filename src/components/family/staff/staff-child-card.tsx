import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { frenchDayAndMonth } from "@/domain/calendar/french-days";
import { allergenList } from "@/domain/family/allergen";
import { dietName } from "@/domain/family/diet";
import type { ChildCare, PageChild } from "@/domain/family/family-page";
import { personName } from "@/domain/family/person-name";
import { FactList } from "../fact-list";
import { CareDialog } from "./care-dialog";
import { ChildDialog } from "./child-dialog";
import type { ClassChoices } from "./child-fields";
import { ContactList } from "./contact-list";
import { familyHref } from "./family-hrefs";
import { HealthNoteDialog } from "./health-note-dialog";

export type StaffChildCardProps = { familyId: string; child: PageChild; choices: ClassChoices; canEdit: boolean };

const linkClasses = "font-bold text-preau-fort underline underline-offset-4 hover:no-underline";

/** A child as the mairie knows it; what is about health, to those who need it only. */
export function StaffChildCard({ familyId, child, choices, canEdit }: StaffChildCardProps) {
  const { id, version, birthDay, birthName, usageName, enrolments, care, otherHouseholds } = child;
  const named = { id, version, name: personName(child) };
  const classes = enrolments.map(({ schoolYear, school, className }) => `${className}, ${school} (${schoolYear})`);
  return (
    <Card className="grid h-full content-start gap-3">
      <h3 className="flex flex-wrap items-center gap-2 font-bold">
        {named.name}
        {care?.hasPai && <Badge tone="red">PAI</Badge>}
        {otherHouseholds.length > 0 && <Badge tone="blue">Deux foyers</Badge>}
      </h3>
      <FactList
        facts={[
          { name: "Naissance", value: `${frenchDayAndMonth(birthDay)} ${birthDay.slice(0, 4)}` },
          ...(usageName ? [{ name: "Nom de naissance", value: birthName }] : []),
          { name: "Classe", value: classes.join(" · ") || "Aucune classe" },
          ...(care ? careFacts(care) : []),
          ...otherHouseholds.map(({ id: otherId, number, name }) => ({
            name: "Autre foyer",
            value: (
              <Link href={familyHref(otherId)} prefetch={false} className={linkClasses}>
                Famille {name} (n°&nbsp;{number})
              </Link>
            ),
          })),
        ]}
      />
      <ContactList familyId={familyId} child={named} contacts={child.contacts} canEdit={canEdit} />
      {canEdit && (
        <div className="flex flex-wrap gap-x-4 gap-y-1 border-t border-trait pt-2">
          <ChildDialog familyId={familyId} child={child} choices={choices} />
          {care && <CareDialog familyId={familyId} child={named} care={care} />}
          {care && <HealthNoteDialog familyId={familyId} child={named} hasNote={care.hasHealthNote} />}
          <ButtonLink
            look="quiet"
            href={`${familyHref(familyId)}/garde/${id}`}
            prefetch={false}
            aria-label={`Foyers et garde de ${named.name}`}
          >
            Foyers et garde
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

const consents = { granted: "Accepté", refused: "Refusé", unknown: "Non renseigné" };

function careFacts({ diet, allergens, hasPai, paiUntil, mayLeaveAlone, imageConsent }: ChildCare) {
  const until = paiUntil ? `jusqu’au ${frenchDayAndMonth(paiUntil)} ${paiUntil.slice(0, 4)}` : "sans date de fin";
  return [
    { name: "Repas", value: dietName(diet) },
    { name: "Allergies", value: allergenList(allergens) || "Aucune signalée" },
    ...(hasPai ? [{ name: "PAI", value: until }] : []),
    { name: "Sortie", value: mayLeaveAlone ? "Peut partir sans adulte" : "Attend un adulte autorisé" },
    { name: "Droit à l’image", value: consents[imageConsent] },
  ];
}
