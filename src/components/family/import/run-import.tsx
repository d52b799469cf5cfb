"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { CallFailure } from "@/components/form/call-failure";
import { useOnce } from "@/components/form/use-once";
import { Button, ButtonLink } from "@/components/ui/button";
import type { ImportReport } from "@/domain/family/import/import-report";
import { useTRPC } from "@/trpc/react";

export type RunImportProps = { id: string; report: ImportReport };

const many = (count: number, one: string, several: string) => (count === 1 ? `1 ${one}` : `${count} ${several}`);

/** Says yes to what was shown; or back to another file. */
export function RunImport({ id, report: { counts } }: RunImportProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const once = useOnce({ leaves: true });
  const running = useMutation(trpc.admin.import.run.mutationOptions({ onSuccess: () => router.refresh() }));
  const children = many(counts.newChildren, "enfant", "enfants");
  const families = many(counts.newFamilies, "famille", "familles");
  return (
    <div className="grid gap-3">
      <CallFailure failure={running.error} />
      <div className="flex flex-wrap gap-3">
        {counts.errors === 0 && (
          <Button aria-disabled={running.isPending || running.isSuccess} onClick={() => once(running.mutate, { id })}>
            {counts.newChildren + counts.newFamilies > 0
              ? `Importer ${children} et ${families}`
              : `Mettre à jour ${many(counts.knownChildren, "enfant", "enfants")}`}
          </Button>
        )}
        <ButtonLink href="/admin/import">Choisir un autre fichier</ButtonLink>
      </div>
    </div>
  );
}
