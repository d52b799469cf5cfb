import { z } from "zod";
import { emailAddress } from "./inputs";

/** More letters than that wait for a second batch. */
export const mostCodes = 1_000;

/** Whose accounts get a code: those who have no password of their own and hold no code, also those who hold one, or all. */
export const codeTargets = ["without-code", "without-password", "everybody"] as const;
export type CodeTargets = (typeof codeTargets)[number];

/**
 * Which families' accounts. A code ends a password that works: only families that were named one by one may be asked
 * for entirely.
 */
export const codesSelection = z
  .object({
    who: z.enum(codeTargets).default("without-code"),
    query: z.string().trim().max(200).default(""),
    classId: z.uuid().nullable().default(null),
    familyIds: z.array(z.uuid()).min(1, "Choisissez au moins une famille.").max(mostCodes).nullable().default(null),
    accountIds: z.array(z.uuid()).min(1).max(mostCodes).nullable().default(null),
  })
  .refine(({ who, familyIds, accountIds }) => who !== "everybody" || familyIds !== null || accountIds !== null, {
    path: ["who"],
    message: "Choisissez les familles une par une.",
  });
export type CodesSelection = z.infer<typeof codesSelection>;

/** `orderId` comes with the effect that was shown: the same order again, from a second click, changes nothing. */
export const codesOrder = codesSelection.safeExtend({ orderId: z.uuid().optional() });
export type CodesOrder = z.infer<typeof codesOrder>;

export const codesListInput = z.object({
  who: z.enum(codeTargets).catch("without-code").default("without-code"),
  query: z.string().trim().max(200).catch("").default(""),
  classId: z.uuid().nullable().catch(null).default(null),
  sort: z.enum(["name", "number"]).catch("name").default("name"),
  page: z.int().min(1).max(100_000).catch(1).default(1),
});
/** The list as its address says it; whatever makes no sense there is left out. */
export function codesListFromAddress(address: CodesListAddress): CodesListInput {
  const { comptes, classe, q, ordre, page } = address;
  const sort = ordre === "numero" ? "number" : "name";
  return codesListInput.parse({ who: comptes, classId: classe || null, query: q, sort, page: Number(page ?? 1) });
}

export type CodesListAddress = { comptes?: string; classe?: string; q?: string; ordre?: string; page?: string };
export type CodesListInput = z.infer<typeof codesListInput>;

export const familyAccountsInput = z.object({ familyId: z.uuid() });

/** An account for an adult of a family; without an e-mail, a code on paper opens it. */
export const openFamilyAccountInput = z.object({
  guardianId: z.uuid(),
  email: z
    .string()
    .trim()
    .nullable()
    .transform((typed) => typed || null)
    .pipe(emailAddress.nullable()),
});
export type OpenFamilyAccountInput = z.infer<typeof openFamilyAccountInput>;

export const changeAccountEmailInput = z.object({ id: z.uuid(), email: emailAddress });
export type ChangeAccountEmailInput = z.infer<typeof changeAccountEmailInput>;
