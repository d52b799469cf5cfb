import { z } from "zod";
import { requiredText } from "@/domain/text-inputs";
import { shownRequestStates } from "./request-state";

const id = z.uuid();
const written = (message: string) => requiredText(message, 2_000);

export const oneRequestInput = z.object({ id });

export const requestStateInput = z.object({ state: z.enum(shownRequestStates) });

export const requestPageInput = requestStateInput.extend({
  page: z.number().int().min(1).max(100_000),
});
export type RequestPageInput = z.infer<typeof requestPageInput>;

/** `classIds`: one per child of the request, in its order; empty: no class yet. */
const classIds = z.array(z.union([z.uuid(), z.literal("")])).max(20);

/** One per child of the request, in its order: the child it already is; empty: a child to make. */
const knownChildIds = z.array(z.union([z.uuid(), z.literal("")])).max(20);

export const acceptRequestInput = z.object({
  id,
  resident: z.boolean(),
  schoolYearId: z.union([z.uuid(), z.literal("")]),
  classIds,
  /** The person has seen that this family seems known already, and goes on all the same. */
  despiteDuplicate: z.boolean(),
});
export type AcceptRequestInput = z.infer<typeof acceptRequestInput>;

export const openHouseholdInput = z
  .object({
    id,
    resident: z.boolean(),
    schoolYearId: z.union([z.uuid(), z.literal("")]),
    classIds,
    knownChildIds,
  })
  .refine(({ knownChildIds }) => knownChildIds.some((childId) => childId !== ""), {
    path: ["knownChildIds"],
    message: "Aucun enfant connu ne rejoint ce foyer : acceptez plutôt la demande.",
  });
export type OpenHouseholdInput = z.infer<typeof openHouseholdInput>;

export const attachRequestInput = z
  .object({
    id,
    /** Empty: another family than those that look alike, by its number. */
    familyId: z.union([z.uuid(), z.literal("")]),
    familyNumber: z
      .string()
      .trim()
      .regex(/^\d{0,9}$/, "Un numéro de famille n’a que des chiffres."),
    schoolYearId: z.union([z.uuid(), z.literal("")]),
    classIds,
    /** Of children who are not in that family yet; those who look like nobody may be left out. */
    knownChildIds: knownChildIds.default([]),
  })
  .refine(({ familyId, familyNumber }) => familyId !== "" || familyNumber !== "", {
    path: ["familyNumber"],
    message: "Donnez le numéro de la famille.",
  });
export type AttachRequestInput = z.infer<typeof attachRequestInput>;

export const askMoreInput = z.object({ id, question: written("Écrivez votre question à la famille.") });
export type AskMoreInput = z.infer<typeof askMoreInput>;

export const refuseRequestInput = z.object({ id, reason: written("Dites à la famille pourquoi.") });
export type RefuseRequestInput = z.infer<typeof refuseRequestInput>;
