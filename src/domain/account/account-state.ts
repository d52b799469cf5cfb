/** Where an account is between its opening and its first sign-in. */
export type AccountState = "disabled" | "active" | "code" | "link" | "waiting";

export type AccountFacts = {
  isDisabled: boolean;
  hasSignedIn: boolean;
  /** A code of the mairie that still opens, until then. */
  codeExpiresAt: string | null;
  /** An activation link that still opens, until then. */
  linkExpiresAt: string | null;
};

/** `waiting`: nobody signed in, and nothing that was sent opens any more. */
export function accountState(facts: AccountFacts): AccountState {
  if (facts.isDisabled) return "disabled";
  if (facts.codeExpiresAt) return "code";
  if (facts.hasSignedIn) return "active";
  return facts.linkExpiresAt ? "link" : "waiting";
}
