export type ManagerHintProps = { identifier: string };

/** Tells password managers whose password this form changes; nobody sees it. */
export function ManagerHint({ identifier }: ManagerHintProps) {
  return <input type="text" name="username" autoComplete="username" value={identifier} readOnly hidden />;
}
