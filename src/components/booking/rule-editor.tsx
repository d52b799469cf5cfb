"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { CallFailure } from "@/components/form/call-failure";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { ruleChangeInput } from "@/domain/booking/rule-change";
import { frenchDay } from "@/domain/calendar/french-days";
import { useTRPC } from "@/trpc/react";
import type { RouterOutputs } from "@/trpc/types";
import { RuleFields } from "./rule-fields";
import { RulePreviewPanel } from "./rule-preview-panel";

type Settings = NonNullable<RouterOutputs["admin"]["service"]["read"]>;

export type RuleEditorProps = {
  settings: Pick<Settings, "service" | "booking" | "cancellation" | "sameCancellation" | "today" | "schools">;
};

/** The limits of a service in sentences with choices; beside them, what they give on the real calendar. */
export function RuleEditor({ settings }: RuleEditorProps) {
  const { service, booking, cancellation, sameCancellation, today, schools } = settings;
  const form = useZodForm(ruleChangeInput, {
    defaultValues: { serviceId: service.id, validFrom: today, booking, sameCancellation, cancellation },
  });
  const trpc = useTRPC();
  const router = useRouter();
  const saving = useMutation(trpc.admin.service.changeRules.mutationOptions({ onSuccess: () => router.refresh() }));
  const isShared = useWatch({ control: form.control, name: "sameCancellation" });
  return (
    <Form
      form={form}
      onSubmit={(values) => saving.mutate(values)}
      className="xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] xl:items-start"
    >
      <div className="grid min-w-0 gap-5">
        <Card labelledBy="delai-inscription">
          <h2 id="delai-inscription" className="mb-3">
            Pour inscrire
          </h2>
          <RuleFields name="booking" />
        </Card>
        <Card labelledBy="delai-annulation">
          <h2 id="delai-annulation" className="mb-3">
            Pour annuler
          </h2>
          <CheckboxField name="sameCancellation" label="L’annulation suit le même délai que l’inscription" />
          {!isShared && <RuleFields name="cancellation" />}
        </Card>
        <Card labelledBy="delai-date">
          <h2 id="delai-date" className="mb-3">
            À partir de quand
          </h2>
          <div className="grid gap-4">
            <TextField
              name="validFrom"
              label="Premier jour de service concerné"
              type="date"
              hint="Les jours d’avant gardent leur délai."
            />
            <SubmitButton pending={saving.isPending}>Enregistrer ce délai</SubmitButton>
            <CallFailure failure={saving.error} />
            {saving.isSuccess && !saving.isPending && (
              <Notice tone="success" live>
                <p>
                  Enregistré&nbsp;: ce délai s’applique aux jours de service à partir du{" "}
                  {frenchDay(saving.variables.validFrom as Settings["today"])}.
                </p>
              </Notice>
            )}
          </div>
        </Card>
      </div>
      <RulePreviewPanel schools={schools.filter(({ id }) => service.schoolIds.includes(id))} />
    </Form>
  );
}
