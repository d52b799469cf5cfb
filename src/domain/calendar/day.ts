import { z } from "zod";

/** A calendar day, "2026-09-03": no hour, no zone. Compares with `<`; arithmetic is `Temporal.PlainDate`. */
export const isoDate = z.iso.date().brand<"IsoDate">();
export type IsoDate = z.infer<typeof isoDate>;

/** Reads a day written by hand ("2026-09-03"); throws on anything else. */
export function day(text: string): IsoDate {
  return isoDate.parse(text);
}
