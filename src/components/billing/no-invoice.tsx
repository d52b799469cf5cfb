import { ReceiptText } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** Nothing was invoiced on the portal yet: what it means, and where to look meanwhile. */
export function NoInvoice() {
  return (
    <div className="grid gap-5">
      <h1>Factures</h1>
      <Card className="grid max-w-2xl justify-items-start gap-3">
        <span className="grid size-12 place-items-center rounded-champ bg-preau-pale text-preau-fort">
          <ReceiptText aria-hidden className="size-6" />
        </span>
        <h2>Aucune facture ici pour le moment</h2>
        <p>
          La mairie n’a encore publié aucune facture sur le portail. Celles que vous avez reçues autrement restent à
          régler comme elles l’indiquent.
        </p>
        <p>Ce que vous serez amené à payer dépend des inscriptions : elles se voient dans le planning.</p>
        <ButtonLink href="/famille/planning" prefetch={false}>
          Voir le planning
        </ButtonLink>
      </Card>
    </div>
  );
}
