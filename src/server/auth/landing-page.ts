import type { Role } from "./open-session";

/** Each role lands on its page. */
export function landingPage(role: Role): string {
  return role === "FAMILY" ? "/famille/planning" : "/admin/aujourdhui";
}
