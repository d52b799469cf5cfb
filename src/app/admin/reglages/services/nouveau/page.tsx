import type { Metadata } from "next";
import { ServiceCreateForm } from "@/components/booking/service-create-form";
import { ServiceHeading } from "@/components/booking/service-heading";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Nouveau service" };

export default async function NewServicePage() {
  await requireStaff("services.edit");
  return (
    <div className="grid gap-5">
      <ServiceHeading title="Nouveau service" />
      <ServiceCreateForm offer={await api.admin.service.offer()} />
    </div>
  );
}
