import type { ResetPasswordInput } from "@/domain/account/inputs";
import type { SessionToken } from "@/server/auth/token";
import { openWithLink } from "./open-with-link";
import type { Visit } from "./sign-in";

/** Gives a forgotten password its successor. */
export function resetPassword(visit: Visit, input: ResetPasswordInput): Promise<SessionToken> {
  return openWithLink(visit, "RESET", input);
}
