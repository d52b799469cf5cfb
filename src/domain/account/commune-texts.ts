export const textKinds = ["REGLEMENT", "LEGAL_NOTICE", "PRIVACY", "ACCESSIBILITY", "ACKNOWLEDGEMENT"] as const;
export type TextKind = (typeof textKinds)[number];

/** What the proposed texts say of a commune. */
export type CommuneFacts = {
  name: string;
  address: string;
  phone: string;
  email: string;
  accessibilityState: AccessibilityState;
};

type TextPlace = {
  title: string;
  /** Where everybody reads it; null: it goes into a message. */
  path: string | null;
  /** The word of its address in /admin/reglages/commune/textes. */
  slug: string;
};

export const textPlaces: Readonly<Record<TextKind, TextPlace>> = {
  REGLEMENT: { title: "Règlement", path: "/reglement", slug: "reglement" },
  LEGAL_NOTICE: { title: "Mentions légales", path: "/mentions-legales", slug: "mentions-legales" },
  PRIVACY: { title: "Données personnelles", path: "/confidentialite", slug: "confidentialite" },
  ACCESSIBILITY: { title: "Accessibilité", path: "/accessibilite", slug: "accessibilite" },
  ACKNOWLEDGEMENT: { title: "Accusé de réception des demandes", path: null, slug: "accuse-de-reception" },
};

export const accessibilityStates = ["NONE", "PARTIAL", "FULL"] as const;
export type AccessibilityState = (typeof accessibilityStates)[number];

/** The mention that the law wants on each page (RGAA 4.1, décret 2019-768). */
export const accessibilityWords: Readonly<Record<AccessibilityState, string>> = {
  NONE: "non conforme",
  PARTIAL: "partiellement conforme",
  FULL: "totalement conforme",
};

/** How a passage that somebody still has to write is marked in the texts the portal proposes. */
export const toComplete = "[à compléter";

export function passagesToComplete(body: string): number {
  return body.toLowerCase().split(toComplete).length - 1;
}
