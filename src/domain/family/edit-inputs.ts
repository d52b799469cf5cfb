import { z } from "zod";
import { adultFacts, childCare, childFacts, contactFacts, enrolmentFacts, familyFacts, healthNote } from "./inputs";

/** The record as it was read: somebody else's save in between is told, never overwritten. */
const version = z.int().min(1);

export const familyIdInput = z.object({ familyId: z.uuid() });
export const childIdInput = z.object({ familyId: z.uuid(), childId: z.uuid() });

export const saveFamilyInput = familyFacts.extend({ familyId: z.uuid(), version });
export type SaveFamilyInput = z.infer<typeof saveFamilyInput>;

/** `id` null: somebody new. */
const ofFamily = { familyId: z.uuid(), id: z.uuid().nullable(), version };

/** Of somebody new who looks like a person that is known: staff have seen them, and it is somebody else. */
const despiteDuplicates = z.boolean().default(false);

export const saveAdultInput = adultFacts.extend({ ...ofFamily, despiteDuplicates });
export type SaveAdultInput = z.infer<typeof saveAdultInput>;

export const saveChildInput = childFacts.extend({
  ...ofFamily,
  enrolment: enrolmentFacts.nullable(),
  despiteDuplicates,
});
export type SaveChildInput = z.infer<typeof saveChildInput>;

export const saveCareInput = childCare.extend({ familyId: z.uuid(), childId: z.uuid(), version });
export type SaveCareInput = z.infer<typeof saveCareInput>;

export const saveHealthNoteInput = childIdInput.extend({ note: healthNote, version });
export type SaveHealthNoteInput = z.infer<typeof saveHealthNoteInput>;

export const saveContactInput = contactFacts.safeExtend({ ...ofFamily, childId: z.uuid() });
export type SaveContactInput = z.infer<typeof saveContactInput>;

/** Somebody of a family, to take away. */
export const personInput = z.object({ familyId: z.uuid(), id: z.uuid() });

/** A child and the household that it joins or leaves. */
export const householdInput = z.object({ childId: z.uuid(), familyId: z.uuid() });
