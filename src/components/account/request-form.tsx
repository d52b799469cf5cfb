"use client";

import { useSearchParams } from "next/navigation";
import { type FormEvent, useEffect, useRef } from "react";
import { FormProvider, type UseFormReturn } from "react-hook-form";
import { CallFailure, type FailedCall } from "@/components/form/call-failure";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import type { AccountRequestForm, AccountRequestInput } from "@/domain/account/request-input";
import { RequestAddressStep } from "./request-address-step";
import { RequestAdultsStep } from "./request-adults-step";
import { RequestChildrenStep } from "./request-children-step";
import { isAboutRequestPart } from "./request-refused-part";
import { RequestReviewStep } from "./request-review-step";
import { goToStep, type RequestOffer, requestSteps, stepNamed, stepOrder } from "./request-steps";
import { useCorrectedErrors } from "./use-corrected-errors";

export type RequestFormProps = {
  form: UseFormReturn<AccountRequestForm, unknown, AccountRequestInput>;
  offer: RequestOffer;
  /** The address that was confirmed: it can't change any more. */
  confirmedEmail?: string;
  sending: { isPending: boolean; error: FailedCall | null };
  onSend: (values: AccountRequestInput) => void;
};

/** The request in four steps; the step is in the address, so that Back goes to the step before. */
export function RequestForm({ form, offer, confirmedEmail, sending, onSend }: RequestFormProps) {
  const step = stepNamed(useSearchParams().get("etape")) ?? "adultes";
  const place = stepOrder.indexOf(step);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useCorrectedErrors(form);
  // A new step is read from its title, or from what is wrong in it; the first one is not taken from whoever has just
  // arrived.
  useEffect(() => {
    const wrong = heading.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (shown.current !== step) (wrong ?? heading.current)?.focus();
    shown.current = step;
  }, [step]);

  const isLast = step === "envoi";
  // Only the steps up to this one are judged: what nobody has been asked yet is not wrong.
  async function goOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    for (const tried of stepOrder.slice(0, place + 1)) {
      const isFine = await form.trigger(requestSteps[tried].fields, { shouldFocus: tried === step });
      if (!isFine) return goToStep(tried);
    }
    if (isLast) return form.handleSubmit(onSend)();
    goToStep(stepOrder[place + 1] ?? step);
  }

  return (
    <FormProvider {...form}>
      <form noValidate method="post" className="grid gap-5" onSubmit={goOn}>
        <div>
          <p className="text-sm text-ardoise">
            Étape {place + 1} sur {stepOrder.length}
          </p>
          <h2 ref={heading} tabIndex={-1} className="text-xl">
            {requestSteps[step].title}
          </h2>
        </div>
        {step === "adultes" && <RequestAdultsStep confirmedEmail={confirmedEmail} />}
        {step === "enfants" && <RequestChildrenStep offer={offer} />}
        {step === "adresse" && <RequestAddressStep offer={offer} />}
        {isLast && <RequestReviewStep offer={offer} goToStep={goToStep} />}
        <CallFailure failure={isAboutRequestPart(sending.error) ? null : sending.error} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={sending.isPending}>{isLast ? "Envoyer la demande" : "Continuer"}</SubmitButton>
          {place > 0 && (
            <Button look="secondary" className="min-h-12" onClick={() => goToStep(stepOrder[place - 1] ?? "adultes")}>
              Étape précédente
            </Button>
          )}
        </div>
      </form>
    </FormProvider>
  );
}
