import { accountKey } from "@/domain/account/account-key";

/** Messages go to the account's own address, which its owner confirmed: said as soon as the file's is another. */
export function accountEmailHint(accountEmail: string | null, typed: string | null): string | undefined {
  if (!accountEmail || accountKey(accountEmail) === accountKey(typed ?? "")) return undefined;
  return `Les messages partent à ${accountEmail}, l’adresse de son compte, qui se change sous « Comptes ».`;
}
