export type PasswordAdviceProps = { minimumLength: number };

/** What makes a good password, before one is refused. */
export function PasswordAdvice({ minimumLength }: PasswordAdviceProps) {
  return (
    <>
      Au moins {minimumLength} caractères. Une petite phrase ou quatre mots sans rapport conviennent très bien&nbsp;; un
      gestionnaire de mots de passe aussi.
    </>
  );
}
