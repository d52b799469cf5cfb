import type { DeclaredClosure } from "./closures";
import type { ClosureInput } from "./inputs";

/** The declaration a form asks for; what it leaves out concerns everybody. */
export function closureFromInput(id: string, input: ClosureInput): DeclaredClosure {
  const { kind, from, to, cause, label } = input;
  const one = (chosen: string) => (chosen === "" ? null : chosen);
  return {
    ...{ id, kind, from, to, cause, label: one(label) },
    ...{ schoolId: one(input.schoolId), classId: one(input.classId), serviceId: one(input.serviceId) },
  };
}
