import { type ShownRequestState, shownRequestStates } from "@/domain/account/request-state";

/** Where a request stands, in words and in a colour; `plural` heads their list; `slug` is its word in addresses. */
export const requestWords: Record<
  ShownRequestState,
  { label: string; plural: string; tone: "green" | "yellow" | "red" | "blue"; slug: string }
> = {
  RECEIVED: { label: "À traiter", plural: "À traiter", tone: "yellow", slug: "a-traiter" },
  MORE_ASKED: {
    label: "En attente de la famille",
    plural: "En attente des familles",
    tone: "blue",
    slug: "en-attente",
  },
  ACCEPTED: { label: "Acceptée", plural: "Acceptées", tone: "green", slug: "acceptees" },
  ATTACHED: { label: "Rattachée", plural: "Rattachées", tone: "green", slug: "rattachees" },
  REFUSED: { label: "Refusée", plural: "Refusées", tone: "red", slug: "refusees" },
};

/** Why a request looks like a family that is known. */
export const likenessWords = {
  child: "Même enfant (noms et date de naissance)",
  adult: "Mêmes noms",
  email: "Même adresse e-mail",
  phone: "Même téléphone",
  address: "Même nom de famille, même adresse",
} as const;

/** The state that an address names; what waits, when it names none. */
export function stateFromSlug(slug: string | null | undefined): ShownRequestState {
  return shownRequestStates.find((state) => requestWords[state].slug === slug) ?? "RECEIVED";
}
