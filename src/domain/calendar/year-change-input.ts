import { z } from "zod";

/** As many as an import may bring: the largest communes move up in one go. */
export const mostMoves = 30_000;

/** Next year's class of each child; null: it leaves. A child left out is left as it is. */
export const yearChangeInput = z.object({
  toYearId: z.uuid(),
  moves: z
    .array(z.object({ childId: z.uuid(), classId: z.uuid().nullable() }))
    .min(1)
    .max(mostMoves),
  /** Asks the families of whom this changes next year's class to confirm their dossier. */
  tellFamilies: z.boolean(),
});
export type YearChangeInput = z.infer<typeof yearChangeInput>;
