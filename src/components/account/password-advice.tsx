import { passwordExample } from "@/domain/account/password-policy";

export type PasswordAdviceProps = { minimumLength: number };

/** What makes a good password, before one is refused. */
export function PasswordAdvice({ minimumLength }: PasswordAdviceProps) {
  return (
    <>
      Au moins {minimumLength} caractères. Le plus simple&nbsp;: quatre mots sans rapport entre eux, comme «&nbsp;
      {passwordExample}&nbsp;», mais les vôtres. Un gestionnaire de mots de passe convient aussi.
    </>
  );
}
