"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOnce } from "@/components/form/use-once";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { frenchDayWithYear } from "@/domain/calendar/french-days";
import type { CustodyPattern } from "@/domain/family/custody";
import { custodyDayInput } from "@/domain/family/custody-inputs";
import { useTRPC } from "@/trpc/react";
import type { Household } from "./custody-form";
import { householdName } from "./household-name";

export type CustodyExceptionsProps = { childId: string; households: Household[]; pattern: CustodyPattern<string> };

const exceptionForm = custodyDayInput.extend({ familyId: z.uuid() });

/** Days that leave the pattern: a holiday, a birthday, an arrangement. */
export function CustodyExceptions({ childId, households, pattern }: CustodyExceptionsProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const form = useZodForm(exceptionForm, { defaultValues: { childId, day: "", familyId: households[0]?.id ?? "" } });
  const once = useOnce();
  const saving = useMutation(trpc.admin.custody.saveDay.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Card labelledBy="exceptions" className="grid content-start gap-4">
      <h2 id="exceptions">Jours d’exception</h2>
      <Form form={form} onSubmit={(values) => saving.mutate(values)}>
        <CallFailure failure={saving.error} />
        <TextField name="day" label="Jour" type="date" />
        <SelectField
          name="familyId"
          label="L’enfant est avec"
          options={households.map(({ id, name, number }) => ({ value: id, label: `${name} (n° ${number})` }))}
        />
        <SubmitButton pending={saving.isPending}>Ajouter l’exception</SubmitButton>
      </Form>
      <ul className="grid gap-1">
        {pattern.exceptions.map(({ day, household }) => (
          <li key={day} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              {frenchDayWithYear(day)}&nbsp;: {householdName(households, household)}
            </span>
            <Button
              look="quiet"
              aria-label={`Supprimer l’exception du ${frenchDayWithYear(day)}`}
              onClick={() => once(saving.mutate, { childId, day, familyId: null })}
            >
              Supprimer
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
