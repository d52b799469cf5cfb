import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmailReader } from "@/components/messaging/email-reader";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "E-mail" };

export default async function EmailPage({ params }: { params: Promise<{ id: string }> }) {
  const { timeZone, today } = await requireStaff("emails.read");
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const email = await api.admin.email.read({ id });
  if (!email) notFound();
  return (
    <div className="grid gap-4">
      <Link href="/admin/courriels" className="justify-self-start py-2 text-preau underline underline-offset-4">
        Tous les e-mails
      </Link>
      <EmailReader email={email} timeZone={timeZone} today={today} />
    </div>
  );
}
