import { z } from "zod";

/** The commune somebody chose where one address serves several (`?commune=`); anything else says nothing. */
export function chosenCommune({ commune }: { commune?: string }): { communeId?: string } {
  return { communeId: z.uuid().safeParse(commune).data };
}
