import { PlanningSkeleton } from "@/components/booking/planning-skeleton";

export default function PlanningLoading() {
  return <PlanningSkeleton />;
}
