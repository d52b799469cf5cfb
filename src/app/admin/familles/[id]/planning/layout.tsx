import type { ReactNode } from "react";
import { PlanningSession } from "@/components/booking/planning-session";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

export default async function FamilyPlanningLayout({ params, children }: Props) {
  const { id } = await params;
  return <PlanningSession familyId={id}>{children}</PlanningSession>;
}
