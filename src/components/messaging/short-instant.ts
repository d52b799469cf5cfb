/** "2 sept. 10:42", in the commune's time. */
export function shortInstant(instant: string, timeZone: string): string {
  const parts = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("fr-FR", { ...parts, timeZone }).format(new Date(instant));
}
