import type { Metadata } from "next";
import { BackLink } from "@/components/calendar/back-link";
import { ClosureForm } from "@/components/calendar/closure-form";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Fermer ou ouvrir des jours" };

export default async function ClosePage({ searchParams }: { searchParams: Promise<{ ouvrir?: string }> }) {
  await requireStaff("calendar.edit");
  const isOpening = (await searchParams).ouvrir !== undefined;
  const { schools, services } = await api.admin.calendar.places();
  return (
    <div className="grid gap-5">
      <div>
        <BackLink href="/admin/reglages/calendrier">Calendrier</BackLink>
        <h1>{isOpening ? "Ouvrir un jour de plus" : "Fermer des jours"}</h1>
        <p className="text-ardoise">
          {isOpening
            ? "Un mercredi, un jour de pont, un service minimum un jour de grève."
            : "Grève, absence, sortie, intempéries, travaux : les inscriptions sont mises de côté et les familles prévenues."}
        </p>
      </div>
      <ClosureForm key={String(isOpening)} kind={isOpening ? "open" : "closed"} schools={schools} services={services} />
    </div>
  );
}
