import { addressWith } from "@/components/ui/address-with";
import { type JournalInput, journalInput } from "@/domain/account/journal-input";

/** What the address of the journal says, as the browser gives it. */
export type JournalAddress = Record<string, unknown>;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function journalFromAddress({ acte, qui, du, au, sens, suite }: JournalAddress): JournalInput {
  const descending = sens !== "asc";
  return journalInput.parse({ action: acte, person: qui, from: du, until: au, descending, after: suite });
}

export function journalHref(asked: JournalInput, path = "/admin/reglages/journal"): string {
  const { action, person, from, until, descending, after } = asked;
  const sens = descending ? null : "asc";
  return addressWith(path, { acte: action, qui: person, du: from, au: until, sens, suite: after });
}
