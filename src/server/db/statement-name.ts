import { createHash } from "node:crypto";

const most = 300;
const names = new Map<string, string>();

/**
 * Under its name PostgreSQL parses a statement once per connection and keeps it as long as the connection lives:
 * so the first 300 texts get one, and a text that never comes back (lists of any length) goes without.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= most) return "";
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  names.set(text, name);
  return name;
}
