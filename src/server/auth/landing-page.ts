import type { Role } from "@/domain/account/permissions";
import type { SignInStep } from "@/domain/account/sign-in-step";

/** Each role lands on its page. */
export function landingPage(role: Role): string {
  return role === "FAMILY" ? "/famille/planning" : "/admin/aujourdhui";
}

const pageOf: Record<SignInStep, string> = {
  NEW_PASSWORD_REQUIRED: "/nouveau-mot-de-passe",
  SECOND_FACTOR_REQUIRED: "/second-facteur",
  SECOND_FACTOR_SETUP_REQUIRED: "/second-facteur",
};

/** Where whoever is signed in goes: the step that is still to be done, else their own page. */
export function firstPage({ role, step }: { role: Role; step: SignInStep | null }): string {
  return step ? pageOf[step] : landingPage(role);
}
