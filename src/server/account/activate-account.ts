import type { ResetPasswordInput } from "@/domain/account/inputs";
import type { SessionToken } from "@/server/auth/token";
import { openWithLink } from "./open-with-link";
import type { Visit } from "./sign-in";

/** Gives an account opened by the mairie its first password. */
export function activateAccount(visit: Visit, input: ResetPasswordInput): Promise<SessionToken> {
  return openWithLink(visit, "ACTIVATION", input);
}
