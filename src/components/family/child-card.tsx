import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { frenchDayAndMonth } from "@/domain/calendar/french-days";
import { allergenList } from "@/domain/family/allergen";
import { dietName } from "@/domain/family/diet";
import type { FileChild } from "@/domain/family/family-file";
import { FactList } from "./fact-list";

export type ChildCardProps = { child: FileChild };

export function ChildCard({ child }: ChildCardProps) {
  const { name, birthDay, enrolment, diet, allergens, hasPai, mayLeaveAlone, contacts, hasOtherHousehold } = child;
  const facts = [
    {
      name: "École",
      value: enrolment ? `${enrolment.school}, ${enrolment.className} (${enrolment.schoolYear})` : "Pas encore inscrit",
    },
    { name: "Naissance", value: `${frenchDayAndMonth(birthDay)} ${birthDay.slice(0, 4)}` },
    { name: "Repas", value: dietName(diet) },
    { name: "Allergies", value: allergenList(allergens) || "Aucune signalée" },
    { name: "Sortie", value: mayLeaveAlone ? "Peut partir sans adulte" : "Attend un adulte autorisé" },
    { name: "Peut venir chercher", value: namesOf(contacts.filter(({ mayCollect }) => mayCollect)) },
    { name: "En cas d’urgence", value: namesOf(contacts.filter(({ emergency }) => emergency)) },
  ];
  return (
    <Card className="grid h-full content-start gap-3">
      <h3 className="flex flex-wrap items-center gap-2 font-bold">
        {name}
        {hasPai && <Badge tone="red">PAI</Badge>}
        {hasOtherHousehold && <Badge tone="blue">Deux foyers</Badge>}
      </h3>
      <FactList facts={facts} />
    </Card>
  );
}

function namesOf(contacts: FileChild["contacts"]): string {
  const names = contacts.map(({ name, relation }) => (relation ? `${name} (${relation})` : name));
  return names.join(", ") || "Les responsables";
}
