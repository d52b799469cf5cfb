import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "@/components/calendar/back-link";
import { periodWords } from "@/components/calendar/closure-words";
import { ReopenClosure } from "@/components/calendar/reopen-closure";
import { Notice } from "@/components/ui/notice";
import { causeWords } from "@/domain/calendar/closure-cause-words";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Fermeture" };

type ClosurePageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string }> };

export default async function ClosurePage({ params, searchParams }: ClosurePageProps) {
  await requireStaff("calendar.edit");
  const { id } = await params;
  const view = z.uuid().safeParse(id).success ? await api.admin.calendar.closure({ id }) : null;
  if (!view) notFound();
  const { kind, from, to, label, cause } = view.closure;
  const { fait } = await searchParams;
  return (
    <div className="grid gap-5">
      <div>
        <BackLink href="/admin/reglages/calendrier">Calendrier</BackLink>
        <h1>
          {kind === "closed" ? "Fermeture" : "Jour exceptionnel"} · {periodWords(from, to)}
        </h1>
        <p className="text-ardoise">
          {label ?? causeWords[cause]} · {view.concerns}
        </p>
      </div>
      {fait && (
        <Notice tone="success" title="C’est fait" live>
          <p>{doneWords(view.restored)}</p>
        </Notice>
      )}
      <ReopenClosure view={view} />
    </div>
  );
}

function doneWords({ bookings, past }: { bookings: number; past: number }): string {
  if (bookings === 0) return "Aucune inscription n’était touchée : il n’y avait personne à prévenir.";
  // Families may have been told about days that are over: it was for whoever closed them to say.
  if (past === bookings) return "Les inscriptions de ces jours passés sont à jour.";
  return "Les inscriptions sont à jour et les familles concernées reçoivent un e-mail.";
}
