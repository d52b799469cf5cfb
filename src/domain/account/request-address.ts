import { nameKey } from "@/domain/family/name-key";
import type { RequestFacts } from "./request-input";

type Address = Pick<RequestFacts, "street" | "addressComplement" | "postcode" | "city">;

/** The lines of an envelope. */
export function addressLines({ street, addressComplement, postcode, city }: Address): string {
  return [street, addressComplement, `${postcode} ${city}`].filter((line) => line !== "").join("\n");
}

/** Whether a family seems to live in the commune; the staff decide, since several communes may share a name. */
export function seemsResident({ city }: Pick<Address, "city">, communeName: string): boolean {
  return nameKey(city) === nameKey(communeName);
}
