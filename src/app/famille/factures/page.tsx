import type { Metadata } from "next";
import { NoInvoice } from "@/components/billing/no-invoice";
import { requireFamily } from "@/server/auth/session";

export const metadata: Metadata = { title: "Factures" };

export default async function InvoicesPage() {
  await requireFamily();
  return <NoInvoice />;
}
