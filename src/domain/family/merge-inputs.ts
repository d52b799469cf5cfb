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
  /** Asked on both sides: one stays, a place rather than a wait; the other is cancelled. */
  conflicts: { childName: string; serviceName: string; day: IsoDate }[];
};

/** What undoing a merge would do, before it is done. */
export type UndoMergePreview = {
  /** The family that comes back. */
  family: { number: number; name: string };
  /** Of whom the family that comes back is a household again. */
  children: string[];
  /** Booked or asked for since the merge; they go with their children. */
  bookingsSince: number;
  /** Cancelled by the merge, and their place is somebody else's now: on the waiting list. */
  waiting: number;
  /** Cancelled by the merge, and they can't come back. */
  lost: number;
};
