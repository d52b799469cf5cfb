import type { Metadata } from "next";
import { ImportForm } from "@/components/family/import/import-form";
import { ImportHelp } from "@/components/family/import/import-help";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  await requireStaff("families.edit");
  const form = await api.admin.import.form();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <h1>Importer des familles</h1>
        <p className="text-ardoise">
          Le fichier est d’abord vérifié&nbsp;: rien n’est enregistré avant votre accord, puis tout l’est, ou rien.
        </p>
      </div>
      <Card labelledBy="choisir">
        <h2 id="choisir" className="mb-3">
          Choisir le fichier
        </h2>
        {form.years.length > 0 ? (
          <ImportForm form={form} />
        ) : (
          <Notice tone="warning" title="Aucune année scolaire">
            <p>
              Créez d’abord l’année scolaire dans les réglages du calendrier&nbsp;: les classes du fichier en dépendent.
            </p>
          </Notice>
        )}
      </Card>
      <ImportHelp />
    </div>
  );
}
