"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useOnce } from "@/components/form/use-once";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Switch } from "@/components/ui/switch";
import { type ClosureInput, closureInput } from "@/domain/calendar/inputs";
import { namedClasses } from "@/domain/calendar/named-classes";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { ClosureEffectView } from "./closure-effect-view";
import { causeChoices, closureHref } from "./closure-words";

type Preview = RouterOutputs["admin"]["calendar"]["previewClosure"];

export type ClosureFormProps = {
  kind: ClosureInput["kind"];
  schools: RouterOutputs["admin"]["school"]["list"];
  services: { id: string; name: string }[];
};

/** Days to close or to open, then what it does in numbers, then the act: nothing is written before the second button. */
export function ClosureForm({ kind, schools, services }: ClosureFormProps) {
  const everywhere = { schoolId: "", classId: "", serviceId: "" };
  const form = useZodForm(closureInput, {
    defaultValues: {
      kind,
      from: "",
      to: "",
      cause: kind === "closed" ? "strike" : "other",
      label: "",
      ...everywhere,
      tellPast: false,
    },
  });
  const [asked, setAsked] = useState<{ closure: ClosureInput; preview: Preview } | null>(null);
  const [failure, setFailure] = useState<FailedCall | null>(null);
  const client = useTRPCClient();
  const trpc = useTRPC();
  const router = useRouter();
  const once = useOnce({ leaves: true });
  const declaring = useMutation(
    trpc.admin.calendar.declareClosure.mutationOptions({
      onSuccess: ({ id }) => router.push(`${closureHref(id)}?fait=1`),
    }),
  );

  async function preview(closure: ClosureInput) {
    try {
      setFailure(null);
      setAsked({ closure, preview: await client.admin.calendar.previewClosure.query(closure) });
    } catch (refused) {
      setFailure(refused as FailedCall);
    }
  }

  const refusal = failure?.data?.refusal;
  const known = refusal?.code === "ALREADY_DECLARED" ? refusal.closureId : null;
  if (asked) {
    return (
      <ClosureEffectView kind={kind} effect={asked.preview} failure={declaring.error}>
        {asked.preview.displaced.past > 0 && (
          <div className="w-full">
            <Switch
              label="Prévenir aussi les familles pour les jours passés"
              checked={asked.closure.tellPast}
              onChange={(tellPast) => setAsked({ ...asked, closure: { ...asked.closure, tellPast } })}
            />
          </div>
        )}
        <Button
          look={kind === "closed" ? "danger" : "primary"}
          aria-disabled={declaring.isPending}
          onClick={() => once(declaring.mutate, asked.closure)}
        >
          {actWords(asked.closure, asked.preview)}
        </Button>
        <Button look="secondary" onClick={() => setAsked(null)}>
          Revenir
        </Button>
      </ClosureEffectView>
    );
  }
  return (
    <Card>
      <Form form={form} onSubmit={preview} className="max-w-2xl">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="from" label="Premier jour" type="date" />
          <TextField name="to" label="Dernier jour" type="date" />
        </div>
        <SelectField name="cause" label="Pourquoi" options={causeChoices} />
        <TextField
          name="label"
          label="Précision"
          optional
          hint="Les familles la lisent à la place de la cause, par exemple : chaudière en panne."
        />
        <ScopeFields schools={schools} services={services} />
        <CallFailure failure={failure} />
        {known && (
          <Link href={closureHref(known)} className="underline">
            {kind === "closed" ? "Voir cette fermeture" : "Voir ce jour exceptionnel"}
          </Link>
        )}
        <SubmitButton pending={form.formState.isSubmitting}>Voir ce que cela fait</SubmitButton>
      </Form>
    </Card>
  );
}

/** Somebody is told only when bookings are touched: the button says what it does. */
function actWords({ kind, tellPast }: ClosureInput, { displaced }: Preview): string {
  if (kind === "open") return "Ouvrir ces jours";
  const told = tellPast ? displaced.bookings : displaced.bookings - displaced.past;
  return told > 0 ? "Fermer et prévenir les familles" : "Fermer ces jours";
}

function ScopeFields({ schools, services }: Pick<ClosureFormProps, "schools" | "services">) {
  const schoolId: string = useWatch({ name: "schoolId" });
  const choices = (all: string, list: { id: string; name: string }[]) => [
    { value: "", label: all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const shown = schools.filter(({ id }) => schoolId === "" || id === schoolId);
  const classes = namedClasses(
    shown.flatMap((school) => school.classes.map((one) => ({ ...one, schoolName: school.name }))),
  );
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      <SelectField name="schoolId" label="École" options={choices("Toutes", schools)} />
      <SelectField name="classId" label="Classe" options={choices("Toutes", classes)} />
      <SelectField name="serviceId" label="Service" options={choices("Tous", services)} />
    </div>
  );
}
