"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { controlClasses } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { checkImportInput, largestFileBytes } from "@/domain/family/import/import-inputs";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { fileAsBase64 } from "./file-as-base64";

export type ImportFormProps = { form: RouterOutputs["admin"]["import"]["form"] };

/** Chooses the file and the school year; nothing is imported yet. */
export function ImportForm({ form: { years, currentYearId } }: ImportFormProps) {
  const id = useId();
  const router = useRouter();
  const trpc = useTRPC();
  const [missing, setMissing] = useState<string | null>(null);
  const checking = useMutation(
    trpc.admin.import.check.mutationOptions({
      onSuccess: ({ id: imported }) => router.push(`/admin/import/${imported}`),
    }),
  );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    // Where nothing is chosen, browsers send a file without a name.
    const files = data.getAll("files").filter((file) => file instanceof File && file.name !== "") as File[];
    if (files.some(({ size }) => size > largestFileBytes))
      return setMissing("Ce fichier est trop gros : 6 Mo au plus.");
    const read = files.map(async (file) => ({ name: file.name, content: await fileAsBase64(file) }));
    const parsed = checkImportInput.safeParse({ schoolYearId: data.get("year"), files: await Promise.all(read) });
    setMissing(parsed.success ? null : (parsed.error.issues[0]?.message ?? null));
    if (parsed.success) checking.mutate(parsed.data);
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-xl gap-5">
      <CallFailure failure={checking.error} />
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-files`} className="font-bold">
          Fichier CSV
        </label>
        <p id={`${id}-hint`} className="text-sm text-ardoise">
          Le modèle rempli, ou les deux extractions d’ONDE (élèves et responsables) choisies ensemble.
        </p>
        <input
          id={`${id}-files`}
          name="files"
          type="file"
          multiple
          accept=".csv,.txt,text/csv"
          aria-invalid={missing !== null}
          aria-describedby={`${id}-hint${missing ? ` ${id}-error` : ""}`}
          className={controlClasses}
        />
        {missing && (
          <p id={`${id}-error`} role="alert" className="text-sm font-bold text-brique">
            {missing}
          </p>
        )}
      </div>
      <div className="grid gap-1.5">
        <label htmlFor={`${id}-year`} className="font-bold">
          Année scolaire des classes
        </label>
        <select id={`${id}-year`} name="year" defaultValue={currentYearId ?? ""} className={controlClasses}>
          {years.map((year) => (
            <option key={year.id} value={year.id}>
              {year.label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <SubmitButton pending={checking.isPending || checking.isSuccess}>Vérifier le fichier</SubmitButton>
      </div>
    </form>
  );
}
