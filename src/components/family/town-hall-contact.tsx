import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { wholeHours } from "@/domain/calendar/french-days";
import type { FamilyFile } from "@/domain/family/family-file";
import { frenchPhone } from "@/domain/family/french-phone";

export type TownHallContactProps = { townHall: FamilyFile["townHall"] };

const linkClasses = "font-bold text-preau-fort underline underline-offset-4 hover:no-underline";

/** How to have something changed: by the town hall, which holds the file. */
export function TownHallContact({ townHall: { phone, email, openingHours } }: TownHallContactProps) {
  return (
    <Card labelledBy="change" className="grid max-w-2xl gap-2">
      <h2 id="change">Quelque chose a changé ?</h2>
      <p>
        Adresse, téléphone, classe, repas, allergie : dites-le au service scolaire de la mairie, qui met votre dossier à
        jour. Une allergie ou un PAI demande un certificat du médecin.
      </p>
      <p>
        <a href={`tel:${phone}`} className={linkClasses}>
          {frenchPhone(phone)}
        </a>{" "}
        ou{" "}
        <a href={`mailto:${email}`} className={linkClasses}>
          <EmailText address={email} />
        </a>
      </p>
      <p className="text-ardoise">{wholeHours(openingHours)}</p>
    </Card>
  );
}
