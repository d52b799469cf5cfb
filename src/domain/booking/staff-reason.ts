import { z } from "zod";
import { freeText } from "@/domain/text-inputs";

/** Why staff act past a limit, in the words the family reads. */
export const staffCauses = {
  "family-request": "Demande de la famille",
  illness: "Enfant malade",
  emergency: "Urgence familiale",
  mistake: "Erreur de saisie",
  other: "Autre motif",
} as const;

const causes = Object.keys(staffCauses) as [StaffCause, ...StaffCause[]];
type StaffCause = keyof typeof staffCauses;

/** A reason from the short list, with free words; "other" says nothing without them. */
export const staffReason = z
  .object({
    cause: z.enum(causes, { error: "Choisissez un motif." }),
    detail: freeText(200).default(""),
  })
  .refine(({ cause, detail }) => cause !== "other" || detail !== "", { path: ["detail"], error: "Précisez le motif." });
export type StaffReason = z.infer<typeof staffReason>;

/** As it is kept and shown: "Enfant malade : appel de 8 h". */
export function reasonText({ cause, detail }: StaffReason): string {
  if (cause === "other") return detail;
  return detail === "" ? staffCauses[cause] : `${staffCauses[cause]}\u00A0: ${detail}`;
}
