/** An identifier or an e-mail as it is compared: "  Famille " and "famille" are the same account. */
export function accountKey(typed: string): string {
  return typed.normalize("NFC").trim().toLowerCase();
}

/** An identifier never holds an @ (the database refuses it), so one field serves both. */
export function isEmailKey(key: string): boolean {
  return key.includes("@");
}
