import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportProgress } from "@/components/family/import/import-progress";
import { ImportReportView } from "@/components/family/import/import-report-view";
import { RunImport } from "@/components/family/import/run-import";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Vérifier un import" };

export default async function CheckedImportPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("families.edit");
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const checked = await orNotFound(api.admin.import.read({ id: id.data }));
  const works = await api.admin.import.works();
  const { report, workId, importedAt } = checked;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div>
        <h1>{importedAt === null ? "Vérifier un import" : "Import terminé"}</h1>
        <p className="text-ardoise">{report.fileNames.join(", ")}</p>
      </div>
      <ImportProgress work={works.find((work) => work.id === workId)} isImported={importedAt !== null} />
      {!workId && <RunImport id={checked.id} report={report} />}
      <ImportReportView report={report} isDone={importedAt !== null} />
    </div>
  );
}
