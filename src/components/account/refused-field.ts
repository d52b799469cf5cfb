import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { type FailedCall, failureSentence } from "@/components/form/call-failure";
import { anybody } from "@/components/form/reader";
import type { Refusal } from "@/domain/refusal";

const fieldOf: Partial<Record<Refusal["code"], string>> = {
  PASSWORD_TOO_SHORT: "password",
  PASSWORD_TOO_COMMON: "password",
  PASSWORD_UNCHANGED: "password",
  WRONG_CURRENT_PASSWORD: "currentPassword",
  EMAIL_TAKEN: "email",
  EMAIL_UNCHANGED: "email",
  WRONG_SECOND_FACTOR: "code",
  WRONG_INSTALLATION_CODE: "code",
};

/** True when the refusal is about one field of the form, beside which it is then said. */
export function isAboutField(failure: FailedCall | null): boolean {
  return failure?.data?.refusal ? fieldOf[failure.data.refusal.code] !== undefined : false;
}

/** Says the refusal beside its field and puts the focus there; leaves any other failure to the form. */
export function showBesideField<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  failure: FailedCall,
): void {
  // What is said beside a field tells no time: whoever reads it, wherever.
  const name = failure.data?.refusal && fieldOf[failure.data.refusal.code];
  if (name) form.setError(name as Path<Values>, { message: failureSentence(failure, anybody) }, { shouldFocus: true });
}
