import { z } from "zod";
import type { IsoDate } from "@/domain/calendar/day";

/** `fromId` disappears into `intoId`. */
export const mergeInput = z.object({ fromId: z.uuid(), intoId: z.uuid() });
export type MergeInput = z.infer<typeof mergeInput>;

export const undoMergeInput = z.object({ auditId: z.uuid() });

type ShownFamily = { id: string; number: number; name: string };

/** What merging would move, before anything is. */
export type MergePreview = {
  from: ShownFamily;
  into: ShownFamily;
  adults: number;
  accounts: number;
  contacts: number;
  bookings: number;
  /** Children who come along. */
  children: string[];
  /** Known twice, once in each family: one is kept, with what was known of both. */
  sameChildren: string[];
  /** Booked on both sides: the kept family's booking stays, the other is cancelled. */
  conflicts: { childName: string; serviceName: string; day: IsoDate }[];
};
