import type { Metadata } from "next";
import { type ServicesAddress, servicesFromAddress } from "@/components/booking/service-hrefs";
import { ServiceRoom } from "@/components/booking/service-room";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Services" };

export default async function ServicesPage({ searchParams }: { searchParams: Promise<ServicesAddress> }) {
  await requireStaff("services.edit");
  const asked = servicesFromAddress(await searchParams);
  const [services, offer] = await Promise.all([api.admin.service.list(asked), api.admin.service.offer()]);
  return <ServiceRoom services={services} asked={asked} offer={offer} />;
}
