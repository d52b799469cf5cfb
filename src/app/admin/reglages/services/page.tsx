import type { Metadata } from "next";
import { ServiceRoom } from "@/components/booking/service-room";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Services" };

export default async function ServicesPage() {
  await requireStaff("services.edit");
  const [services, offer] = await Promise.all([api.admin.service.list(), api.admin.service.offer()]);
  return <ServiceRoom services={services} offer={offer} />;
}
