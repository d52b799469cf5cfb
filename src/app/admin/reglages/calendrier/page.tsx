import type { Metadata } from "next";
import { z } from "zod";
import { CalendarRoom } from "@/components/calendar/calendar-room";
import { type ClosureListAddress, closuresFromAddress } from "@/components/calendar/closure-hrefs";
import { ReopenedNotice } from "@/components/calendar/reopened-notice";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Calendrier" };

const reopened = z.object({
  retablies: z.coerce.number().int().min(0),
  annulees: z.coerce.number().int().min(0),
  familles: z.coerce.number().int().min(0),
});

export default async function CalendarPage({ searchParams }: { searchParams: Promise<ClosureListAddress> }) {
  await requireStaff("calendar.edit");
  const address = await searchParams;
  const asked = closuresFromAddress(address);
  const done = reopened.safeParse(address).data;
  const [calendar, closures] = await Promise.all([api.admin.calendar.view(), api.admin.calendar.closures(asked)]);
  return (
    <div className="grid gap-5">
      {done && <ReopenedNotice restored={done.retablies} displaced={done.annulees} families={done.familles} />}
      <CalendarRoom calendar={calendar} closures={closures} asked={asked} />
    </div>
  );
}
