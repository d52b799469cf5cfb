import { z } from "zod";
import { requiredText } from "@/domain/text-inputs";
import { emailAddress } from "./inputs";
import type { StaffRole } from "./permissions";

export const staffRoles = ["ADMINISTRATOR", "AGENT", "REGISSEUR", "KITCHEN", "READER"] as const satisfies StaffRole[];

const staffRole = z.enum(staffRoles, "Choisissez un rôle.");

/** Somebody who is to work on the portal. */
export const inviteInput = z.object({
  displayName: requiredText("Donnez le prénom et le nom.", 100),
  email: emailAddress,
  role: staffRole,
});
export type InviteInput = z.infer<typeof inviteInput>;

export const oneAccount = z.object({ id: z.uuid() });

export const changeRoleInput = oneAccount.extend({ role: staffRole });
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;
