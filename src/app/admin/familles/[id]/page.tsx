import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FamilyAccounts } from "@/components/account/family-accounts";
import { AdultsSection } from "@/components/family/staff/adults-section";
import { ChildrenSection } from "@/components/family/staff/children-section";
import { FamilyEmailsCard } from "@/components/family/staff/family-emails-card";
import { FamilyHeading } from "@/components/family/staff/family-heading";
import { FamilyHistoryCard } from "@/components/family/staff/family-history-card";
import { FamilyPageLayout } from "@/components/family/staff/family-page-layout";
import { WeekBookingsCard } from "@/components/family/staff/week-bookings-card";
import { isAllowed } from "@/domain/account/permissions";
import { requireStaff } from "@/server/auth/session";
import { orNotFound } from "@/trpc/or-not-found";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Famille" };

type FamilyPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ avant?: unknown }> };

export default async function FamilyPage({ params, searchParams }: FamilyPageProps) {
  const { role, timeZone, today } = await requireStaff("families.read");
  const familyId = (await params).id;
  if (!z.uuid().safeParse(familyId).success) notFound();
  const family = await orNotFound(api.admin.family.page({ familyId }));
  const before = z
    .uuid()
    .nullable()
    .catch(null)
    .parse((await searchParams).avant ?? null);
  const canEdit = isAllowed(role, "families.edit") && family.mergedInto === null;
  const [history, week, emails, accounts] = await Promise.all([
    api.admin.family.history({ familyId, before }),
    isAllowed(role, "bookings.read") ? api.admin.family.bookingsOfWeek({ familyId }) : null,
    isAllowed(role, "emails.read") ? api.admin.family.emails({ familyId }) : null,
    isAllowed(role, "accounts.manage") ? api.admin.accounts.ofFamily({ familyId }) : null,
  ]);
  return (
    <FamilyPageLayout
      heading={<FamilyHeading family={family} canEdit={isAllowed(role, "families.edit")} />}
      adults={<AdultsSection family={family} canEdit={canEdit} />}
      accounts={accounts && <FamilyAccounts facts={accounts} timeZone={timeZone} today={today} />}
      bookings={week && <WeekBookingsCard familyId={familyId} week={week} />}
      emails={emails && <FamilyEmailsCard emails={emails} timeZone={timeZone} today={today} />}
      history={
        <FamilyHistoryCard familyId={familyId} history={history} timeZone={timeZone} today={today} canEdit={canEdit} />
      }
    >
      <ChildrenSection family={family} canEdit={canEdit} />
    </FamilyPageLayout>
  );
}
