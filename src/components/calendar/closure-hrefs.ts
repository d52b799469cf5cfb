import { addressWith } from "@/components/ui/address-with";
import { type ClosureListInput, closureListInput } from "@/domain/calendar/inputs";

/** What the address of the calendar says of its closures, as the browser gives it. */
export type ClosureListAddress = Record<string, unknown>;

/** What was asked for; a part that makes no sense is left out, as if nobody had typed it. */
export function closuresFromAddress(address: ClosureListAddress): ClosureListInput {
  const { fermetures, etat, cause, tri, sens, page } = address;
  return closureListInput.parse({
    when: fermetures === "passees" ? "past" : "coming",
    kind: etat === "ferme" ? "closed" : etat === "ouvert" ? "open" : null,
    cause: cause ?? null,
    sort: tri === "inscriptions" ? "set-aside" : "day",
    descending: sens === "asc" ? false : sens === "desc" ? true : null,
    page: Number(page ?? 1),
  });
}

export function closuresHref(asked: ClosureListInput, path = "/admin/reglages/calendrier"): string {
  const { kind, cause, page } = asked;
  const etat = kind === null ? null : kind === "closed" ? "ferme" : "ouvert";
  return addressWith(path, { ...closuresKept(asked), etat, cause, page: page > 1 ? String(page) : null });
}

/** Which of them and their order, that a filter keeps. */
export function closuresKept({ when, sort, descending }: ClosureListInput) {
  return {
    fermetures: when === "past" ? "passees" : null,
    tri: sort === "set-aside" ? "inscriptions" : null,
    sens: descending === null ? null : descending ? "desc" : "asc",
  };
}
