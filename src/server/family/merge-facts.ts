import { z } from "zod";

/** What `joinSameChildren` answered, as the audit kept it. */
const separationFacts = z.object({
  bookingsCancelled: z.array(z.unknown()).default([]),
  bookingsReplaced: z.array(z.unknown()).default([]),
  bookingsJoined: z.array(z.unknown()).default([]),
  classesJoined: z.array(z.unknown()).default([]),
  contactsJoined: z.array(z.unknown()).default([]),
  careBefore: z.array(z.unknown()).default([]),
  cellsJoined: z.array(z.unknown()).default([]),
  setAsideLetGo: z.array(z.unknown()).default([]),
});

const ids = z.array(z.string()).default([]);

/** All that `mergeFamilies` did, as the audit kept it: what undoing puts back. */
export const mergeFacts = separationFacts.extend({
  fromId: z.string(),
  wasOpen: z.boolean(),
  guardianIds: ids,
  payerIds: ids,
  accountIds: ids,
  contactIds: ids,
  requestIds: ids,
  bookingIds: ids,
  moved: ids,
  left: ids,
  custodyMoved: ids,
  custodyGone: z.array(z.unknown()).default([]),
});

export type MergeFacts = z.infer<typeof mergeFacts>;
