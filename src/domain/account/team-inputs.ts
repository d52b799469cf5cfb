import { z } from "zod";
import { emailAddress } from "./inputs";
import type { StaffRole } from "./permissions";

export const staffRoles = ["ADMINISTRATOR", "AGENT", "REGISSEUR", "KITCHEN", "READER"] as const satisfies StaffRole[];

const staffRole = z.enum(staffRoles, "Choisissez un rôle.");

/** Somebody who is to work on the portal. */
export const inviteInput = z.object({
  displayName: z.string().trim().min(1, "Donnez le prénom et le nom.").max(100, "Ce nom est trop long."),
  email: emailAddress,
  role: staffRole,
});
export type InviteInput = z.infer<typeof inviteInput>;

export const oneAccount = z.object({ id: z.uuid() });

export const changeRoleInput = oneAccount.extend({ role: staffRole });
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;
