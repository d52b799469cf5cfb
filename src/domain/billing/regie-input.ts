import { z } from "zod";
import { requiredText } from "@/domain/text-inputs";

/** `code`: two digits, the head of every invoice number of the régie. */
export const regieInput = z.object({
  id: z.uuid().nullable(),
  code: z.string().regex(/^\d\d$/, "Deux chiffres, par exemple 01."),
  name: requiredText("Donnez le nom de la régie.", 120),
  chequeWording: requiredText("Donnez l’ordre des chèques.", 120),
});
export type RegieInput = z.infer<typeof regieInput>;
