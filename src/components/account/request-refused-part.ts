import type { UseFormReturn } from "react-hook-form";
import { type FailedCall, failureSentence } from "@/components/form/call-failure";
import { anybody } from "@/components/form/reader";
import type { AccountRequestForm, AccountRequestInput } from "@/domain/account/request-input";
import { goToStep } from "./request-steps";

/** True when the refusal is about one field, beside which it is then said. */
export function isAboutRequestPart(failure: FailedCall | null): boolean {
  const code = failure?.data?.refusal?.code;
  return code === "PHONE_NOT_VALID" || code === "BIRTH_DAY_NOT_VALID";
}

/** Says beside its field what only the server could see, on the step that asks it. */
export function showRefusedPart(
  form: UseFormReturn<AccountRequestForm, unknown, AccountRequestInput>,
  failure: FailedCall,
): void {
  const refusal = failure.data?.refusal;
  const message = failureSentence(failure, anybody);
  if (refusal?.code === "PHONE_NOT_VALID") {
    const index = form.getValues("adults").findIndex(({ phone }) => phone?.trim() === refusal.typed);
    form.setError(`adults.${Math.max(index, 0)}.phone`, { message });
    goToStep("adultes");
  }
  if (refusal?.code === "BIRTH_DAY_NOT_VALID") {
    const children = form.getValues("children");
    const index = children.findIndex(({ firstNames }) => firstNames.trim() === refusal.firstNames);
    form.setError(`children.${Math.max(index, 0)}.birthDay`, { message });
    goToStep("enfants");
  }
}
