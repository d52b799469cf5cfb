"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOnce } from "@/components/form/use-once";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { WEEKDAY_NAMES } from "@/domain/calendar/french-days";
import type { CustodyPattern } from "@/domain/family/custody";
import { type CustodyInput, custodyInput } from "@/domain/family/custody-inputs";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { householdLabels } from "./custody-labels";
import { type CustodyPreview, CustodyTurns } from "./custody-turns";
import { RemoveButton } from "./remove-button";

export type Household = { id: string; number: number; name: string };

export type CustodyFormProps = { childId: string; households: Household[]; pattern: CustodyPattern<string> | null };

const kinds = [
  { value: "ALTERNATION", label: "Une semaine sur deux, comptée depuis un lundi" },
  { value: "ISO_PARITY", label: "Semaines paires et impaires du calendrier" },
];
const weekdays = Object.entries(WEEKDAY_NAMES).map(([value, label]) => ({ value, label }));

/** One week in two, by one rule or the other. The coming weeks and the bookings that change hands come before the save. */
export function CustodyForm({ childId, households, pattern }: CustodyFormProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const [checked, setChecked] = useState<{ asked: CustodyInput; preview: CustodyPreview } | null>(null);
  const form = useZodForm(custodyInput, { defaultValues: valuesOf({ childId, households, pattern }) });
  const onSuccess = () => {
    setChecked(null);
    router.refresh();
  };
  const once = useOnce();
  const saving = useMutation(trpc.admin.custody.save.mutationOptions({ onSuccess }));
  const removing = useMutation(trpc.admin.custody.remove.mutationOptions({ onSuccess }));
  const checking = useMutation({
    mutationFn: (asked: CustodyInput) => client.admin.custody.preview.query(asked),
    onSuccess: (preview, asked) => setChecked({ asked, preview }),
  });
  const families = households.map(({ id, name, number }) => ({ value: id, label: `${name} (n° ${number})` }));
  const typed = form.watch();
  const labels = householdLabels(typed);
  const { kind } = typed;
  return (
    <Form form={form} onSubmit={(asked) => checking.mutate(asked)}>
      <CallFailure failure={checking.error ?? saving.error ?? removing.error} />
      <SelectField name="kind" label="Alternance" options={kinds} />
      {kind === "ISO_PARITY" && (
        <Notice tone="info">
          <p>
            Fin 2026, la semaine 53 et la semaine 1 sont toutes deux impaires&nbsp;: le même foyer a l’enfant deux
            semaines de suite.
          </p>
        </Notice>
      )}
      <SelectField name="firstFamilyId" label={labels.first} options={families} />
      <SelectField name="secondFamilyId" label={labels.second} options={families} />
      {kind === "ALTERNATION" && <TextField name="anchorMonday" label="Compté depuis le lundi" type="date" />}
      <SelectField name="handOverWeekday" label="Jour de passage d’un foyer à l’autre" options={weekdays} />
      {checked && isStill(checked.asked, typed) && (
        <CustodyTurns households={households} preview={checked.preview}>
          <Button onClick={() => once(saving.mutate, checked.asked)}>Confirmer ce rythme</Button>
        </CustodyTurns>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton pending={checking.isPending || saving.isPending}>Voir les semaines à venir</SubmitButton>
        {pattern && (
          <RemoveButton
            label="Supprimer le rythme"
            pending={removing.isPending}
            onConfirm={() => removing.mutate({ childId })}
          />
        )}
      </div>
    </Form>
  );
}

function valuesOf({ childId, households: [one, other], pattern }: CustodyFormProps) {
  return {
    childId,
    kind: pattern?.kind ?? ("ALTERNATION" as const),
    firstFamilyId: pattern?.first ?? one?.id ?? "",
    secondFamilyId: pattern?.second ?? other?.id ?? "",
    anchorMonday: pattern?.kind === "ALTERNATION" ? pattern.anchorMonday : ("" as const),
    handOverWeekday: pattern?.handOverWeekday ?? 1,
  };
}

/** What was looked at is what is on the screen. */
function isStill(asked: CustodyInput, typed: Record<string, unknown>): boolean {
  return Object.entries(asked).every(([name, value]) => String(value ?? "") === String(typed[name] ?? ""));
}
