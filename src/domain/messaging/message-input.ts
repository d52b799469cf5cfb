import { z } from "zod";
import { chosenDay, chosenId } from "@/domain/booking/chosen";

/** Which families: each choice narrows the others; none at all is every open family. */
const audience = { schoolId: chosenId, classId: chosenId, serviceId: chosenId, day: chosenDay };

export const familyMessageInput = z.object({
  ...audience,
  subject: z
    .string()
    .trim()
    .min(1, "Donnez un objet au message.")
    .max(120, "120 caractères au plus.")
    .regex(/^[^\r\n]*$/, "L’objet tient sur une ligne."),
  text: z.string().trim().min(1, "Écrivez le message.").max(5_000, "5 000 caractères au plus."),
});
export type FamilyMessageInput = z.infer<typeof familyMessageInput>;
export type Audience = Pick<FamilyMessageInput, "schoolId" | "classId" | "serviceId" | "day">;

/** `key`: given by the preview; the same one sends once, however often it is asked. */
export const sendMessageInput = familyMessageInput.extend({ key: z.uuid() });
export type SendMessageInput = z.infer<typeof sendMessageInput>;
