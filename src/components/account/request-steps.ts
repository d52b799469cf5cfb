import type { FieldPath } from "react-hook-form";
import type { AccountRequestForm } from "@/domain/account/request-input";
import type { RouterOutputs } from "@/trpc/types";

/** What a newcomer chooses among. */
export type RequestOffer = Omit<NonNullable<RouterOutputs["public"]["request"]["form"]>, "communeId">;

export type RequestStep = "adultes" | "enfants" | "adresse" | "envoi";

type StepFacts = { title: string; fields: FieldPath<AccountRequestForm>[] };

/** The steps of the form, each with the fields it asks. */
export const requestSteps: Readonly<Record<RequestStep, StepFacts>> = {
  adultes: { title: "Les adultes", fields: ["adults"] },
  enfants: { title: "Les enfants", fields: ["children"] },
  adresse: {
    title: "L’adresse et les services",
    fields: ["street", "addressComplement", "postcode", "city", "serviceIds", "message"],
  },
  envoi: { title: "Relire et envoyer", fields: ["acceptsReglement"] },
};

export const stepOrder = Object.keys(requestSteps) as RequestStep[];

export function stepNamed(name: string | null): RequestStep | null {
  return stepOrder.find((step) => step === name) ?? null;
}

/** Some people have no first name; everybody else would be missed by theirs. */
export const noFirstNameHint = "À laisser vide seulement si la personne n’en a pas.";

export const emptyAdult = { birthName: "", usageName: "", firstNames: "", email: "", phone: "" };
export const emptyChild = { birthName: "", usageName: "", firstNames: "", birthDay: "", schoolId: "", level: "" };

/** A request with nothing in it yet; `reglementVersion` is the one on the screen. */
export function emptyRequest(reglementVersion: number | null): AccountRequestForm {
  return {
    adults: [emptyAdult],
    children: [emptyChild],
    street: "",
    addressComplement: "",
    postcode: "",
    city: "",
    serviceIds: [],
    message: "",
    reglementVersion,
    acceptsReglement: false,
  };
}

/** In the address only: what is typed stays on the page. */
export function goToStep(step: RequestStep): void {
  const query = new URLSearchParams(window.location.search);
  if (query.get("etape") === step) return;
  window.history.pushState(null, "", addressOfStep(step));
  window.scrollTo({ top: 0 });
}

/** What the address says once the request is sent: a reload then says so again. */
export const sentStep = "a-confirmer";

/** In the address too, leaving nothing behind to go back to. */
export function replaceStep(step: typeof sentStep): void {
  window.history.replaceState(null, "", addressOfStep(step));
}

/** The page's own address at another step. */
export function addressOfStep(step: string): string {
  const query = new URLSearchParams(window.location.search);
  query.set("etape", step);
  return `?${query}`;
}
