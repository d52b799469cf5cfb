import type { Role } from "@/domain/account/permissions";

/** Each role lands on its page. */
export function landingPage(role: Role): string {
  return role === "FAMILY" ? "/famille/planning" : "/admin/aujourdhui";
}
