import { z } from "zod";
import { chosenDay, chosenId } from "@/domain/booking/chosen";
import { requiredText } from "@/domain/text-inputs";

/** Which families: each choice narrows the others; none at all is every open family. */
const audience = { schoolId: chosenId, classId: chosenId, serviceId: chosenId, day: chosenDay };

export const familyMessageInput = z.object({
  ...audience,
  subject: requiredText("Donnez un objet au message.", 120).regex(/^[^\r\n]*$/, "L’objet tient sur une ligne."),
  text: requiredText("Écrivez le message.", 5_000),
});
export type FamilyMessageInput = z.infer<typeof familyMessageInput>;
export type Audience = Pick<FamilyMessageInput, "schoolId" | "classId" | "serviceId" | "day">;

/** `key`: given by the preview; the same one sends once, however often it is asked. */
export const sendMessageInput = familyMessageInput.extend({ key: z.uuid() });
export type SendMessageInput = z.infer<typeof sendMessageInput>;
