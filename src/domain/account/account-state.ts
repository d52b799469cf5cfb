/** Where an account is between its opening and the first password of one's own. */
export type AccountState = "disabled" | "active" | "code" | "link" | "code-used" | "code-expired" | "waiting";

export type AccountFacts = {
  isDisabled: boolean;
  /** Somebody came in with it, once at least. */
  hasSignedIn: boolean;
  /** Its password is a code of the mairie: nobody chose another one since. */
  mustChangePassword: boolean;
  /** A code of the mairie that still opens, until then. */
  codeExpiresAt: string | null;
  /** That code ended because it was used, not because of its age. */
  isCodeUsed: boolean;
  /** An activation link that still opens, until then. */
  linkExpiresAt: string | null;
};

/**
 * `active`: a password of one's own opens it. `code-used` and `code-expired`: a code ended and no password was chosen,
 * so that nothing opens it any more. `waiting`: nobody signed in, and nothing that was sent opens any more.
 */
export function accountState(facts: AccountFacts): AccountState {
  if (facts.isDisabled) return "disabled";
  if (facts.codeExpiresAt) return "code";
  if (facts.hasSignedIn && !facts.mustChangePassword) return "active";
  if (facts.linkExpiresAt) return "link";
  if (!facts.mustChangePassword) return "waiting";
  return facts.isCodeUsed ? "code-used" : "code-expired";
}
