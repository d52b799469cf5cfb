import { Prisma } from "@/server/db/generated/client";

/**
 * The order in which the bookings `b` of a service and a day wait: first the ranks that the mairie gave, then the
 * instants at which families asked, which no rank changes. The one order of the queue, wherever it is read.
 */
export const queueOrderSql = Prisma.sql`b.waiting_rank NULLS LAST, b.waiting_since, b.id`;
