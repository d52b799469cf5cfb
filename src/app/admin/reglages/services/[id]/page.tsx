import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ServiceHeading } from "@/components/booking/service-heading";
import { ServiceUpdateForm } from "@/components/booking/service-update-form";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Service" };

export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("services.edit");
  const { id } = await params;
  const settings = z.uuid().safeParse(id).success ? await api.admin.service.read({ id }) : null;
  if (!settings) notFound();
  const { service } = settings;
  const limits = { href: `/admin/reglages/services/${id}/delais`, label: "Délais" };
  return (
    <div className="grid gap-5">
      <ServiceHeading title={service.name} subtitle="Horaires, jours, places et écoles." other={limits} />
      <ServiceUpdateForm service={service} offer={settings} />
    </div>
  );
}
