import type { Role } from "./permissions";

/** What is still to be done after the password, before anything else. */
export type SignInStep = "SECOND_FACTOR_REQUIRED" | "NEW_PASSWORD_REQUIRED" | "SECOND_FACTOR_SETUP_REQUIRED";

export type SignInFacts = {
  role: Role;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  /** It was given on this device. */
  secondFactorGiven: boolean;
  /** The demo is tried by anybody with a printed password: it asks for no telephone. */
  isDemo: boolean;
};

/** Whoever gives rights or handles money needs a second factor (ASVS 5.0 § 6.3.3); the others may have one. */
export function isSecondFactorCompulsory(role: Role, isDemo: boolean): boolean {
  return !isDemo && (role === "ADMINISTRATOR" || role === "REGISSEUR");
}

/** The next step of signing in; null: the session is whole. */
export function nextStep(facts: SignInFacts): SignInStep | null {
  if (facts.hasSecondFactor && !facts.secondFactorGiven) return "SECOND_FACTOR_REQUIRED";
  if (facts.mustChangePassword) return "NEW_PASSWORD_REQUIRED";
  if (!facts.hasSecondFactor && isSecondFactorCompulsory(facts.role, facts.isDemo))
    return "SECOND_FACTOR_SETUP_REQUIRED";
  return null;
}
