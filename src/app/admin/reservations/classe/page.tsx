import type { Metadata } from "next";
import Link from "next/link";
import { ReservationBatchForm } from "@/components/booking/reservation-batch-form";
import { ReservationBatchList } from "@/components/booking/reservation-batch-list";
import { PageLinks } from "@/components/messaging/page-links";
import { ListTools } from "@/components/ui/list-tools";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Pour une classe ou une école" };

type Props = { searchParams: Promise<{ page?: string }> };

export default async function ClassBookingsPage({ searchParams }: Props) {
  const { timeZone } = await requireStaff("bookings.edit");
  const page = Number((await searchParams).page);
  const batches = await api.admin.booking.batches({ page: Number.isInteger(page) && page > 0 ? page : 1 });
  return (
    <div className="grid gap-6">
      <div>
        <Link
          href="/admin/reservations"
          prefetch={false}
          className="inline-block py-2 text-preau underline underline-offset-4 print:hidden"
        >
          Réservations
        </Link>
        <h1>Pour une classe ou une école</h1>
        <p className="text-ardoise">
          Une sortie, une grève, un enseignant absent : toutes les inscriptions d’un service en une fois, sans délai.
        </p>
      </div>
      <div className="print:hidden">
        <ReservationBatchForm choices={await api.admin.booking.choices()} />
      </div>
      <section aria-labelledby="changements" className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="changements">Changements faits</h2>
          <ListTools exportHref="/api/exports/changements-de-classe" />
        </div>
        <ReservationBatchList batches={batches.batches} timeZone={timeZone} />
        <PageLinks {...batches} hrefFor={(number) => `/admin/reservations/classe?page=${number}`} />
      </section>
    </div>
  );
}
