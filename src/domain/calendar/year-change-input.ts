import { z } from "zod";

/** Next year's class of each child; null: it leaves. A child left out is left as it is. */
export const yearChangeInput = z.object({
  toYearId: z.uuid(),
  moves: z
    .array(z.object({ childId: z.uuid(), classId: z.uuid().nullable() }))
    .min(1)
    .max(5_000),
  /** Asks the families concerned to confirm their dossier. */
  tellFamilies: z.boolean(),
});
export type YearChangeInput = z.infer<typeof yearChangeInput>;
