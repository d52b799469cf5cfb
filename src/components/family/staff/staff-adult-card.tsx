import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { PageAdult } from "@/domain/family/family-page";
import { frenchPhone } from "@/domain/family/french-phone";
import { personName } from "@/domain/family/person-name";
import { FactList } from "../fact-list";
import { AdultDialog } from "./adult-dialog";

export type StaffAdultCardProps = { familyId: string; adult: PageAdult; canEdit: boolean };

const missing = "Non renseigné";

/** An adult as the mairie knows it. */
export function StaffAdultCard({ familyId, adult, canEdit }: StaffAdultCardProps) {
  const { civility, birthName, usageName, phone, secondPhone, email, address, cityInseeCode } = adult;
  const phones = [phone, secondPhone].flatMap((one) => (one ? [frenchPhone(one)] : []));
  return (
    <Card className="grid h-full content-start gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex flex-wrap items-center gap-2 font-bold">
          {personName(adult)}
          {adult.payer && <Badge tone="green">Reçoit les factures</Badge>}
          {!adult.legalAuthority && <Badge tone="yellow">Sans autorité parentale</Badge>}
        </h3>
        {canEdit && <AdultDialog familyId={familyId} adult={adult} />}
      </div>
      <FactList
        facts={[
          ...(civility ? [{ name: "Civilité", value: civility }] : []),
          ...(usageName ? [{ name: "Nom de naissance", value: birthName }] : []),
          { name: "Téléphone", value: phones.length > 0 ? phones.join(" · ") : missing },
          { name: "Adresse e-mail", value: email ?? missing },
          { name: "Adresse", value: <span className="whitespace-pre-line">{address ?? missing}</span> },
          ...(cityInseeCode ? [{ name: "Code INSEE", value: cityInseeCode }] : []),
        ]}
      />
    </Card>
  );
}
