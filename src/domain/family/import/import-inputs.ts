import { z } from "zod";

/** A file of 5 000 children with two adults is about two megabytes. */
export const largestFileBytes = 6_000_000;

const importFile = z.object({
  name: z.string().max(200),
  content: z.base64().max(Math.ceil(largestFileBytes / 3) * 4, "Ce fichier est trop gros : 6 Mo au plus."),
});

export const checkImportInput = z.object({
  schoolYearId: z.uuid("Choisissez l’année scolaire."),
  /** Our template, or the two extractions of ONDE. */
  files: z.array(importFile).min(1, "Choisissez un fichier.").max(2, "Deux fichiers au plus : ceux d’ONDE."),
});
export type CheckImportInput = z.infer<typeof checkImportInput>;

export const oneImport = z.object({ id: z.uuid() });
