import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RuleEditor } from "@/components/booking/rule-editor";
import { RuleHistory } from "@/components/booking/rule-history";
import { ServiceHeading } from "@/components/booking/service-heading";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Délais" };

export default async function RulesPage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff("services.edit");
  const { id } = await params;
  const settings = z.uuid().safeParse(id).success ? await api.admin.service.read({ id }) : null;
  if (!settings) notFound();
  const { service, rules } = settings;
  const facts = { href: `/admin/reglages/services/${id}`, label: "Horaires et places" };
  return (
    <div className="grid gap-5">
      <ServiceHeading
        title={`Délais · ${service.name}`}
        subtitle="Jusqu’à quand les familles inscrivent et annulent."
        other={facts}
      />
      <RuleHistory serviceId={id} rules={rules} />
      <RuleEditor settings={settings} />
    </div>
  );
}
