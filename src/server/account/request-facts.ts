import { type AccountRequestForm, type RequestFacts, requestFactsSchema } from "@/domain/account/request-input";
import { frenchPhone } from "@/domain/family/french-phone";
import { personName } from "@/domain/family/person-name";

/** What a request says, as it was checked when it was kept. */
export function requestFacts(column: unknown): RequestFacts {
  return requestFactsSchema.parse(column);
}

/** Whom the messages about a request greet: its first adult. */
export function greetedName(column: unknown): string {
  return personName(requestFacts(column).adults[0]);
}

/** The same, back in its form, phones as people read them; the règlement is accepted again, as it then is. */
export function requestForm(column: unknown, reglementVersion: number | null): AccountRequestForm {
  const facts = requestFacts(column);
  const [first, ...others] = facts.adults;
  return {
    ...facts,
    adults: [
      { ...first, phone: frenchPhone(first.phone) },
      ...others.map((adult) => ({ ...adult, phone: adult.phone && frenchPhone(adult.phone) })),
    ],
    reglementVersion,
    acceptsReglement: false,
  };
}
