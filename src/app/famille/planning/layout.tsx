import type { ReactNode } from "react";
import { PlanningSession } from "@/components/booking/planning-session";

export default function PlanningLayout({ children }: { children: ReactNode }) {
  return <PlanningSession>{children}</PlanningSession>;
}
