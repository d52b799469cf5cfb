import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FileAdult } from "@/domain/family/family-file";
import { frenchPhone } from "@/domain/family/french-phone";
import { FactList } from "./fact-list";

export type AdultCardProps = { adult: FileAdult };

const missing = "Non renseigné";

export function AdultCard({ adult }: AdultCardProps) {
  const { name, phone, email, address, payer } = adult;
  return (
    <Card className="grid h-full content-start gap-3">
      <h3 className="flex flex-wrap items-center gap-2 font-bold">
        {name}
        {payer && <Badge tone="green">Reçoit les factures</Badge>}
      </h3>
      <FactList
        facts={[
          { name: "Téléphone", value: phone ? frenchPhone(phone) : missing },
          { name: "Adresse e-mail", value: email ?? missing },
          { name: "Adresse", value: address ?? missing },
        ]}
      />
    </Card>
  );
}
