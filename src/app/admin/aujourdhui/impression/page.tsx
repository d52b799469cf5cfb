import type { Metadata } from "next";
import { type DayAddress, dayFromAddress } from "@/components/booking/day-hrefs";
import { DaySheetsPreview } from "@/components/booking/day-sheets-preview";
import { NoSchool } from "@/components/booking/no-school";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Listes à imprimer" };

type Props = { searchParams: Promise<DayAddress> };

export default async function SheetsPage({ searchParams }: Props) {
  await requireStaff("day.names");
  const asked = dayFromAddress(await searchParams);
  const lists = await orNotFound(api.admin.day.sheets(asked));
  return lists ? <DaySheetsPreview lists={lists} asked={asked} /> : <NoSchool />;
}
