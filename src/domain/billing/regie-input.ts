import { z } from "zod";

const said = (message: string) => z.string().trim().min(1, message).max(120, "Cent vingt signes au plus.");

/** `code`: two digits, the head of every invoice number of the régie. */
export const regieInput = z.object({
  id: z.uuid().nullable(),
  code: z.string().regex(/^\d\d$/, "Deux chiffres, par exemple 01."),
  name: said("Donnez le nom de la régie."),
  chequeWording: said("Donnez l’ordre des chèques."),
});
export type RegieInput = z.infer<typeof regieInput>;
