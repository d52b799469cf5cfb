"use client";

import { useRouter } from "next/navigation";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { type FailedCall, failureSentence } from "@/components/form/call-failure";
import { useReader } from "@/components/form/reader";
import type { PossibleDuplicate } from "@/domain/family/possible-duplicate";

/** After a save: the page is read again, then `done`. A refusal about one field is said beside it. */
export function useSaving<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output> | null,
  done: () => void,
) {
  const router = useRouter();
  const reader = useReader();
  return {
    onSuccess() {
      router.refresh();
      done();
    },
    onError(failure: FailedCall) {
      // What somebody else saved is read, to be shown beside what was typed.
      if (failure.data?.refusal?.code === "CHANGED_MEANWHILE") router.refresh();
      const name = form && refusedField(form.getValues(), failure);
      if (name)
        form.setError(name as Path<Values>, { message: failureSentence(failure, reader) }, { shouldFocus: true });
    },
  };
}

/** The field a refusal is about: the phone that is none, the birth day after today, the last one who pays. */
export function refusedField(values: unknown, failure: FailedCall | null): string | null {
  const refusal = failure?.data?.refusal;
  if (refusal?.code === "PHONE_NOT_VALID") return pathOf(values, (_, value) => sameText(value, refusal.typed));
  if (refusal?.code === "BIRTH_DAY_NOT_VALID") return pathOf(values, (path) => path.endsWith("birthDay"));
  if (refusal?.code === "LAST_PAYER") return pathOf(values, (path) => path === "payer");
  return null;
}

/** Who may be the person that was to be added. */
export function duplicatesIn(failure: FailedCall | null): readonly PossibleDuplicate[] {
  const refusal = failure?.data?.refusal;
  return refusal?.code === "POSSIBLE_DUPLICATES" ? refusal.duplicates : [];
}

function sameText(value: unknown, typed: string): boolean {
  return typeof value === "string" && value.trim() === typed;
}

/** "adults.0.phone": the path of the first leaf that `matches`. */
function pathOf(values: unknown, matches: (path: string, value: unknown) => boolean, path = ""): string | null {
  if (values === null || typeof values !== "object") return path !== "" && matches(path, values) ? path : null;
  for (const [name, value] of Object.entries(values)) {
    const found = pathOf(value, matches, path === "" ? name : `${path}.${name}`);
    if (found) return found;
  }
  return null;
}
