import { UserRoundPlus } from "lucide-react";
import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { wholeHours } from "@/domain/calendar/french-days";
import { frenchPhone } from "@/domain/family/french-phone";

export type EmptyPlanningProps = { townHall: { phone: string; email: string; openingHours: string } };

/** No child, or none at a school with services: what to do next. */
export function EmptyPlanning({ townHall: { phone, email, openingHours } }: EmptyPlanningProps) {
  return (
    <>
      <h1 className="mb-4">Planning</h1>
      <Card className="grid max-w-xl gap-3">
        <UserRoundPlus aria-hidden className="size-8 text-preau" />
        <h2>Aucun enfant n’est encore inscrit à un service</h2>
        <p>
          Le planning s’ouvre dès que la mairie a inscrit votre enfant dans une école. Si l’inscription est déjà faite,
          le service scolaire verra ce qui manque.
        </p>
        <p>
          <a href={`tel:${phone}`} className="font-bold text-preau-fort underline">
            {frenchPhone(phone)}
          </a>{" "}
          ou{" "}
          <a href={`mailto:${email}`} className="font-bold text-preau-fort underline">
            <EmailText address={email} />
          </a>
        </p>
        <p className="text-ardoise">{wholeHours(openingHours)}</p>
      </Card>
    </>
  );
}
