import type { Metadata } from "next";
import { z } from "zod";
import { CalendarRoom } from "@/components/calendar/calendar-room";
import { ReopenedNotice } from "@/components/calendar/reopened-notice";
import { closureListInput } from "@/domain/calendar/inputs";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Calendrier" };

const reopened = z.object({
  retablies: z.coerce.number().int().min(0),
  annulees: z.coerce.number().int().min(0),
  familles: z.coerce.number().int().min(0),
});

type CalendarPageProps = { searchParams: Promise<Record<string, string | undefined>> };

export default async function CalendarPage({ searchParams }: CalendarPageProps) {
  await requireStaff("calendar.edit");
  const address = await searchParams;
  const when = address.fermetures === "passees" ? "past" : "coming";
  const asked = closureListInput.safeParse({ when, page: Number(address.page ?? 1) }).data ?? { when, page: 1 };
  const done = reopened.safeParse(address).data;
  const [calendar, closures] = await Promise.all([api.admin.calendar.view(), api.admin.calendar.closures(asked)]);
  return (
    <div className="grid gap-5">
      {done && <ReopenedNotice restored={done.retablies} displaced={done.annulees} families={done.familles} />}
      <CalendarRoom calendar={calendar} closures={closures} when={when} />
    </div>
  );
}
