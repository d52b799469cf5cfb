import { z } from "zod";

/** Beyond that, a list is only counted. */
export const mostShown = 300;

const place = z.object({ file: z.number(), line: z.number() });

/** What an import would do, line by line where somebody has to look. */
export const importReport = z.object({
  fileNames: z.array(z.string()),
  counts: z.object({
    lines: z.number(),
    newFamilies: z.number(),
    knownFamilies: z.number(),
    newAdults: z.number(),
    newChildren: z.number(),
    knownChildren: z.number(),
    /** Of those who are known: who gets another class than today's. Reports of before say nothing of it. */
    movedChildren: z.number().default(0),
    sharedChildren: z.number(),
    enrolments: z.number(),
    outsideFamilies: z.number(),
    errors: z.number(),
    duplicates: z.number(),
  }),
  errors: z.array(place.extend({ message: z.string() })),
  /** Children who are known: nothing of theirs changes but their class. */
  known: z.array(
    place.extend({
      person: z.string(),
      familyId: z.string(),
      familyNumber: z.number(),
      familyName: z.string(),
      /** In the school year of the import: the class they have, and the one the file gives. Null: none. */
      classBefore: z.string().nullable().default(null),
      classAfter: z.string().nullable().default(null),
    }),
  ),
  /** Adults who look like somebody known, in a family that is created all the same. */
  duplicates: z.array(
    place.extend({
      person: z.string(),
      familyId: z.string(),
      familyNumber: z.number(),
      familyName: z.string(),
      because: z.enum(["adult", "email", "phone", "child"]),
    }),
  ),
  newClasses: z.array(z.object({ name: z.string(), level: z.string(), school: z.string() })),
});
export type ImportReport = z.infer<typeof importReport>;
