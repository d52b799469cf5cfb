import { z } from "zod";
import { staffRoles } from "./team-inputs";

/** "invited": no password chosen yet. A disabled account is neither of the others. */
export const colleagueStates = ["active", "invited", "disabled"] as const;
export type ColleagueState = (typeof colleagueStates)[number];

/** How the team is listed; what makes no sense in an address is left out, as if nobody had typed it. */
export const teamListInput = z.object({
  /** Part of a name, an identifier or an address. */
  query: z.string().trim().max(200).catch("").default(""),
  role: z.enum(staffRoles).nullable().catch(null).default(null),
  state: z.enum(colleagueStates).nullable().catch(null).default(null),
  sort: z.enum(["state", "name", "role", "seen"]).catch("state").default("state"),
  descending: z.boolean().catch(false).default(false),
  page: z.int().min(1).max(1_000).catch(1).default(1),
});
export type TeamListInput = z.infer<typeof teamListInput>;
